package graph

import (
	"slices"
	"strings"
	"unicode"
)

// respelling makes one of the ways to write a name that differ for one cause.
type respelling struct {
	replace *strings.Replacer // in folded names
	doubles bool              // doubled letters count once
	score   float64
	reason  string
}

// respellings are the causes, the likeliest first: "Lurnera" and "Lumera"; "Khodorkovsky" and "Chodorkovskij", "Müller" and
// "Mueller".
var respellings = []respelling{
	{
		strings.NewReplacer("rn", "m", "vv", "w", "cl", "d", "1", "l", "i", "l", "0", "o", "5", "s", "8", "b"),
		false, 0.88, "spelt alike but for what a scanner misreads",
	},
	{
		strings.NewReplacer(
			"tch", "c", "tsch", "c", "cz", "c", "kh", "h", "ch", "h", "sch", "s", "sh", "s", "zh", "z", "ts", "z", "tz", "z",
			"ph", "f", "ck", "k", "q", "k", "w", "v", "yy", "i", "ij", "i", "iy", "i", "yi", "i", "y", "i", "j", "i",
			"ae", "a", "oe", "o", "ue", "u", "ou", "u", "oo", "u",
		),
		true, 0.85, "spelt alike but for the way to write foreign sounds",
	},
}

// shortName is the number of letters below which names that differ are not alike.
const shortName = 5

// fold writes a folded name so that its ways of writing are one.
func (r respelling) fold(name string) string {
	name = r.replace.Replace(name)
	if !r.doubles {
		return name
	}
	return string(slices.CompactFunc([]rune(name), func(a, b rune) bool { return a == b && !unicode.IsNumber(a) }))
}
