package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestInterrupt interrupts commands that wait for standard input, which goes on.
func TestInterrupt(t *testing.T) {
	for _, args := range [][]string{{"extract", "-"}, {"tag", "-"}, {"explain", "--skipped", "-"}, {"stats", "-"}, {"filter", "-"}, {"merge", "-"}} {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			var out, stderr bytes.Buffer
			cmd := exec.CommandContext(t.Context(), "nesso", args...)
			cmd.Stdout, cmd.Stderr = &out, &stderr
			in, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = in.Close() })
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if _, err := in.Write(bytes.Repeat([]byte(" "), 1<<20)); err != nil { // more than a pipe holds: it is read by now
				t.Fatal(err)
			}
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
			err = cmd.Wait()
			if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != exitFailed || stderr.String() != "nesso: interrupted\n" || out.Len() > 0 {
				t.Errorf("%v, said %q, wrote %q", err, stderr.String(), out.String())
			}
		})
	}
}
