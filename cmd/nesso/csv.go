package main

import (
	"bytes"
	"io"
	"os"
)

// openCSV reads a list of the user's.
func openCSV(name string) (io.Reader, error) {
	data, err := os.ReadFile(name)
	return bytes.NewReader(data), err
}
