package lang

// Pack is what one language is made of.
type Pack struct {
	Code    string
	Frames  []Frame
	Grammar *Grammar
	Cues    *Cues
	Names   *Names
}
