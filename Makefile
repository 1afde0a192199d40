# `make demo` and `make test` set up what they need; see CONTRIBUTING.md for the rest.

PY := .venv/bin/python
BUILD := build
# Only the commands that must not need a display; `make run` opens a real window.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# Tests run on all cores, but not on more than are likely to be free.
CORES := -n auto --maxprocesses 4 --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint type ui docs bench bench-ui fuzz kill accuracy build run picture screens translations draft-pictures look samples lock bare-test clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup:
	@tools/bootstrap.sh

demo: setup ## check the sample country: summary, Word report, Excel workbook
	@tools/demo.sh $(BUILD)/demo

test: setup ## the core's tests without Qt, then the others
	PYTHONPATH=tests $(PY) -m pytest -q $(CORES) -p no:pytest-qt -p without_qt -m core tests/unit tests/architecture
	$(OFFSCREEN) $(PY) -m pytest -q $(CORES) -m "not core"

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
	$(PY) benchmarks/recheck.py
	$(PY) benchmarks/reports.py
	$(PY) benchmarks/projects.py
	$(PY) benchmarks/world.py
	$(PY) benchmarks/hostile.py

bench-ui: setup ## how quick the window is, in checks, reviews and a project of 200 MB; takes minutes
	$(PY) benchmarks/window.py

fuzz: setup ## ten thousand broken files of every format: no crash, no hang, no mistake
	$(PY) benchmarks/fuzz.py --files 10000

kill: setup ## a project's process killed 500 times, 1,000 broken project files: nothing lost
	$(PY) benchmarks/kill.py --times 500
	$(PY) benchmarks/flips.py --files 1000

accuracy: setup ## docs/accuracy.md and resources/record.yaml anew, from real law beside the checkout
	$(PY) benchmarks/accuracy_page.py

build: setup ## wheel, and the one-folder program by PyInstaller, in dist/
	packaging/build.sh

run: setup ## open the window
	.venv/bin/lawgap

translations: setup ## window and messages in other languages, brought up to date with the source
	$(PY) tools/translations.py
	$(PY) tools/messages.py

picture: setup ## the window's pictures for README and guide, anew from the sample country
	tools/guide_pictures.sh docs/pictures

screens: setup ## every screen as a picture, in every scheme and at every size, to be looked at
	tools/screens.sh $(BUILD)/screens

draft-pictures: setup ## docs/pictures of docs/drafts.md anew, from two versions of the sample bill
	$(PY) tools/draft_pictures.py

look: setup ## every kind of report, and hard cases, as pictures (needs LibreOffice, pdftoppm)
	$(PY) tools/samples.py $(BUILD)/samples
	$(PY) tools/cases.py $(BUILD)/samples/cases
	$(PY) tools/cases.py $(BUILD)/samples/cases-de --language de --paper letter
	tools/look.sh $(BUILD)/samples $(BUILD)/look
	tools/look.sh $(BUILD)/samples/cases $(BUILD)/look/cases
	tools/look.sh $(BUILD)/samples/cases-de $(BUILD)/look/cases-de

samples: setup ## docs/samples anew: every kind of report, with pictures of the first pages
	$(PY) tools/samples.py docs/samples --pictures

lock: setup ## requirements.lock and packaging/requirements.lock anew, from pyproject.toml
	tools/lock.sh

bare-test: ## both README commands on a bare Debian (needs root and debootstrap)
	tools/bare_test.sh

clean: ## remove what was built; .venv stays
	rm -rf $(BUILD) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
