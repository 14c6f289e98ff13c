package claim

import (
	"strconv"

	"github.com/nesso-graph/nesso/internal/text"
)

// hashes are features, each as the hash of its name: see [lang.FeatureHash]. Names are hashed part by part and never put together.
type hashes []uint32

// add adds the feature whose name is made of parts.
func (h *hashes) add(parts ...string) {
	name := text.NewHash()
	for _, p := range parts {
		name = name.Add(p)
	}
	*h = append(*h, uint32(name))
}

// both adds the feature whose name is made of parts, by itself and with a link behind it.
func (h *hashes) both(link string, parts ...string) {
	h.add(parts...)
	*h = append(*h, uint32(text.Hash((*h)[len(*h)-1]).Add(link)))
}

// reached adds a feature for each whole number from −most to most that x reaches.
func (h *hashes) reached(name text.Hash, x float64, most int) {
	name = name.AddByte(' ')
	for k := -most; k <= most && x >= float64(k); k++ {
		*h = append(*h, uint32(name.Add(strconv.Itoa(k))))
	}
}
