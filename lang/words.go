package lang

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Lists reads a word file: words between spaces, in lists under "[name]" lines; "#" starts a comment line. Words
// before the first name are in the list "". allowed are the names that the file may have; another one is an error.
func Lists(fsys fs.FS, file string, allowed ...string) (map[string][]string, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	lists := map[string][]string{}
	name := ""
	for i, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			name = line[1 : len(line)-1]
			if !slices.Contains(allowed, name) {
				return nil, fmt.Errorf("%s:%d: unknown list [%s]; there can be %s", file, i+1, name, strings.Join(allowed, ", "))
			}
		default:
			if !slices.Contains(allowed, name) {
				return nil, fmt.Errorf("%s:%d: words before the first [list]", file, i+1)
			}
			lists[name] = append(lists[name], strings.Fields(line)...)
		}
	}
	return lists, nil
}
