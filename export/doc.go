// Package export writes a graph in the formats that people's tools read, one file for each format.
//
// [Write] writes any of the [Formats]; [Read] reads the native JSON back. Every format is written in one pass, in
// the order of the graph, so that the same graph always gives the same bytes. What the formats share, the flat
// attributes of nodes and edges, is in attribute.go; their names stay clear of those that viewers keep for
// themselves (type, id, key, source, target, kind, parent).
package export
