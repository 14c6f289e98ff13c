package text

// Hash is the state of a hash of a feature's name, for names that are put together of parts: FNV-1a (Fowler, Noll and Vo).
type Hash uint32

// NewHash is the hash of the empty name.
func NewHash() Hash { return 2166136261 }

// Add is the hash of the name with part behind it.
func (h Hash) Add(part string) Hash {
	for i := range len(part) {
		h = h.AddByte(part[i])
	}
	return h
}

// AddByte is the hash of the name with one byte behind it.
func (h Hash) AddByte(c byte) Hash { return (h ^ Hash(c)) * 16777619 }

// AddToEach adds a part to several hashes. Three at a time take hardly longer than one, since none waits for another.
func AddToEach(hashes []Hash, part string) {
	for ; len(hashes) >= 3; hashes = hashes[3:] {
		a, b, c := hashes[0], hashes[1], hashes[2]
		for i := range len(part) {
			a, b, c = a.AddByte(part[i]), b.AddByte(part[i]), c.AddByte(part[i])
		}
		hashes[0], hashes[1], hashes[2] = a, b, c
	}
	for k := range hashes {
		hashes[k] = hashes[k].Add(part)
	}
}
