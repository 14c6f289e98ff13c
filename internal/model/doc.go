// Package model reads sentences with a trained network: part of speech, universal features, lemma, dependency tree
// and names, all in one pass.
//
// A model file ([Load]) holds one language. Its network sums embedding rows of a token's word, affixes, shape and
// lists of names, mixes them in a few bidirectional layers of simple recurrent units, and ends in a head for each
// task: tags, features and lemma scripts by the best class, the tree by the best spanning tree with one root, names
// by a linear-chain conditional random field. Package internal/train makes such files.
package model
