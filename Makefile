# Everything is set up in .venv, nothing outside it; only `make system` (as root) installs on the machine.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo test check style types directions shape locked lock bench bench-pages bench-pdf pictures system clean

BIN := .venv/bin
READY := .venv/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --all-extras --system-certs pyproject.toml
# Another Python than the first one found: make test PYTHON=python3.12
PYTHON ?=

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

demo: $(READY) ## a made-up municipality, its night and mails, and its pages until Ctrl-C (SERVE=0: without pages)
	$(BIN)/compliance demo $(if $(filter 0,$(SERVE)),,--serve)

test: $(READY) ## every test, two at a time; one whose tool is missing is skipped by name (ARGS="-n 0 -k NAME" for some)
	$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

check: style types directions shape locked ## style, types, import directions, sizes, and the lock against itself

style: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(READY)
	$(BIN)/mypy

directions: $(READY)
	$(BIN)/lint-imports --no-logo

shape: $(READY)
	$(BIN)/python -m pytest -q tests/architecture

# Compiled over a copy of itself, so that a new release alone changes nothing.
locked: $(READY)
	@cp requirements.lock .venv/lock-again
	$(COMPILE) --output-file .venv/lock-again
	@diff -u requirements.lock .venv/lock-again || { echo "requirements.lock does not fit pyproject.toml: run 'make lock'."; exit 1; }

lock: $(READY) ## write requirements.lock; what is locked stays unless pyproject.toml needs another (or UPGRADE=1)
	$(COMPILE) $(if $(UPGRADE),--upgrade) --output-file requirements.lock

bench: $(READY) ## speed and memory with 10 000 to 1 000 000 employees, and against others
	$(BIN)/python -m tests.bench $(ARGS)

bench-pages: $(READY) ## how quickly pages come, with 10 000 employees and 20 people clicking
	$(BIN)/python -m tests.bench.pages $(ARGS)

bench-pdf: $(READY) ## how quickly reports become PDF, and how much memory that takes
	$(BIN)/python -m tests.bench.pdf

pictures: $(READY) ## the pictures of the user guide and the README anew, from the made-up municipality (needs Chromium)
	$(BIN)/python -m tests.pictures

system: ## as root, on Debian or Ubuntu: a browser and a font for the tests that look at pages
	@[ "$$(id -u)" = 0 ] || { echo "make system installs packages: run it as root (sudo make system)."; exit 1; }
	@command -v apt-get >/dev/null || { echo "make system knows apt-get only; install chromium and fonts-liberation by hand."; exit 1; }
	DEBIAN_FRONTEND=noninteractive apt-get update -q
	DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium fonts-liberation

clean: ## remove the environment, the demo and all caches
	rm -rf .venv demo build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))

$(READY): requirements.lock pyproject.toml
	@if ! $(BIN)/python -c '$(FITS)' >/dev/null 2>&1; then \
		found=""; \
		for python in $(PYTHON) python3 python3.13 python3.12 python3.11 python; do \
			if "$$python" -c '$(FITS)' >/dev/null 2>&1; then found="$$python"; break; fi; \
		done; \
		if [ -z "$$found" ]; then \
			echo "No Python 3.11, 3.12 or 3.13 was found. Install one, or name it: make PYTHON=/path/to/python3.12 ..."; \
			exit 1; \
		fi; \
		"$$found" -m venv --clear .venv || { rm -rf .venv; \
			echo "$$found cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }; \
	fi
	@echo "Installing into .venv (once; about a minute)"
	@$(PIP) --require-hashes --no-deps -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@
