# Everything runs inside .venv, which the first target that needs it makes. PYTHON chooses the interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: try test lint check bench compiled clean

try: $(VENV)/ready            ## set up and run a first search
	$(BIN)/peerfind search --online

test: $(VENV)/ready           ## set up and run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/ready           ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(VENV)/ready          ## look for mistakes in the data
	$(BIN)/peerfind data check

bench: $(VENV)/ready          ## measure, side by side
	$(BIN)/python benchmarks/relevance.py

compiled: $(VENV)/ready       ## make what is made from the data: constants, schemas, docs
	$(BIN)/peerfind data build

clean:
	rm -rf $(VENV) build dist peerfind/built .mypy_cache .ruff_cache .pytest_cache

$(VENV)/ready: pyproject.toml tools/hatch_build.py peerfind/keeping/gazetteer.py data/places/called.yaml data/places/counties.yaml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
