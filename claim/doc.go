// Package claim finds the links between entities that a text asserts: who is said to have bought, financed, owned,
// founded or run whom, in what stance, and who says so.
//
// [NewFinder] compiles the frames and cues of language packs, [Finder.Find] reads a document. In the order in which a
// sentence is read, the files are:
//
//	claim.go        a claim, its links and statuses
//	grammar.go      a pack's frames, cues and word lists, indexed by word
//	check.go        what is wrong with a pack's frames and cues
//	link.go         which kinds of entity each link may join
//	tree.go         a parsed sentence, and how to walk it
//	conjugate.go    the mood and tense that a verb's ending shows
//	repair.go       what the parse of names most often gets wrong, mended; repair_nouns.go, repair_subjects.go, repair_openings.go,
//	                repair_clauses.go, repair_participles.go, repair_values.go, repair_lists.go, repair_members.go, repair_gaps.go,
//	                repair_recipients.go, repair_particles.go, repair_verbs.go by what hangs on the wrong word
//	label.go        a name with a colon behind it
//	preposition.go  which preposition introduces a phrase, and the phrases behind one
//	trigger.go      the words and names that call up a frame
//	slots.go        the places of a frame's roles beside a verb, a noun, a describing noun or a name; beside_office.go: the body of an office by its place alone
//	arguments.go    the subject and the objects of a verb, in every construction
//	coarguments.go  who takes part in what a verb says beside somebody else
//	light.go        who does, or to whom is done, what a noun says beside a verb
//	voice.go        finite, passive, reflexive
//	enclitic.go     pronouns at the end of a verb
//	noun.go         what belongs to a noun: possessors, compounds, names beside it
//	named.go        what stands beside a name
//	bearers.go      whom a noun describes: apposition, copula, title, appointment (adjacent.go: by nearness alone)
//	descend.go      from a quota or a right to what it is a quota of
//	resolve.go      from a phrase to the entities that it names or stands for
//	firstperson.go  whom "we" and "I" stand for
//	inside.go       names within the phrase of a common noun
//	reference.go    the words of a document that stand for entities, by themselves
//	antecedent.go   what descriptions, pronouns and dropped subjects refer back to
//	salience.go     how present an entity is, and what the text has called it
//	stance.go       asserted, alleged, planned, denied or ended, by the cues of the text (stance_around.go: by the words around)
//	irrealis.go     what is judged false, undone or would have been
//	opening.go      what stands right before a claim or an end of it
//	question.go     what is asked
//	bought.go       what somebody owned until another bought it
//	trail.go        what the reading of a stance met, for the model of status
//	status.go       the same, weighed by a trained model
//	candidate.go    a trigger with an argument in either role
//	along.go        who fills a role along with others, and whom another role of the frame has already
//	epithet.go      whom a definite noun describes that stands for a person named before
//	nearby.go       arguments that only stand near, and who among them has no part in it (onlooking.go)
//	unnamed.go      who is tied to somebody without a name
//	network.go      what a network makes of the names in pairs, without any trigger
//	learned.go      what it alone finds likely, as candidates, unless grammar speaks against it (learned_unfit.go, learned_words.go, learned_deeds.go; describes.go: names that only say who somebody is)
//	learned_features.go  its opinion as features of all candidates
//	favoured.go     which entities the grammar favours as antecedents
//	listing.go      what is told of one of a list of names, of the others
//	header.go       what a label tells of the items behind it (header_find.go, table.go: where labels stand; items.go: the items and their values; about.go,
//	                block.go: whom a label is about)
//	neighbours.go   candidates beside each other
//	plain.go        candidates that grammar alone leaves no doubt of
//	rival.go        of candidates of which only one can be right, the likeliest
//	features.go     a candidate as the scorer sees it (hashes.go; traits.go, beside.go: a value beside a claim)
//	site.go         where a claim stands, which is all that its stance and qualifiers are read from
//	attribute.go    who asserts it, by rules (sources.go, speaker.go; mouthpiece.go: for whom a spokesman speaks)
//	office.go       the wording of its office
//	qualify.go      its vehicle, and what rules say of its date, amount and share
//	bind.go         its date, amount, share and source, weighed by a trained model (hanging.go, belong.go; elsewhere.go: values of other claims and clauses)
//	respective.go   lists of names and values that go together, and quotas before each of a list
//	granted.go      values that grammar gives to a claim beyond doubt; whose.go: those that it keeps from it; siblings.go: what the claims of one deal share; remainder.go, passed.go: shares that follow from those of others
//	draw.go         candidates into claims, equal claims into one
//	find.go         the whole
//	skipped.go      the triggers that gave no claim, and why
package claim
