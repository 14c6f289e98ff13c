// Package name compares the names of firms, people and places as texts write them: folded to one form, without their legal
// form, by their initials, and with a slip of a writer or a scanner.
package name
