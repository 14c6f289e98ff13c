// Package graph joins the entities and claims of many documents into one directed multigraph.
//
// Each [Node] is an entity, each [Edge] one claim of one document: claims of several documents about one link
// stay apart and share a group. [Build] makes a graph at once, a [Builder] one document at a time, keeping nothing
// of a document but what the graph shows. [New] makes one of its parts, as a file reader does. Nodes and edges
// are those of gonum, so that its algorithms run on [Graph.Directed] as they are.
//
// Offsets are given in bytes and in Unicode code points of the document as it was given, half-open.
package graph
