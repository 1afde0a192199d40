# `make demo` and `make test` set up what they need; see CONTRIBUTING.md for the rest.

PY := .venv/bin/python
BUILD := build
# Only the commands that must not need a display; `make run` opens a real window.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint type ui docs bench fuzz accuracy build run picture look samples lock bare-test clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup:
	@tools/bootstrap.sh

demo: setup ## check the sample country: summary, Word report, Excel workbook
	@tools/demo.sh $(BUILD)/demo

test: setup ## the core's tests without Qt, then all tests
	PYTHONPATH=tests $(PY) -m pytest -q -p no:pytest-qt -p without_qt -m "not qt" tests/unit tests/architecture
	$(OFFSCREEN) $(PY) -m pytest -q

lint: setup ## ruff, import contracts, checklists
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	.venv/bin/lint-imports --no-logo
	.venv/bin/lawgap checklists validate checklists/*.yaml checklists/criteria/*.yaml

type: setup ## mypy, strict
	$(PY) -m mypy

ui: setup ## the window's tests alone
	$(OFFSCREEN) $(PY) -m pytest -q tests/ui

docs: setup ## the pages as HTML in build/docs; a broken link is an error
	$(PY) tools/build_docs.py $(BUILD)/docs

bench: setup ## accuracy and structure on real law beside the checkout, if there is any; speed
	$(PY) benchmarks/accuracy.py
	$(PY) benchmarks/bundles.py
	$(PY) benchmarks/unseen.py
	$(PY) benchmarks/clause_bank.py
	@if [ -d ../shared/bench ]; then $(PY) benchmarks/structure.py; fi
	$(PY) benchmarks/readers.py
	$(PY) benchmarks/speed.py
	$(PY) benchmarks/hostile.py

fuzz: setup ## ten thousand broken files of every format: no crash, no hang, no mistake
	$(PY) benchmarks/fuzz.py --files 10000

accuracy: setup ## docs/accuracy.md and resources/record.yaml anew, from real law beside the checkout
	$(PY) benchmarks/accuracy_page.py

build: setup ## wheel, and the one-folder program by PyInstaller, in dist/
	packaging/build.sh

run: setup ## open the window
	.venv/bin/lawgap

picture: setup ## the window's picture for the README, anew from the sample country
	$(PY) tools/picture.py

look: setup ## every kind of report on the sample country as pictures (needs LibreOffice, pdftoppm)
	$(PY) tools/samples.py $(BUILD)/samples
	tools/look.sh $(BUILD)/samples $(BUILD)/look

samples: setup ## docs/samples anew: every kind of report, with pictures of the first pages
	$(PY) tools/samples.py docs/samples --pictures

lock: setup ## requirements.lock and packaging/requirements.lock anew, from pyproject.toml
	tools/lock.sh

bare-test: ## both README commands on a bare Debian (needs root and debootstrap)
	tools/bare_test.sh

clean: ## remove what was built; .venv stays
	rm -rf $(BUILD) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
