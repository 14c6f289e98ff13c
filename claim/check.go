package claim

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// checkPack says where a pack names a link, kind, status, cue or class that does not exist, and what there is.
func checkPack(p *lang.Pack) error {
	for i := range p.Frames {
		if err := checkFrame(&p.Frames[i], p.Grammar); err != nil {
			return fmt.Errorf("frame %q: %w", p.Frames[i].Name, err)
		}
	}
	var names []string
	for i := range p.Cues.Status {
		names = append(names, p.Cues.Status[i].Name)
	}
	for i := range p.Cues.Status {
		if err := checkCue(&p.Cues.Status[i], names); err != nil {
			return fmt.Errorf("cue %q: %w", p.Cues.Status[i].Name, err)
		}
	}
	d := p.Grammar
	for _, list := range []struct {
		name  string
		words map[string]lang.Referee
	}{{"pronouns", d.Pronouns}, {"possessives", d.Possessives}, {"descriptions", d.Descriptions}} {
		for _, word := range slices.Sorted(maps.Keys(list.words)) {
			if err := checkReferee(list.words[word]); err != nil {
				return fmt.Errorf("grammar: %s: %s: %w", list.name, word, err)
			}
		}
	}
	return checkTelling(p.Names)
}

// checkTelling checks the kinds that the words beside a name tell.
func checkTelling(n *lang.Names) error {
	for _, table := range []struct {
		name  string
		words map[string][]string
	}{{"is", n.Is}, {"has", n.Has}, {"does", n.Does}, {"undergoes", n.Undergoes}} {
		for _, kinds := range slices.Sorted(maps.Keys(table.words)) {
			if err := checkKinds(table.name, kinds); err != nil {
				return fmt.Errorf("names: %w", err)
			}
		}
	}
	return nil
}

func checkFrame(f *lang.Frame, d *lang.Grammar) error {
	for _, p := range f.Pairs {
		if err := among("claims", p.Link, Links()); err != nil {
			return err
		}
	}
	roles := slices.Sorted(maps.Keys(f.Slots))
	for _, role := range roles {
		for _, s := range f.Slots[role] {
			if err := among("roles: "+role, s.Through, slices.Sorted(maps.Keys(d.Classes))); err != nil {
				return err
			}
		}
	}
	for _, role := range slices.Sorted(maps.Keys(f.Kinds)) {
		if err := among("kinds", role, roles); err != nil {
			return err
		}
		if err := checkKinds("kinds: "+role, f.Kinds[role]); err != nil {
			return err
		}
	}
	if err := among("needs", f.Needs, []entity.Kind{entity.Amount, entity.Date, entity.Share}); err != nil {
		return err
	}
	if err := among("unless", f.Unless, slices.Sorted(maps.Keys(d.Classes))); err != nil {
		return err
	}
	if err := among("status", f.Status, Statuses()); err != nil {
		return err
	}
	return checkKinds("names", f.Names)
}

func checkCue(c *lang.Cue, names []string) error {
	for _, link := range strings.Fields(c.Links) {
		if err := among("links", link, Links()); err != nil {
			return err
		}
	}
	if err := among("with", c.With, names); err != nil {
		return err
	}
	if c.Status == "" {
		return errors.New("it has no status")
	}
	return among("status", c.Status, append(Statuses(), "none"))
}

func checkReferee(r lang.Referee) error {
	if err := among("number", r.Number, []string{"Sing", "Plur"}); err != nil {
		return err
	}
	return checkKinds("kinds", r.Kinds)
}

// checkKinds checks kinds separated by spaces.
func checkKinds(field, kinds string) error {
	for _, k := range strings.Fields(kinds) {
		if err := among(field, k, entity.NamedKinds()); err != nil {
			return err
		}
	}
	return nil
}

// among gives an error that names the field if its value, where it has one, is none of those allowed.
func among[T ~string](field, value string, allowed []T) error {
	if value == "" || slices.Contains(allowed, T(value)) {
		return nil
	}
	all := make([]string, len(allowed))
	for i, a := range allowed {
		all[i] = string(a)
	}
	return fmt.Errorf("%s: %q is none of %s", field, value, strings.Join(all, ", "))
}
