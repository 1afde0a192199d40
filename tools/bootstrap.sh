#!/bin/sh
# Make .venv with everything that LawGap, its tests and its checks need, and see that Qt starts.
#
# Needs Python 3.11 or newer with venv and pip. Does nothing where .venv is up to date: it is
# stamped with a fingerprint of requirements.lock, pyproject.toml and this folder's place.
# Where Qt lacks system libraries, root installs Debian's packages for them; anyone else is told
# the exact line, and the script ends with code 3. PYTHON names another Python.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
QT_PACKAGES="libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 fonts-dejavu-core"

say() { printf '%s\n' "bootstrap: $*" >&2; }
fail() { say "$*"; exit 3; }

command -v "$PYTHON" >/dev/null 2>&1 ||
    fail "there is no $PYTHON; on Debian: sudo apt-get install python3 python3-venv python3-pip"
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "LawGap needs Python 3.11 or newer; name one with PYTHON=python3.12 make ..."
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null ||
    fail "Python cannot make environments; on Debian: sudo apt-get install python3-venv"

fingerprint=$("$PYTHON" - requirements.lock pyproject.toml <<'PYTHON_CODE'
import hashlib, pathlib, sys
digest = hashlib.sha256(str(pathlib.Path.cwd()).encode())
for name in sys.argv[1:]:
    digest.update(pathlib.Path(name).read_bytes())
print(digest.hexdigest())
PYTHON_CODE
)
stamp=.venv/lawgap.stamp
[ "$(cat "$stamp" 2>/dev/null || true)" = "$fingerprint" ] && exit 0

if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
    say "making .venv"
    rm -rf .venv
    "$PYTHON" -m venv .venv
fi
say "installing the packages of requirements.lock (about 170 MB at first)"
# Two calls: an editable install has no hash, so it cannot stand in the first one.
.venv/bin/python -m pip install -qq --disable-pip-version-check \
    --require-hashes --only-binary=:all: -r requirements.lock
.venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .

# Try Qt in a process of its own (it aborts rather than raise), by doing and not by package name.
qt_starts() {
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c \
        'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1
}
if ! qt_starts; then
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "installing the system libraries that Qt needs"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        # shellcheck disable=SC2086 # a list of words
        apt-get install -y -qq --no-install-recommends $QT_PACKAGES >/dev/null
        qt_starts || fail "Qt still does not start: QT_QPA_PLATFORM=offscreen .venv/bin/lawgap"
    else
        say "Qt lacks system libraries. Run this, then the same command again:"
        printf '%s\n' "sudo apt-get install -y --no-install-recommends $QT_PACKAGES" >&2
        exit 3
    fi
fi
printf '%s\n' "$fingerprint" >"$stamp"
