package graph

// sameStory is the similarity from which on two texts are one story: half of their runs of five words in common, as
// Broder has it.
const sameStory = 0.5

const (
	bandSize   = 4 // values that two sketches must share to be compared; with 32 bands, 87 % of pairs at 0.5 are, 99.9 % at 0.7
	maxPerBand = 8 // different stories that a sketch is compared with for one band
)

// band is some values of a sketch and their place in it.
type band struct {
	at     int
	values [bandSize]uint16
}

// setStories finds the documents with nearly the same text, such as a wire story in several papers, and gives each the
// key of the first of them as its [Document.Story]. Sketches are compared only where they share a band (locality-sensitive
// hashing: P. Indyk and R. Motwani, 1998), so that the time grows with the number of documents, not with that of pairs.
func setStories(docs []*Document) {
	first := make([]int, len(docs)) // the union-find parent: an earlier document of the story
	root := func(i int) int {
		for first[i] != i {
			first[i] = first[first[i]]
			i = first[i]
		}
		return i
	}
	seen := map[band][]int{} // a document of each story with that band
	for i, d := range docs {
		first[i] = i
		for at := 0; at+bandSize <= len(d.Sketch); at += bandSize {
			b := band{at, [bandSize]uint16(d.Sketch[at:])}
			known := false
			for _, j := range seen[b] {
				if root(i) == root(j) || d.Sketch.Similarity(docs[j].Sketch) >= sameStory {
					x, y := root(i), root(j)
					first[max(x, y)] = min(x, y)
					known = true
				}
			}
			if !known && len(seen[b]) < maxPerBand {
				seen[b] = append(seen[b], i)
			}
		}
	}
	for i, d := range docs {
		d.Story = docs[root(i)].Key
	}
}
