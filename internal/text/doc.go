// Package text holds a document as text with offsets: the text as it was given, the cleaned text that the
// engines read, and the paragraphs, sentences and tokens of the latter.
//
// [Decode] makes text of the bytes of a file, [Clean] strips it of marks, and [Reader.Read] does all that is to be done
// with a [Source].
//
// All spans are half-open byte ranges of the cleaned text ([Document.Text]); [Document.Original],
// [Document.Runes] and [Document.Bytes] take one back to the text as it was given. What a language brings to the
// cutting of sentences and tokens (abbreviations, elisions) is handed in as [Rules], what tells it from others as
// a [Profile].
package text
