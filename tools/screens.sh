#!/usr/bin/env bash
# Every screen in every scheme, language and size that LawGap is made for: screens.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?a folder for the pictures}
take() { .venv/bin/python tools/screens.py "$folder/$1" "${@:2}"; }
take light
take dark-german --scheme dark --language de
take contrast-dark --scheme contrast-dark
take contrast-light-german --scheme contrast-light --language de
take small-german --language de --size 1024x700
take large-german --language de --size 1920x1080
take 4k --size 3840x2160
QT_SCALE_FACTOR=2 take 4k-twice --size 1920x1080
