package main

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// passedOver says what a folder holds that is no document.
func passedOver(folder string, files []string) string {
	verb := "were"
	if len(files) == 1 {
		verb = "was"
	}
	return fmt.Sprintf("%s in %s %s passed over, not being .txt, .md or .jsonl: %s", count(len(files), "file"), folder, verb, endings(files))
}

// maxEndings is how many endings are told apart.
const maxEndings = 8

// endings counts files by their endings: "2 .pdf, 1 .html".
func endings(files []string) string {
	n := map[string]int{}
	for _, f := range files {
		n[cmp.Or(strings.ToLower(path.Ext(f)), "without an ending")]++
	}
	var out []string
	left := len(files)
	for _, e := range ranked(n) {
		if len(out) == maxEndings {
			return fmt.Sprintf("%s, %d others", strings.Join(out, ", "), left)
		}
		out = append(out, fmt.Sprintf("%d %s", n[e], short(e, 30)))
		left -= n[e]
	}
	return strings.Join(out, ", ")
}

// ranked are the keys of counts, the most frequent first.
func ranked(n map[string]int) []string {
	var keys []string
	for k := range n {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b)) })
	return keys
}
