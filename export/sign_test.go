package export

import (
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/pair"
)

// TestStatusesLookApart checks that every status has a sign, and that no format draws two statuses alike.
func TestStatusesLookApart(t *testing.T) {
	if len(statusSigns) != len(pair.Statuses) {
		t.Errorf("signs for %d statuses of %d", len(statusSigns), len(pair.Statuses))
	}
	formats := map[string]func(string) string{
		"sign": func(s string) string { return string(signOf(claim.Status(s))) },
		"svg":  func(s string) string { return stroke(claim.Status(s)) },
		"dot":  dotStyle,
		"yed":  yedLine,
	}
	for name, draw := range formats {
		seen := map[string]string{}
		for _, s := range pair.Statuses {
			if other, ok := seen[draw(s)]; ok {
				t.Errorf("%s draws %s as it draws %s", name, s, other)
			}
			seen[draw(s)] = s
		}
	}
}
