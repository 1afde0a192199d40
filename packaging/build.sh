#!/bin/sh
# Build dist/: the wheel, and on Linux the one-folder program and an archive of it.
#
# A program built here runs on systems with this system's C library or a newer one: build releases
# on the oldest system that is supported. The same spec is meant for Windows and macOS, each on a
# machine of its own; see RELEASING.md for what has been run and what has not.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

"$python" -m pip install -q --disable-pip-version-check --require-hashes --only-binary=:all: \
    -r packaging/requirements.lock
"$python" -m pip wheel -q --disable-pip-version-check --no-deps --no-build-isolation -w dist .
"$python" -m PyInstaller --noconfirm --clean --log-level WARN \
    --distpath dist --workpath build/pyinstaller packaging/lawgap.spec

inside=dist/lawgap/_internal
if command -v strip >/dev/null; then # folder by folder: stripping breaks numpy
    for folder in spacy thinc blis srsly preshed cymem murmurhash lxml pydantic_core yaml; do
        if [ -d "$inside/$folder" ]; then
            find "$inside/$folder" -name '*.so*' -exec strip --strip-unneeded {} +
        fi
    done
fi
# Qt's plugins that LawGap has no use for: embedded displays, remote screens, the network.
plugins=$inside/PySide6/Qt/plugins
rm -rf "$plugins/egldeviceintegrations" "$plugins/generic" "$plugins/networkinformation" \
    "$plugins/tls"
rm -f "$plugins/platforms/libqeglfs.so" "$plugins/platforms/libqlinuxfb.so" \
    "$plugins/platforms/libqminimalegl.so" "$plugins/platforms/libqvnc.so" \
    "$plugins/platforms/libqvkkhrdisplay.so"
cp packaging/lawgap.desktop dist/lawgap/

# The program is tried before it is called built: the version, and a whole check.
dist/lawgap/lawgap --version
dist/lawgap/lawgap check resources/sample/valdoria --output build/packaged.docx
tar -C dist -cf - lawgap | xz -T0 -3 >"dist/lawgap-$(uname -s)-$(uname -m).tar.xz"
ls -l dist
