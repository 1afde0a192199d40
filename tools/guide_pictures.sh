#!/usr/bin/env bash
# The pictures of README.md and docs/guide.md: guide_pictures.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
take() { .venv/bin/python tools/picture.py "$@"; }
folder=${1:-docs/pictures}
take "$folder/window.png" --page results
for page in start ready reading overview search preferences; do
    take "$folder/guide-$page.png" --page "$page"
done
take "$folder/guide-dark-german.png" --page results --dark --language de
