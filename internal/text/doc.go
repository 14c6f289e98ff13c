// Package text holds a document as text with offsets: the text as it was given, the cleaned text that the
// engines read, and the paragraphs, sentences and tokens of the latter.
//
// All spans are half-open byte ranges of the cleaned text ([Document.Text]); [Document.Original] and
// [Document.Runes] take one back to the text as it was given. What a language brings to the cutting of
// sentences and tokens (abbreviations, elisions) is handed in as [Rules].
package text
