# `make run` opens the sample article, `make test` runs the tests; both set up everything they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
BIN := .venv/bin
# `make SYSTEM=no run` leaves the system's packages alone.
SYSTEM ?= yes
export SYSTEM

.PHONY: run test docs reference pictures test-fast test-deep bench quality lint translations smoke fresh constraints clean install install-dev

run: install
	@$(BIN)/claimdesk sample

# With COVERAGE=yes it also reports the branches that tests cover, and holds each layer to its floor.
COVERED := build/coverage.json
test: install-dev
ifdef COVERAGE
	@$(BIN)/python -m tests -n 2 --cov=annotate --cov=gui --cov-branch --cov-report=json:$(COVERED)
	@$(BIN)/python -m tools.coverage_floors $(COVERED)
else
	@$(BIN)/python -m tests -n 2
endif

# Units alone: no window, model, server, database or other program, and few examples each.
test-fast: install-dev
	@HYPOTHESIS_PROFILE=fast $(BIN)/python -m tests -n 2 -q tests/unit -m "not (model or server or window or disk or program or slow)"

test-deep: install-dev
	@CLAIMDESK_DEEP=1 $(BIN)/python -m tests -n 2 -o faulthandler_timeout=3600

bench: install-dev
	@$(BIN)/python -m tests.benchmarks

quality: install-dev
	@$(BIN)/python -m tests.quality

lint: install-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/complexipy annotate gui tools --max-complexity-allowed 15 --failed --quiet
	@$(BIN)/vulture
	@$(BIN)/deptry .

# The documentation as web pages in build/docs; a broken link or a warning stops it.
docs: install-dev
	@$(BIN)/sphinx-build -n -W --keep-going -q -b html docs build/docs
	@echo "build/docs/index.html"

# Generated pages of the documentation: shortcuts, command line, licences.
reference: install-dev
	@$(BIN)/python -m tools.reference

# Pictures of the documentation, drawn from the program without a display.
pictures: install-dev
	@$(BIN)/python -m tools.pictures

translations: install-dev
	@$(BIN)/python -m tests.gui.translation

# The wheel in an empty environment, with an old pip and the newest.
smoke: install-dev
	@$(BIN)/python -m tools.smoke

# Both commands on a bare Debian 12 in a folder of its own (needs root and debootstrap).
fresh:
	@"$(PYTHON)" -m tools.fresh

install:
	@"$(PYTHON)" -m tools.prepare program

install-dev:
	@"$(PYTHON)" -m tools.prepare tests

# For maintainers: needs `uv` on the path.
constraints:
	@"$(PYTHON)" -m tools.pin --upgrade

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache
