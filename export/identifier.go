package export

import (
	"regexp"
	"strings"
)

// issuer is who gave out an id of the user's list, where its form tells.
type issuer struct {
	name    string // in words
	ftm     string // the property of FollowTheMoney for it
	scheme  string // the code of org-id.guide for it, "" if there is none
	form    *regexp.Regexp
	address string // that the id stands at the end of
}

var issuers = []issuer{
	{"Wikidata", "wikidataId", "", regexp.MustCompile(`^Q[1-9]\d*$`), "https://www.wikidata.org/wiki/"},
	{"Global LEI Index", "leiCode", "XI-LEI", regexp.MustCompile(`^[0-9A-Z]{18}\d\d$`), "https://search.gleif.org/#/record/"},
	{"OpenCorporates", "opencorporatesUrl", "", regexp.MustCompile(`^https?://opencorporates\.com/companies/`), ""},
}

// issuerOf finds the issuer of an id; one without a name stands for the user.
func issuerOf(id string) issuer {
	for _, i := range issuers {
		if i.form.MatchString(id) {
			return i
		}
	}
	return issuer{}
}

// addressOf is the web address where an id can be looked up, "" if its form tells none.
func addressOf(id string) string {
	if i := issuerOf(id); i.address != "" {
		return i.address + id
	}
	return iri(webAddress(strings.TrimSpace(id)))
}
