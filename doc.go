// Package nesso reads documents and draws the graph of the links between companies and people that they assert:
// who is said to have bought, financed, owned, founded or run whom, when, for how much, and who says so.
//
// An edge of the graph is never a fact. It is a claim: a verbatim quote at an exact place of a document, with a
// status (asserted, alleged, planned, denied, ended) and the person or body that asserts it, where one is named.
//
// [New] loads what is built in, [Reader.Annotate] reads one document, [Reader.Extract] draws the graph of several,
// and package [github.com/nesso-graph/nesso/export] writes it for Gephi, NetworkX and others.
//
// # The way of a text
//
// A document passes through four [Steps], each with its package:
//
//	text      internal/text   cleaned text, paragraphs, sentences and tokens, with offsets into the original
//	model     internal/model  parts of speech, lemmas, the parse and the names of each sentence
//	entities  entity          mentions, their normal forms, and which of them are one entity
//	claims    claim           who is said to be linked to whom
//
// Packages graph and export take the claims from there. No step uses the network, and the same text always gives
// the same result.
package nesso
