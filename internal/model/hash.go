package model

// Hash is the state of a hash of a text that is put together of parts: FNV-1a over bytes, finished by the mixer of MurmurHash3, so that
// its low bits serve as a slot and its high bits as a key.
type Hash uint64

// NewHash is the hash of the empty text.
func NewHash() Hash { return 14695981039346656037 }

// AddByte is the hash of the text with one byte behind it.
func (h Hash) AddByte(b byte) Hash { return (h ^ Hash(b)) * 1099511628211 }

// Add is the hash of the text with a part behind it.
func (h Hash) Add(s string) Hash {
	for i := range len(s) {
		h = h.AddByte(s[i])
	}
	return h
}

// Bytes is [Hash.Add] of bytes.
func (h Hash) Bytes(s []byte) Hash {
	for _, b := range s {
		h = h.AddByte(b)
	}
	return h
}

// Done is the finished hash.
func (h Hash) Done() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// HashWord is the key of a lower-cased word in an [Index].
func HashWord(lower string) uint64 { return NewHash().Add(lower).Done() }

// Index maps the hashes of words to numbers by open addressing. Only 32 bits of a hash are kept, so a foreign word
// is taken for a known one about once in four billion times the load of its chain.
type Index struct {
	Keys   []uint32 // 0 is an empty slot; the length is a power of two
	Values []uint32
}

// NewIndex returns an empty index with room for n words.
func NewIndex(n int) *Index {
	size := 16
	for size < n*5/4 {
		size *= 2
	}
	return &Index{Keys: make([]uint32, size), Values: make([]uint32, size)}
}

func (x *Index) slot(h uint64) (slot, key uint32) {
	mask := uint32(len(x.Keys) - 1)
	key = uint32(h>>32) | 1
	for i := uint32(h) & mask; ; i = (i + 1) & mask {
		if k := x.Keys[i]; k == key || k == 0 {
			return i, key
		}
	}
}

// Set gives the word of hash h the number v. The index must have room.
func (x *Index) Set(h uint64, v uint32) {
	i, key := x.slot(h)
	x.Keys[i], x.Values[i] = key, v
}

// Find is the number of the word of hash h.
func (x *Index) Find(h uint64) (uint32, bool) {
	if len(x.Keys) == 0 {
		return 0, false
	}
	i, _ := x.slot(h)
	return x.Values[i], x.Keys[i] != 0
}

// full reports whether no slot is free, in which case a search might not end.
func (x *Index) full() bool {
	for _, k := range x.Keys {
		if k == 0 {
			return false
		}
	}
	return len(x.Keys) > 0
}
