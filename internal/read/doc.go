// Package read turns files into sources: plain text, Markdown and JSON Lines. It reads no directories of the machine by
// itself: callers hand in readers and file systems.
package read
