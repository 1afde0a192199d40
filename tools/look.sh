#!/bin/sh
# look.sh FOLDER OUT: every .docx, .xlsx and .html of FOLDER as PNG pages in OUT, to be looked at.
set -eu
folder=$1 out=$2
for program in soffice pdftoppm; do
    command -v "$program" >/dev/null || {
        echo "look: needs $program: sudo apt-get install --no-install-recommends" \
            "libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils" >&2
        exit 3
    }
done
mkdir -p "$out"
find "$folder" -maxdepth 1 \( -name '*.docx' -o -name '*.xlsx' -o -name '*.html' \) \
    -exec soffice --headless --convert-to pdf --outdir "$out" {} + >/dev/null
for pdf in "$out"/*.pdf; do
    pdftoppm -r 60 -png "$pdf" "${pdf%.pdf}"
done
ls "$out"
