package claim

import (
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/lang"
)

// TestBesideOthers wants the relations of a candidate to its neighbours by name; the steps of their odds are left out.
func TestBesideOthers(t *testing.T) {
	names := slices.Clone(relationNames[:])
	for _, group := range groupNames {
		for _, link := range pair.Links {
			names = append(names, group+link)
		}
	}
	none := [2]int{-1, -1}
	one := neighbour{Tie: Tie{Acquirer, 1, 2}, sentence: 3, token: 5, lists: [2]int{-1, 7}, footing: Strict, odds: 0.5}
	for _, c := range []struct {
		name  string
		other neighbour
		want  string
	}{
		{"the same in its sentence", neighbour{Tie{Acquirer, 1, 2}, 3, 9, none, Loose, 1}, "again"},
		{"the same in another", neighbour{Tie{Acquirer, 1, 2}, 4, 9, none, Loose, 1}, "elsewhere"},
		{"turned", neighbour{Tie{Acquirer, 2, 1}, 4, 9, none, Loose, 1}, "turned"},
		{"another link", neighbour{Tie{Owner, 1, 2}, 3, 9, none, Loose, 1}, "other here, between owner"},
		{"another link elsewhere, turned", neighbour{Tie{Owner, 2, 1}, 8, 9, none, Loose, 1}, "other there, between owner"},
		{"of a list", neighbour{Tie{Acquirer, 1, 4}, 3, 9, [2]int{-1, 7}, Loose, 1}, "listed to"},
		{"of another list", neighbour{Tie{Acquirer, 1, 4}, 3, 9, [2]int{-1, 8}, Loose, 1}, "to here"},
		{"two buyers of one word", neighbour{Tie{Acquirer, 4, 2}, 3, 5, none, Loose, 1}, "from by trigger"},
		{"two others of one word", neighbour{Tie{Acquirer, 4, 6}, 3, 5, none, Loose, 1}, "by trigger"},
		{"a chain", neighbour{Tie{Acquirer, 2, 6}, 3, 9, none, Loose, 1}, "chained"},
		{"its seller", neighbour{Tie{Seller, 4, 2}, 3, 5, none, Loose, 1}, "beside to, to seller"},
		{"what the buyer founded", neighbour{Tie{Founder, 1, 4}, 3, 5, none, Loose, 1}, "beside from, from founder"},
		{"two strangers", neighbour{Tie{Acquirer, 4, 6}, 3, 9, none, Loose, 1}, ""},
		{"the same link in another sentence", neighbour{Tie{Acquirer, 1, 4}, 8, 5, none, Loose, 1}, ""},
	} {
		features := besideOthers([]neighbour{one, c.other})[0]
		var got []string
		for _, name := range names {
			if slices.Contains(features, lang.FeatureHash(name)) {
				got = append(got, name)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
	features := besideOthers([]neighbour{one, {Tie{Acquirer, 1, 2}, 4, 9, none, Loose, 1.5}})[0]
	for _, f := range []string{"link=acquirer", Strict, "own 1", Strict + " 0", "elsewhere 1", "elsewhere leads 1"} {
		if !slices.Contains(features, lang.FeatureHash(f)) {
			t.Errorf("no feature %q", f)
		}
	}
	for _, f := range []string{"own 2", Strict + " 1", "elsewhere 2", "elsewhere leads 2"} {
		if slices.Contains(features, lang.FeatureHash(f)) {
			t.Errorf("feature %q, which is not reached", f)
		}
	}
}
