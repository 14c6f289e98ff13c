// Package entity finds the mentions of companies, people, organizations, places, products, dates, amounts and
// shares in a text, gives them normal forms, and tells which mentions name one entity of the document.
//
// [NewFinder] takes language packs and the user's own names, [Finder.Find] settles one document. In the order of the
// work, the files are:
//
//	entity.go      what comes out: mentions and entities
//	find.go        the order of the steps
//	settle.go      which tokens are taken by which mention; dates, amounts and shares from package value
//	lexicon.go     the user's own names, which count before any other
//	shape.go       a model's candidates trimmed and completed; names that their shape gives away
//	legal.go       legal forms at the end of names
//	parts.go       names that hold another, or are a part: a firm and the family that owns it, a person run together with a firm
//	evidence.go    what all mentions of a form tell of its kind
//	described.go   the kind that the words beside a name tell: what it has, does and undergoes, and its office
//	nouns.go       the kind that the nouns beside it tell
//	lists.go       the kind that the noun before a list tells of its members
//	consistent.go  what the document surely names in one place, found in the others
//	people.go      parts of people's names, and firms of the same name
//	vocabulary.go  what a pack tells of the shape of names
//	key.go         the forms by which writings of one name meet
//	identity.go    mentions into entities
//	rules.go       why names of different form are one: slips, acronyms, family names, short names (former.go: former names and aliases)
//	index.go       the keys under which a name finds those that it may be one with
package entity
