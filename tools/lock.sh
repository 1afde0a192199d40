#!/bin/sh
# Make the two hashed locks anew: the newest versions that pyproject.toml allows.
# UV_VERSION is the uv that makes them; only this script needs it, so it stands in no lock.
set -eu
cd "$(dirname "$0")/.."
UV_VERSION=0.13.9

.venv/bin/python -m pip install -q --disable-pip-version-check "uv==$UV_VERSION"
compile() {
    .venv/bin/uv pip compile -q --upgrade --universal --generate-hashes --python-version 3.11 \
        --custom-compile-command "make lock" "$@"
}
compile --extra test --extra lint --extra docs --extra build pyproject.toml -o requirements.lock
compile packaging/requirements.in -o packaging/requirements.lock
