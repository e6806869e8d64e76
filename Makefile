# Everything runs inside .venv, which the first target that needs it makes. PYTHON chooses the interpreter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# How large the made-up directories of `make bench` are. 1M takes six minutes to make and 3 GB of disk: without it,
# make bench SIZES='1k 10k 100k'.
SIZES ?= 1k 10k 100k 1M

.PHONY: try test lint check bench compiled clean fuzz golden

try: $(VENV)/ready            ## set up and run a first search
	$(BIN)/peerfind search --online

test: $(VENV)/ready           ## set up and run the tests
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/ready           ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

check: $(VENV)/ready          ## look for mistakes in the data
	$(BIN)/peerfind data check

bench: $(VENV)/ready          ## measure, side by side, into benchmarks/RESULTS.md
	$(BIN)/python -m pip install --quiet --editable '.[dev,bench]'
	$(BIN)/python -m benchmarks.start --write
	$(BIN)/python -m benchmarks.relevance --write
	$(BIN)/python -m benchmarks.side_by_side shipped 10k --write
	$(BIN)/python -m benchmarks.completion --write
	$(BIN)/python -m benchmarks.planted --write
	$(BIN)/python -m benchmarks.stories --write
	$(BIN)/python -m benchmarks.library --write
	$(BIN)/python -m benchmarks.scale $(SIZES) --write
	$(BIN)/python -m benchmarks.results

fuzz: $(VENV)/ready           ## 100,000 strange inputs (4 minutes on 2 cores); every one must end in people to turn to
	$(BIN)/python -m tests.fuzz

golden: $(VENV)/ready         ## draw the screens of tests/golden/ anew; then look at git diff
	$(BIN)/python -m tests.screens

compiled: $(VENV)/ready       ## make what is made from the data: constants, schemas, docs
	$(BIN)/peerfind data build

clean:
	rm -rf $(VENV) build dist peerfind/built .mypy_cache .ruff_cache .pytest_cache

$(VENV)/ready: pyproject.toml tools/hatch_build.py peerfind/keeping/gazetteer.py data/places/called.yaml data/places/counties.yaml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@
