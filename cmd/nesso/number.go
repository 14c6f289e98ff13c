package main

import (
	"fmt"
	"strconv"
)

// atLeast is the value of a flag: a whole number that is no less than another.
type atLeast struct {
	n     *int
	least int
}

// Set is called with what the user gives.
func (a atLeast) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < a.least {
		return fmt.Errorf("it must be a whole number, at least %d", a.least)
	}
	*a.n = n
	return nil
}

// String is the value so far.
func (a atLeast) String() string {
	if a.n == nil {
		return ""
	}
	return strconv.Itoa(*a.n)
}

// Type is what the help calls it.
func (a atLeast) Type() string { return "int" }

// confidence is the value of a flag: a number from 0 to 1.
type confidence float64

// Set is called with what the user gives.
func (c *confidence) Set(s string) error {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || !(f >= 0 && f <= 1) {
		return fmt.Errorf("it must be a number from 0 to 1")
	}
	*c = confidence(f)
	return nil
}

// String is the value so far.
func (c *confidence) String() string { return strconv.FormatFloat(float64(*c), 'g', -1, 64) }

// Type is what the help calls it.
func (c *confidence) Type() string { return "float" }
