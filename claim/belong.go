package claim

import "github.com/nesso-graph/nesso/entity"

// valueOf is an entity and the mention of a value.
type valueOf struct{ entity, mention int }

// unread is the log-odds of a value that the network did not see beside an entity.
const unread = -4

// belongs is the log-odds that the value of a mention belongs to a link of an entity.
func (o *opinions) belongs(e, mention int) float32 {
	if z, ok := o.values[valueOf{e, mention}]; ok {
		return z
	}
	return unread
}

// likeliestValues are the mentions in the sentences near a claim that belong most likely to its ends, by kind.
func (r *reader) likeliestValues(s *site, near []*tree) map[entity.Kind]leader {
	if r.opinions == nil {
		return nil
	}
	out := map[entity.Kind]leader{}
	for _, t := range near {
		for k := range t.Tokens {
			x := t.mention[k]
			if x < 0 || r.doc.Mentions[x].First != k || kindsBound[r.doc.Mentions[x].Kind] == "" {
				continue
			}
			z := r.opinions.belongs(s.ends[0].entity, x) + r.opinions.belongs(s.ends[1].entity, x)
			kind := r.doc.Mentions[x].Kind
			l, seen := out[kind]
			out[kind] = l.with(x, z, 2*unread, seen)
		}
	}
	return out
}

// belonging tells what the network makes of the value and the ends of the claim.
func (r *reader) belonging(f *traits, s *site, v *hanging, by *ruled) {
	if v.mention < 0 || r.opinions == nil {
		return
	}
	from, to := r.opinions.belongs(s.ends[0].entity, v.mention), r.opinions.belongs(s.ends[1].entity, v.mention)
	f.steps("read from", from)
	f.steps("read to", to)
	f.steps("read both", from+to)
	best := by.likeliest[r.doc.Mentions[v.mention].Kind]
	f.byLink("likeliest", coarse(from+to-best.besides(v.mention)))
}
