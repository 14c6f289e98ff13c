package export

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"io/fs"
	"strings"

	"github.com/nesso-graph/nesso/graph"
)

// HTML is a page to look at, of one file that needs no network.
const HTML Format = "html"

//go:embed page/template.html page/style.css page/library.js page/script/*.js
var pageFiles embed.FS

// writeHTML fills the template. What comes from documents stands in it as data in JSON, and as escaped text in its title. The
// page's policy names its two scripts and its style by their hashes, so that a browser runs nothing else and fetches nothing.
func writeHTML(w io.Writer, g *graph.Graph, o *options) error {
	parts, err := readPage()
	if err != nil {
		return err
	}
	parts["policy"] = policy(parts)
	parts["title"] = html.EscapeString(heading(g))
	parts["generator"] = html.EscapeString(o.generator)
	b := bufio.NewWriterSize(w, 1<<16)
	rest := parts["template"]
	for {
		before, after, found := strings.Cut(rest, "{{")
		b.WriteString(before)
		if !found {
			return b.Flush()
		}
		name, after, _ := strings.Cut(after, "}}")
		if name == "data" {
			if err := writePageData(b, g, o); err != nil {
				return err
			}
		}
		b.WriteString(parts[name])
		rest = after
	}
}

// readPage reads the parts of the page. Its own script is several files, in order of their names, in one scope.
func readPage() (map[string]string, error) {
	parts := map[string]string{}
	for name, file := range map[string]string{"template": "template.html", "style": "style.css", "library": "library.js"} {
		data, err := pageFiles.ReadFile("page/" + file)
		if err != nil {
			return nil, err
		}
		parts[name] = string(data)
	}
	files, err := fs.Glob(pageFiles, "page/script/*.js")
	if err != nil {
		return nil, err
	}
	script := bytes.NewBufferString("\"use strict\";\n(() => {\n")
	for _, file := range files {
		data, err := pageFiles.ReadFile(file)
		if err != nil {
			return nil, err
		}
		script.Write(data)
	}
	script.WriteString("})();\n")
	parts["script"] = script.String()
	return parts, nil
}

// policy is the Content-Security-Policy of the page. Pictures are those that it makes itself to save them.
func policy(parts map[string]string) string {
	hash := func(part string) string {
		sum := sha256.Sum256([]byte(parts[part]))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return fmt.Sprintf("default-src 'none'; script-src %s %s; style-src %s; img-src blob:; base-uri 'none'; form-action 'none'",
		hash("library"), hash("script"), hash("style"))
}
