package ends

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shares of the words that noise changes.
const (
	cutInside   = 0.15 // a word before a capital or digit, cut to an abbreviation
	cutSmall    = 0.02 // a word before a small letter
	cutLast     = 0.04 // the last word of a sentence
	initial     = 0.25 // the first of two words with capitals, cut to its initial
	initialLast = 0.03 // the last word of a sentence, with a capital
)

// The least and greatest length in letters of what is left of a word, and the least length of the word.
const (
	cutFrom = 2
	cutTo   = 6
	longMin = 5
)

// Abbreviate writes words of a passage as abbreviations that no list holds and names as initials, so that the scorer
// learns how such look and what follows them.
func Abbreviate(p Passage, rng *rand.Rand) Passage {
	out := make(Passage, len(p))
	for i, s := range p {
		words := strings.Split(s, " ")
		for k, w := range words {
			if k+1 < len(words) {
				words[k] = inside(w, words[k+1], k == 0, rng)
			} else if w, ok := strings.CutSuffix(w, "."); ok && isLetters(w) {
				words[k] = last(w, rng)
			}
		}
		out[i] = strings.Join(words, " ")
	}
	return out
}

// inside is a word before another one of a sentence.
func inside(w, next string, first bool, rng *rand.Rand) string {
	if !isLetters(w) {
		return w
	}
	share := cutSmall
	c, _ := utf8.DecodeRuneInString(next)
	if unicode.IsUpper(c) || unicode.IsDigit(c) {
		share = cutInside
	}
	letter, n := utf8.DecodeRuneInString(w)
	switch {
	case !first && unicode.IsUpper(letter) && unicode.IsUpper(c) && isLetters(next) && rng.Float64() < initial:
		return w[:n] + "."
	case rng.Float64() < share:
		return cut(w, rng)
	}
	return w
}

// last is the last word of a sentence, with its period.
func last(w string, rng *rand.Rand) string {
	c, n := utf8.DecodeRuneInString(w)
	switch r := rng.Float64(); {
	case r < cutLast:
		w = strings.TrimSuffix(cut(w, rng), ".")
	case r < cutLast+initialLast && unicode.IsUpper(c):
		w = w[:n]
	}
	return w + "."
}

// cut cuts a word behind a consonant that a vowel follows, and sets a period; a short one stays as it is.
func cut(w string, rng *rand.Rand) string {
	letters := []rune(w)
	var places []int
	for k := cutFrom; k <= min(len(letters)-2, cutTo); k++ {
		if !isVowel(letters[k-1]) && isVowel(letters[k]) {
			places = append(places, k)
		}
	}
	if len(places) == 0 || len(letters) < longMin {
		return w
	}
	return string(letters[:places[rng.IntN(len(places))]]) + "."
}

func isVowel(c rune) bool {
	return strings.ContainsRune("aeiouàèéìòùáíóúy", unicode.ToLower(c))
}

func isLetters(w string) bool {
	return strings.IndexFunc(w, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
}

// Recase writes a passage in small letters or in capitals.
func Recase(p Passage, recase func(string) string) Passage {
	out := make(Passage, len(p))
	for i, s := range p {
		out[i] = recase(s)
	}
	return out
}
