// Package value finds the dates, amounts of money and shares of ownership in a text and gives them normal forms:
// ISO 8601 for dates and periods, a decimal number and an ISO 4217 code for amounts, a percentage for shares.
//
// A [Finder] reads texts of one language, a [State] keeps what one document has told so far: its day of writing,
// the last date and year, the currency and decimal sign in use.
//
// # How it works
//
// The text is cut into words, numbers and signs. Runs of these are put into classes (month, weekday, number,
// currency, …) by the lexicon of the language and by the form of the numbers; a run can be in several classes.
// Rules, orders of classes, are matched over these runs; the longest match at a place wins. What a rule is called
// says how the values of its runs make up a value: the engine knows the calendar, numbers and money, and no word
// of any language. The time is linear in the text: a rule reads a bounded number of runs.
//
// What stands around decides where form does not: a year needs a word of time before it and no counted thing after
// it, a percentage is a share where the words around speak of ownership more than of growth, votes or interest
// (weights of cues that fade with distance), a number of millions is an amount where they speak of money, and the
// mood of the sentence puts a date without a year before or after the day of writing.
//
// # The data of a language
//
// A language is two text files whose form is told at [lang.Values].
//
// Classes with a meaning: month, weekday (1 is Monday), season (1 is spring), holiday (month × 100 + day, 0 Easter
// Sunday, 1 the Monday after), unit (day, week, weekend, month, quarter, third, half, year, decade, century), rel (−1 last, 0
// this, 1 next, 2 after next), follow (the same, from the date told last), same, offset (days from the day of
// writing), decade, century, ordinal, cardinal, hundred, scale (power of ten), joint (number words cut short in
// compounds), one, half, and, suffix, currency, symbol, minor, mega, part (denominator of a fraction), most,
// stake, about, of, deadline, before (1 for years before year 1), function, stop. The engine itself adds number,
// big (a number of millions), day, year, short (two digits), numeric (30.06.2021), roman, lower and capital. Any
// other class has no meaning beyond its place in rules.
//
// Rules by what they mean: point (day, month, season, feast, weekday), year, span, numeric, offset, relative,
// same, following, ago, ahead, aheadIn, later, window, part, holding, decade, century for dates; money, bare for
// amounts; percent, fraction, most, figure for shares; none for what is no value.
//
// Cues: own and money for shares and amounts; future; today, where it means nowadays; game, where a quarter is one
// of a match. Settings: order (dmy, mdy), decimal (comma, point), home (the currency of amounts that name none).
//
// # Figures
//
// See README.md in this folder.
package value
