// Package pair scores how likely a text links two names that it mentions near each other, or a name and what the text is
// about, by a small network on the states of the reader of package model. It needs no word that calls up a link, and sees
// across the ends of sentences. Beside that it scores how likely a date, an amount or a share belongs to a link of a name.
//
//	input.go    sentences and mentions as the network sees them
//	feature.go  the pairs of mentions
//	told.go     what is told of each beside the states: the way through the tree, the words
//	topic.go    what a text is about
//	network.go  the network, loaded from a file
//	read.go     a document in windows of some sentences
package pair

// Links are the links that a network scores, in the order of its outputs.
var Links = [...]string{"acquirer", "investor", "owner", "founder", "officer", "merger", "seller", "partner", "associate"}

// Statuses are the statuses that it scores, in the order of its outputs, which follow those of the links.
var Statuses = [...]string{"asserted", "alleged", "planned", "denied", "ended"}

// Belongs is the output that says how likely a value belongs to a link of a name.
const Belongs = len(Links) + len(Statuses)

// Outputs is the width of the output, with a column to spare.
const Outputs = 16
