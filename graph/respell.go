package graph

import (
	"slices"
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/entity/name"
)

// respelling makes one of the ways to write a name that differ for one cause.
type respelling struct {
	fold   func(folded string) string
	score  float64
	reason string
}

// respellings are the causes, the likeliest first: "Lurnera" and "Lumera"; "Khodorkovsky" and "Chodorkovskij", "Müller" and
// "Mueller".
var respellings = []respelling{
	{name.Misread, 0.88, "spelt alike but for what a scanner misreads"},
	{transcribed, 0.85, "spelt alike but for the way to write foreign sounds"},
}

// sounds are ways to write foreign sounds.
var sounds = strings.NewReplacer(
	"tch", "c", "tsch", "c", "cz", "c", "kh", "h", "ch", "h", "sch", "s", "sh", "s", "zh", "z", "ts", "z", "tz", "z",
	"ph", "f", "ck", "k", "q", "k", "w", "v", "yy", "i", "ij", "i", "iy", "i", "yi", "i", "y", "i", "j", "i",
	"ae", "a", "oe", "o", "ue", "u", "ou", "u", "oo", "u",
)

// transcribed writes a folded name so that the ways to write foreign sounds are one, and doubled letters count once.
func transcribed(folded string) string {
	return string(slices.CompactFunc([]rune(sounds.Replace(folded)), func(a, b rune) bool { return a == b && !unicode.IsNumber(a) }))
}

// shortName is the number of letters below which names that differ are not alike.
const shortName = 5
