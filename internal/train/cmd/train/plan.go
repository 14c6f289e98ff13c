package main

// repeats tells how often the sentences of a set are read in an epoch.
var repeats = map[string]float64{
	"WNUT17": 0.5,
	"CORE":   1, "KnowledgeNet": 0.7,
	"corpus": 2,
	"PUD":    2, "ParlaMint": 2, "MarkIT": 2, "TWITTIRO": 1,
	"LLIMONIE": 1,
}

// weights tells how much the losses of a set count.
var weights = map[string]float64{
	"LLIMONIE": 0.5,
	"WNUT17":   0.5,
}

// replaced are the sets whose names a teacher's replace: they are silver, or tell only of some names.
var replaced = map[string]bool{"LLIMONIE": true, "KnowledgeNet": true}
