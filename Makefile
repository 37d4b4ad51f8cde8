# make run: the app, from nothing. make test: the tests, from nothing. See README.md for the same without make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: install run test check eval bench clean

install: .venv/.installed

.venv/.installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --progress-bar on -e ".[dev]"
	touch $@

run: install
	$(BIN)/tutor index
	$(BIN)/tutor app

test: install
	$(BIN)/python -m pytest

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

eval: install
	$(BIN)/tutor eval

bench: install
	$(PYTHON) -m venv benchmarks/.venv
	benchmarks/.venv/bin/python -m pip install --quiet -r benchmarks/requirements.txt
	$(BIN)/python -m benchmarks

clean:
	rm -rf .venv build dist *.egg-info indexes/course benchmarks/.venv benchmarks/results
