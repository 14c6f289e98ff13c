package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// Keys match ^[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?$ and hold a letter, which every file format accepts as an id.

// maxKey is the length of the longest key, in bytes.
const maxKey = 200

// checkKey tells what is wrong with a key.
func checkKey(what, key string) error {
	letter := false
	for i := range len(key) {
		c := key[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			letter = true
		case c >= '0' && c <= '9':
		case (c == '.' || c == '-') && i > 0 && i < len(key)-1:
		default:
			return fmt.Errorf("graph: the key %q of a %s holds %q", key, what, c)
		}
	}
	if !letter || len(key) > maxKey {
		return fmt.Errorf("graph: the key %q of a %s must have a letter and at most %d bytes", key, what, maxKey)
	}
	return nil
}

// maxSlug bounds the readable part of a key, in bytes.
const maxSlug = 80

// digest is the start of the SHA-256 of the parts, in hexadecimal.
func digest(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:6])
}

// prefix is the letter that the keys of nodes of kind k begin with.
func prefix(k entity.Kind) string {
	switch k {
	case entity.Company:
		return "c-"
	case entity.Organization:
		return "o-"
	case entity.Person:
		return "p-"
	case entity.Place:
		return "l-"
	case entity.Product:
		return "a-"
	case entity.Date, entity.Amount, entity.Share:
	}
	return "n-"
}

// slug writes s for a key. Where letters are lost or the name is long, a digest of it keeps different names apart.
func slug(s string) string {
	var b strings.Builder
	lost := false
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == ' ' || r == '-':
			b.WriteByte('-')
		default:
			lost = true
		}
	}
	out := b.String()
	if len(out) > maxSlug {
		out, lost = out[:maxSlug], true
	}
	out = strings.Trim(out, "-")
	switch {
	case out == "":
		return digest(s)
	case lost:
		return out + "-" + digest(s)
	}
	return out
}

// keyring hands out keys that differ: the second to ask for a key gets it with "-2", and so on.
type keyring map[string]int

func (k keyring) take(key string) string {
	for {
		k[key]++
		if k[key] == 1 {
			return key
		}
		next := numbered(key, k[key])
		if k[next] == 0 {
			k[next] = 1
			return next
		}
	}
}

// numbered is key with a number behind it. A key too long for that loses its end, and gets a letter for those it may lose.
func numbered(key string, n int) string {
	number := "-" + strconv.Itoa(n)
	if len(key)+len(number) > maxKey {
		key = key[:maxKey-len(number)-1] + "x"
	}
	return key + number
}
