# Everything a newcomer needs: `make run` opens the sample, `make test` runs the tests.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# What Qt's wheels need from Debian, and Pango for PDF; `libxcb-cursor0` and friends only for a real X window.
SYSTEM_PACKAGES := libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 \
	libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 \
	libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 \
	libxkbcommon-x11-0 libx11-xcb1 fonts-dejavu-core fonts-noto-core \
	libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0

.PHONY: run test test-deep bench quality lint translations system constraints clean
.DELETE_ON_ERROR:

run: $(READY)
	@$(BIN)/claimdesk sample

test: $(READY)
	@$(BIN)/python -m tests -n 2

test-deep: $(READY)
	@CLAIMDESK_DEEP=1 $(BIN)/python -m tests -n 2 -o faulthandler_timeout=3600

bench: $(READY)
	@$(BIN)/python -m tests.benchmarks

quality: $(READY)
	@$(BIN)/python -m tests.quality

lint: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

translations: $(READY)
	@$(BIN)/python -m tests.translation

system:
	@command -v apt-get >/dev/null || { echo "make system knows Debian's apt-get only; install the equivalents of: $(SYSTEM_PACKAGES)"; exit 1; }
	@if [ "$$(id -u)" = 0 ]; then SUDO=; else SUDO=sudo; fi; \
	$$SUDO apt-get update -q && $$SUDO env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $(SYSTEM_PACKAGES)

$(READY): pyproject.toml constraints.txt
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Claimdesk needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || { echo "Making $(VENV) ..."; "$(PYTHON)" -m venv $(VENV); }
	@echo "Installing the pinned dependencies (once, about a minute) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

# For maintainers: needs `uv` on the path; writes versions and hashes, no addresses.
constraints:
	uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-header --no-annotate --upgrade -o constraints.txt

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache
