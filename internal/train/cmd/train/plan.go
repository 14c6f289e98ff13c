package main

// repeats tells how often the sentences of a set are read in an epoch, once if it is not given.
var repeats = map[string]float64{
	"corpus":    2,
	"PUD":       3,
	"ParlaMint": 3,
	"MarkIT":    2,
	"WNUT17":    0.5,
}

// weights tells how much the losses of a set count, 1 if it is not given.
var weights = map[string]float64{
	"LLIMONIE":     0.7,
	"KnowledgeNet": 0.7,
	"WNUT17":       0.5,
	"silver":       0.7,
}

// replaced are the sets whose names a teacher's replace: they are silver, or tell only of some names.
var replaced = map[string]bool{"LLIMONIE": true, "KnowledgeNet": true}
