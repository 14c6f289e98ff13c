package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/graph"
)

func (a app) tagCommand() *cobra.Command {
	var (
		in     reading
		format string
	)
	cmd := &cobra.Command{
		Use:   "tag FILE...",
		Short: "Print the mentions of companies, people, dates, amounts and so on",
		Long: `Print the mentions of companies, people, organizations, places, products, dates, amounts and shares, each with its
place and its normal form. Offsets count code points (start, end) and bytes, half-open. The form is a table on a
terminal and JSON Lines elsewhere.`,
		Example: `  nesso tag article.txt
  nesso tag article.txt --format csv > mentions.csv
  cat article.txt | nesso tag -`,
		Args: arguments("FILE..."),
		RunE: work(func(cmd *cobra.Command, args []string) error {
			if format == "" {
				format = "jsonl"
				if isTerminal(a.out) {
					format = "table"
				}
			}
			printMentions, ok := mentionFormats[format]
			if !ok {
				return usagef("no format %q; there are table, jsonl, csv", format)
			}
			opts, err := in.options()
			if err != nil {
				return err
			}
			msg := &messages{w: a.err}
			g, err := a.fromDocuments(cmd.Context(), args, in, msg, opts...)
			if err != nil {
				return err
			}
			return cmp.Or(printMentions(a.out, g.Documents), msg.err())
		}),
	}
	in.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "", "table, jsonl or csv")
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"table", "jsonl", "csv"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

var mentionFormats = map[string]func(io.Writer, []*graph.Document) error{
	"table": mentionTable, "jsonl": mentionLines, "csv": mentionCSV,
}

func mentionTable(w io.Writer, docs []*graph.Document) error {
	t := table{head: []string{"PLACE", "KIND", "TEXT", "VALUE", "ENTITY"}}
	for _, d := range docs {
		for _, m := range d.Mentions {
			t.add(fmt.Sprintf("%s:%d:%d", d.Name, m.Line, m.Column), string(m.Kind), short(m.Text, 60), m.Value, short(graph.LabelOf(m.Node), 60))
		}
	}
	return t.write(w)
}

func mentionLines(w io.Writer, docs []*graph.Document) error {
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for _, d := range docs {
		for _, m := range d.Mentions {
			err := enc.Encode(struct {
				Source    string `json:"source"`
				Start     int    `json:"start"`
				End       int    `json:"end"`
				ByteStart int    `json:"byte_start"`
				ByteEnd   int    `json:"byte_end"`
				Line      int    `json:"line"`
				Column    int    `json:"column"`
				Kind      string `json:"kind"`
				Text      string `json:"text"`
				Value     string `json:"value"`
				Entity    string `json:"entity"`
			}{d.Name, m.Start, m.End, m.ByteStart, m.ByteEnd, m.Line, m.Column, string(m.Kind), m.Text, m.Value, graph.LabelOf(m.Node)})
			if err != nil {
				return err
			}
		}
	}
	return b.Flush()
}

func mentionCSV(w io.Writer, docs []*graph.Document) error {
	c := csv.NewWriter(w)
	_ = c.Write([]string{"source", "start", "end", "line", "column", "kind", "text", "value", "entity"})
	for _, d := range docs {
		for _, m := range d.Mentions {
			_ = c.Write([]string{
				d.Name, strconv.Itoa(m.Start), strconv.Itoa(m.End), strconv.Itoa(m.Line), strconv.Itoa(m.Column),
				string(m.Kind), m.Text, m.Value, graph.LabelOf(m.Node),
			})
		}
	}
	c.Flush()
	return c.Error()
}
