#!/bin/sh
# Prove the README's two commands, `make demo` and `make test`, on a bare Debian.
#
#   sudo tools/bare_test.sh [FOLDER]
#
# Makes a Debian 12 in FOLDER (default: a temporary one) with debootstrap, with nothing but Python,
# pip, venv, make and git, copies this checkout without .venv and .git into it, and runs both.
# The package sources of this machine (apt, pip, certificates) are used there too. Needs root,
# debootstrap and about 3 GB. SUITE names another release.
set -eu
cd "$(dirname "$0")/.."

SUITE=${SUITE:-bookworm}
MIRROR=${MIRROR:-http://deb.debian.org/debian}
ROOT=${1:-$(mktemp -d "${TMPDIR:-/tmp}/lawgap-bare.XXXXXX")}

say() { printf '%s\n' "== $*"; }
inside() { chroot "$ROOT" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
leave() {
    for place in dev/shm proc; do umount -l "$ROOT/$place" 2>/dev/null || true; done
}
trap leave EXIT

[ "$(id -u)" -eq 0 ] || { say "run this as root"; exit 3; }
command -v debootstrap >/dev/null || { say "apt-get install debootstrap"; exit 3; }

if [ ! -e "$ROOT/usr/bin/apt-get" ]; then
    say "a bare Debian ($SUITE) in $ROOT"
    debootstrap --variant=minbase "$SUITE" "$ROOT" "$MIRROR" >/dev/null
fi
# Not this machine's /dev: whoever removes the folder later must not find it there.
mkdir -p "$ROOT/dev/shm"
mount -t proc proc "$ROOT/proc"
mount -t tmpfs tmpfs "$ROOT/dev/shm"
cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
say "Python, pip, venv, make and git"
inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    python3 python3-pip python3-venv make git ca-certificates >/dev/null
# What this machine trusts and where it takes packages from, if that is set up in these files.
cp /etc/ssl/certs/ca-certificates.crt "$ROOT/etc/ssl/certs/ca-certificates.crt"
for file in /etc/pip.conf "$HOME/.config/pip/pip.conf"; do
    if [ -f "$file" ]; then mkdir -p "$ROOT$(dirname "$file")" && cp "$file" "$ROOT$file"; fi
done

say "a copy of this checkout"
rm -rf "$ROOT/root/lawgap"
mkdir -p "$ROOT/root/lawgap"
tar -c --exclude=./.venv --exclude=./.git --exclude=./build --exclude=__pycache__ . |
    tar -x -C "$ROOT/root/lawgap"

for target in demo test; do
    say "make $target"
    started=$(date +%s)
    inside make -C /root/lawgap "$target"
    say "make $target: $(($(date +%s) - started)) s"
done
say "both commands work; the bare Debian is in $ROOT"
