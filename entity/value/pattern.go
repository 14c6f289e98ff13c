package value

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/lang"
)

// rule is a compiled rule: a program over classes, as in Thompson's construction of regular expressions.
type rule struct {
	name    string
	code    []inst
	first   classes // one of these must start at the first token
	meaning meaning
}

type op uint8

const (
	opTake   op = iota // a run of class, glued to what is before it or not
	opSplit            // go on at x, or at y
	opBehind           // a run of class ends here; not: none does
	opAhead            // a run of class starts here; not: none does
	opOpen             // a mention starts
	opClose            // a mention ends
	opMatch
)

type inst struct {
	op         op
	class      class
	glued, not bool
	x, y       int16
}

// compiler turns patterns into programs.
//
//	month         a run of the class          ~suffix   with no space before it
//	[ … ]         may be missing              ( … | … ) one of these
//	< … >         a mention, where the rest of the pattern is none
//	@on  @!every  what stands before          &lower  !currency  !~dash  what stands next
//	Day           a part that has a name
type compiler struct {
	lex    *lexicon
	lets   map[string][]string
	code   []inst
	tokens []string
	depth  int
}

func compileRules(data *lang.Values, lex *lexicon) ([]rule, error) {
	rules := make([]rule, 0, len(data.Rules))
	lets := make(map[string][]string, len(data.Lets))
	for name, pattern := range data.Lets {
		lets[name] = words(pattern)
	}
	for _, r := range data.Rules {
		m, ok := meanings[r.Name]
		if !ok {
			return nil, fmt.Errorf("%s: no rule is called %q", r.Line, r.Name)
		}
		pattern := r.Pattern
		if !strings.Contains(pattern, "<") {
			pattern = wrap(pattern)
		}
		c := compiler{lex: lex, lets: lets, code: make([]inst, 0, 48)}
		if err := c.compile(words(pattern)); err != nil {
			return nil, fmt.Errorf("%s: %w", r.Line, err)
		}
		if c.emit(inst{op: opMatch}) > 1<<14 {
			return nil, fmt.Errorf("%s: the rule is too long", r.Line)
		}
		out := rule{name: r.Name, code: c.code, meaning: m}
		out.first = first(c.code, 0)
		if out.first.empty() {
			return nil, fmt.Errorf("%s: the rule can match nothing", r.Line)
		}
		rules = append(rules, out)
	}
	return rules, nil
}

// wrap marks a whole pattern as the mention, but for what must stand before and after it.
func wrap(pattern string) string {
	w := strings.Fields(pattern)
	i, j := 0, len(w)
	for i < j && w[i][0] == '@' {
		i++
	}
	for j > i && (w[j-1][0] == '!' || w[j-1][0] == '&') {
		j--
	}
	return strings.Join(w[:i], " ") + " < " + strings.Join(w[i:j], " ") + " > " + strings.Join(w[j:], " ")
}

func (c *compiler) emit(i inst) int {
	c.code = append(c.code, i)
	return len(c.code) - 1
}

// next is the place of the next instruction.
func (c *compiler) next() int16 { return int16(len(c.code)) }

// words cuts a pattern into its signs and words.
func words(pattern string) []string {
	out := make([]string, 0, 24)
	start := -1
	for i := 0; i <= len(pattern); i++ {
		sign := i < len(pattern) && strings.IndexByte("[]()|<>", pattern[i]) >= 0
		if i < len(pattern) && pattern[i] != ' ' && !sign {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			out = append(out, pattern[start:i])
			start = -1
		}
		if sign {
			out = append(out, pattern[i:i+1])
		}
	}
	return out
}

// compile adds the program of a pattern.
func (c *compiler) compile(pattern []string) error {
	if c.depth++; c.depth > 8 {
		return fmt.Errorf("%q: names within names without end", pattern)
	}
	defer func() { c.depth-- }()
	outer := c.tokens
	c.tokens = pattern
	err := c.alternatives("")
	if err == nil && len(c.tokens) > 0 {
		err = fmt.Errorf("%q: too many closing brackets", pattern)
	}
	c.tokens = outer
	return err
}

// alternatives compiles up to the closing bracket.
func (c *compiler) alternatives(closing string) error {
	var jumps []int
	for {
		split := c.emit(inst{op: opSplit})
		c.code[split].x, c.code[split].y = int16(split+1), int16(split+1)
		end, err := c.sequence(closing)
		if err != nil {
			return err
		}
		if end != "|" {
			break
		}
		jumps = append(jumps, c.emit(inst{op: opSplit}))
		c.code[split].y = c.next()
	}
	for _, j := range jumps {
		c.code[j].x, c.code[j].y = c.next(), c.next()
	}
	return nil
}

// sequence compiles elements up to "|" or the closing bracket, and says which.
func (c *compiler) sequence(closing string) (string, error) {
	for len(c.tokens) > 0 {
		t := c.tokens[0]
		c.tokens = c.tokens[1:]
		switch t {
		case "|", closing:
			return t, nil
		case "]", ")":
			return "", fmt.Errorf("%q does not close a bracket", t)
		case "[":
			split := c.emit(inst{op: opSplit})
			c.code[split].x = c.next()
			if err := c.alternatives("]"); err != nil {
				return "", err
			}
			c.code[split].y = c.next()
		case "(":
			if err := c.alternatives(")"); err != nil {
				return "", err
			}
		case "<":
			c.emit(inst{op: opOpen})
		case ">":
			c.emit(inst{op: opClose})
		default:
			if err := c.element(t); err != nil {
				return "", err
			}
		}
	}
	if closing != "" {
		return "", fmt.Errorf("%q is missing", closing)
	}
	return "", nil
}

// element compiles a class with its signs, or a name.
func (c *compiler) element(t string) error {
	in := inst{op: opTake}
	switch t[0] {
	case '~':
		in.glued, t = true, t[1:]
	case '@':
		in.op, t = opBehind, t[1:]
	case '&':
		in.op, t = opAhead, t[1:]
	case '!':
		in.op, in.not, t = opAhead, true, t[1:]
	}
	if in.op == opBehind && strings.HasPrefix(t, "!") {
		in.not, t = true, t[1:]
	}
	if (in.op == opAhead || in.op == opBehind) && strings.HasPrefix(t, "~") {
		in.glued, t = true, t[1:]
	}
	if t != "" && unicode.IsUpper(rune(t[0])) {
		let, ok := c.lets[t]
		if !ok || in != (inst{op: opTake}) {
			return fmt.Errorf("no part is called %q", t)
		}
		rest := c.tokens
		err := c.compile(let)
		c.tokens = rest
		return err
	}
	cl, ok := c.lex.classes[t]
	if !ok {
		return fmt.Errorf("no word is of class %q", t)
	}
	in.class = cl
	c.emit(in)
	return nil
}

// first collects the classes that a program can start with.
func first(code []inst, pc int16) classes {
	var out classes
	switch in := code[pc]; in.op {
	case opTake:
		out.add(in.class)
	case opSplit:
		out = first(code, in.x)
		if in.y != in.x {
			out = out.union(first(code, in.y))
		}
	case opMatch:
	default:
		out = first(code, pc+1)
	}
	return out
}
