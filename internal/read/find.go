package read

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// endings are those of the files that are read in a folder.
var endings = []string{".txt", ".md", ".markdown", ".jsonl"}

// Find lists the documents in a folder of a file system and in the folders below it, sorted by path, leaving out
// those that are hidden by a dot, and the files there that are no documents. A folder without documents is an error.
func Find(fsys fs.FS, root string) (found, others []string, err error) {
	err = fs.WalkDir(fsys, root, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case p != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
		case slices.Contains(endings, strings.ToLower(path.Ext(p))):
			found = append(found, p)
		default:
			others = append(others, p)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	if len(found) == 0 {
		return nil, others, fmt.Errorf("no documents in this folder (looked for %s)", strings.Join(endings, ", "))
	}
	slices.Sort(found)
	return found, others, nil
}
