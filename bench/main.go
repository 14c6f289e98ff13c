// Command bench reads the texts of a gold file with Nesso and its peers and prints what each finds and how fast.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// System is a row of systems.json: what to run and how to read its labels.
type System struct {
	Name      string            `json:"name"`
	Does      string            `json:"does"`    // how much of its pipeline runs
	Install   string            `json:"install"` // a command that brings what Run needs
	Run       string            `json:"run"`     // a command that reads texts from its standard input
	Languages []string          `json:"languages"`
	Labels    map[string]string `json:"labels"`    // the class of each label that counts: person, body or place; none: names are not counted
	Relations string            `json:"relations"` // the rules of links.json for its relations; "": claims are not counted
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: bench GOLD.jsonl [SYSTEM ...]")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run prints the table of names as it grows, then that of claims. A system that does not run has a line that tells why.
func run(goldFile string, only []string, w io.Writer) error {
	file, err := os.Open(goldFile)
	if err != nil {
		return err
	}
	defer file.Close()
	gold, err := ReadGold(file)
	if err != nil {
		return fmt.Errorf("%s: %w", goldFile, err)
	}
	systems, rules, err := readSystems()
	if err != nil {
		return err
	}
	var claims bytes.Buffer
	writeHead(w)
	writeClaimsHead(&claims)
	for _, language := range languages(gold) {
		texts := slices.DeleteFunc(slices.Clone(gold), func(r Record) bool { return r.Language != language })
		for _, s := range systems {
			if slices.Contains(s.Languages, language) && (len(only) == 0 || slices.Contains(only, s.Name)) {
				s.measure(language, texts, rules[s.Relations], w, &claims)
			}
		}
	}
	fmt.Fprintln(w)
	_, err = claims.WriteTo(w)
	return err
}

// measure reads the texts and writes a row of each table that the system belongs to.
func (s System) measure(language string, texts []Record, rules []Rule, names, claims io.Writer) {
	out, err := s.read(texts)
	if len(s.Labels) > 0 {
		if err != nil {
			writeFailure(names, language, s, err)
		} else {
			writeRow(names, language, s, texts, out)
		}
	}
	if s.Relations != "" {
		if err != nil {
			writeClaimsFailure(claims, language, s, err)
		} else {
			writeClaimsRow(claims, language, s, texts, out, rules)
		}
	}
}

// readSystems reads the systems and the rules for their relations.
func readSystems() ([]System, map[string][]Rule, error) {
	data, err := os.ReadFile("links.json")
	if err != nil {
		return nil, nil, err
	}
	rules, err := ReadLinks(data)
	if err != nil {
		return nil, nil, fmt.Errorf("links.json: %w", err)
	}
	data, err = os.ReadFile("systems.json")
	if err != nil {
		return nil, nil, err
	}
	var systems []System
	if err := json.Unmarshal(data, &systems); err != nil {
		return nil, nil, fmt.Errorf("systems.json: %w", err)
	}
	for _, s := range systems {
		if s.Relations != "" && rules[s.Relations] == nil {
			return nil, nil, fmt.Errorf("systems.json: %s: links.json has no rules %q", s.Name, s.Relations)
		}
	}
	return systems, rules, nil
}

func languages(gold []Record) []string {
	var all []string
	for _, r := range gold {
		if !slices.Contains(all, r.Language) {
			all = append(all, r.Language)
		}
	}
	slices.Sort(all)
	return all
}

// read installs and runs a system.
func (s System) read(texts []Record) (Output, error) {
	if _, err := command(s.Install, nil); err != nil {
		return Output{}, fmt.Errorf("install: %w", err)
	}
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	for _, t := range texts {
		if err := enc.Encode(map[string]string{"id": t.ID, "text": t.Text}); err != nil {
			return Output{}, err
		}
	}
	printed, err := command(s.Run, &in)
	if err != nil {
		return Output{}, err
	}
	return readOutput(bytes.NewReader(printed), texts)
}

// command runs a program with its arguments, which stand apart by spaces; its error has the last line that it complained.
func command(line string, in io.Reader) ([]byte, error) {
	words := strings.Fields(line)
	cmd := exec.Command(words[0], words[1:]...)
	var complaints bytes.Buffer
	cmd.Stdin, cmd.Stderr = in, &complaints
	out, err := cmd.Output()
	if err != nil {
		lines := strings.Split(strings.TrimSpace(complaints.String()), "\n")
		return nil, fmt.Errorf("%s: %w: %s", words[0], err, lines[len(lines)-1])
	}
	return out, nil
}
