#!/bin/sh
# demo.sh OUT: check the sample country; the summary here, the report and the workbook in OUT.
set -eu
out=$1
mkdir -p "$out"
lawgap=.venv/bin/lawgap
country=resources/sample/valdoria

"$lawgap" check "$country" --jurisdiction Valdoria
"$lawgap" check "$country" --jurisdiction Valdoria --output "$out/valdoria.docx"
"$lawgap" check "$country" --jurisdiction Valdoria --output "$out/valdoria.xlsx"
