// Package read turns files into sources: plain text, Markdown and JSON Lines, in UTF-8, UTF-16 with a byte order
// mark or Windows-1252. It reads no directories of the machine by itself: callers hand in readers and file systems.
package read
