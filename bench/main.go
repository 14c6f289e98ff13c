// Command bench reads the texts of a gold file with Nesso and its peers and prints what each finds and how fast.
package main

import (
	"bufio"
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
	Labels    map[string]string `json:"labels"` // the class of each label that counts: person, body or place
}

// Output is what a system makes of the texts of one language.
type Output struct {
	Version  string
	Seconds  []float64         // processor time of each pass over all texts
	Mentions map[string][]Span // by the id of the text
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

// run prints the table as it grows. A system that does not run has a line that tells why.
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
	rows, err := os.ReadFile("systems.json")
	if err != nil {
		return err
	}
	var systems []System
	if err := json.Unmarshal(rows, &systems); err != nil {
		return fmt.Errorf("systems.json: %w", err)
	}
	writeHead(w)
	for _, language := range languages(gold) {
		texts := slices.DeleteFunc(slices.Clone(gold), func(r Record) bool { return r.Language != language })
		for _, s := range systems {
			if !slices.Contains(s.Languages, language) || len(only) > 0 && !slices.Contains(only, s.Name) {
				continue
			}
			out, err := s.read(texts)
			if err != nil {
				writeFailure(w, language, s, err)
				continue
			}
			writeRow(w, language, s, texts, out)
		}
	}
	return nil
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

// readOutput reads what a runner prints and fails unless it has each text once, all mentions within bounds, and times.
func readOutput(r io.Reader, texts []Record) (Output, error) {
	out := Output{Mentions: map[string][]Span{}}
	lengths := map[string]int{}
	for _, t := range texts {
		lengths[t.ID] = len(t.Text)
	}
	for dec := json.NewDecoder(bufio.NewReader(r)); ; {
		var line struct {
			ID       string
			Mentions []Span
			Version  string
			Seconds  []float64
		}
		if err := dec.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return Output{}, fmt.Errorf("output: %w", err)
		}
		if line.ID == "" {
			out.Version, out.Seconds = line.Version, line.Seconds
			continue
		}
		length, known := lengths[line.ID]
		if _, again := out.Mentions[line.ID]; again || !known {
			return Output{}, fmt.Errorf("output: text %q is not asked for, or comes twice", line.ID)
		}
		for _, m := range line.Mentions {
			if m.Start < 0 || m.End <= m.Start || m.End > length {
				return Output{}, fmt.Errorf("output: %s: mention %d-%d is not within the text", line.ID, m.Start, m.End)
			}
		}
		out.Mentions[line.ID] = line.Mentions
	}
	if len(out.Mentions) != len(texts) || len(out.Seconds) == 0 {
		return Output{}, fmt.Errorf("output: %d of %d texts, %d times", len(out.Mentions), len(texts), len(out.Seconds))
	}
	return out, nil
}
