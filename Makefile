# Serumpun. Needs Python >= 3.11 (with venv), git and make; every target sets up what it needs in
# .venv and .tools, from hashed locks, and nothing outside this folder but package caches.
# PORT=, DEMO_EXIT=1 and ARGS= are passed on: make demo PORT=9000; make test ARGS="-k salamander -x"

.DEFAULT_GOAL := help
.SUFFIXES:
SHELL := /bin/sh
# Where this is set, each of the many processes of a demonstration or test would compile all its modules anew.
unexport PYTHONDONTWRITEBYTECODE

# The first Python >= 3.11 that can make environments, or PYTHON=...; looked for only when used.
python = $(shell test -z "$(PYTHON)" && test -x .venv/bin/python && echo .venv/bin/python && exit; \
	for p in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11 python); do \
		"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		&& echo "$$p" && exit; \
	done)

define set-up
@python="$(python)"; if [ -z "$$python" ]; then \
	echo "Serumpun needs Python 3.11 or newer with venv (Debian: apt install python3-venv); found none$(if $(PYTHON), in PYTHON=$(PYTHON))." >&2; \
	exit 1; fi; exec "$$python" -I tools/bootstrap.py
endef

BIN := .venv/bin
CODE := app serumpun tests tools benchmarks campaigns

.PHONY: help demo serve test coverage check format mutants bench campaign vectors openapi completions settings console screenshots roles image-check sbom audit lock clean hub-env dev-env console-env

help: ## Show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

demo: hub-env ## Start the hub with the eleven members, tell the story, keep serving (PORT=, DEMO_EXIT=1)
	@$(BIN)/serumpun hub demo

serve: hub-env ## Serve the hub (settings: SERUMPUN_* in the environment)
	@$(BIN)/serumpun hub serve

# Two workers, each with a database of its own; more only wait for the disk.
PYTEST := $(BIN)/python -m pytest -n auto --maxprocesses 2 --dist worksteal
test: dev-env console-env ## Run all tests (ARGS= for pytest; ARGS="-n0 --pdb" to look inside)
	@$(PYTEST) $(ARGS)

# The floors of CONTRIBUTING: all branches of the rooms that decide and prove, nearly all elsewhere.
PROVING := app/crypto/*,app/policy/*,app/audit/*
coverage: dev-env console-env ## Run all tests and hold the floors of branch coverage
	@$(PYTEST) --cov --cov-report= $(ARGS)
	$(BIN)/coverage report --fail-under=100 --include='$(PROVING)'
	$(BIN)/coverage report --fail-under=97 --omit='$(PROVING)'

check: dev-env ## Format, lint, types, import contracts, tree rules; the console's code where it is installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict $(CODE)
	$(BIN)/lint-imports
	$(BIN)/python -m tools.check_tree
	$(BIN)/python -m tools.console lint

format: dev-env ## Format the code and apply safe fixes
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

mutants: dev-env ## Plant each fault and show that its test catches it
	@$(BIN)/python -m tools.mutants $(ARGS)

bench: dev-env ## Measure the hub beside its limits (BENCH=quick|normal|full; ARGS="submit lists" for some)
	@$(BIN)/python -m benchmarks $(ARGS)

campaign: dev-env ## Crash, fill, forge, fuzz and load a real hub (ARGS="commits ..." for some)
	@$(BIN)/python -m campaigns $(ARGS)

vectors: dev-env ## Remake tests/vectors
	@$(BIN)/python -m tools.make_vectors

openapi: dev-env ## Remake openapi.json
	@$(BIN)/python -m tools.make_openapi

completions: dev-env ## Write the table that shell completion reads
	@$(BIN)/python -m tools.completions

settings: dev-env ## Remake docs/configuration.md
	@$(BIN)/python -m tools.make_settings

console: dev-env ## Build console/ into app/static
	@$(BIN)/python -m tools.console

screenshots: dev-env ## Remake docs/guides/pictures from the running demonstration (needs chromium)
	@$(BIN)/python -m tools.screenshots

roles: dev-env ## Remake docs/roles.md
	@$(BIN)/python -m tools.make_roles

# Root on Linux; see docs/guides/container.md for what this checks and what it cannot.
image-check: dev-env ## Follow the Dockerfile's steps without an engine, and run what they make
	@$(BIN)/python -m tools.follow_image

sbom: dev-env ## Write dist/*.cdx.json: what client and hub are made of (CycloneDX)
	@$(BIN)/python -m tools.make_sbom

audit: dev-env ## Ask a vulnerability service about every locked package (needs the network)
	@$(BIN)/python -m tools.audit

# Resolving is the only step that chooses versions. UPGRADE=1 takes the newest; without it the
# pinned ones stay unless pyproject.toml rules them out.
COMPILE = .tools/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-header --no-emit-index-url --no-emit-find-links --annotation-style line $(if $(UPGRADE),--upgrade)
lock: dev-env ## Remake requirements/*.txt from pyproject.toml (UPGRADE=1: newest versions)
	$(COMPILE) requirements/uv.in -o requirements/uv.txt
	$(COMPILE) requirements/audit.in -o requirements/audit.txt
	$(COMPILE) pyproject.toml requirements/build.in -o requirements/client.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra hub -c requirements/client.txt -o requirements/hub.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra hub --extra telemetry -c requirements/hub.txt -o requirements/telemetry.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra reports -c requirements/client.txt -o requirements/reports.txt
	$(COMPILE) pyproject.toml requirements/build.in --extra hub --extra reports --extra telemetry --group dev -c requirements/telemetry.txt -o requirements/dev.txt
	$(COMPILE) pyproject.toml requirements/build.in requirements/fuzz.in --extra hub -c requirements/hub.txt -o requirements/fuzz.txt
	$(COMPILE) requirements/peer-crud.in -c requirements/hub.txt -o requirements/peer-crud.txt
	$(COMPILE) requirements/peer-aics.in -o requirements/peer-aics.txt

clean: ## Stop the demo, remove its state, the environments and the caches
	@if [ -x $(BIN)/serumpun ]; then $(BIN)/serumpun hub clean \
		|| echo "make clean: 'serumpun hub clean' failed; a hub may still be running" >&2; fi
	@rm -rf .venv .tools .audit .bench benchmarks/out campaigns/out .bootstrap.lock build dist htmlcov .coverage .coverage.* .hypothesis .schemathesis \
		.import_linter_cache .mypy_cache .pytest_cache .ruff_cache console/node_modules console/build console/dist
	@find $(CODE) migrations -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

hub-env:
	$(set-up) hub

# Without a registry in reach the tests of console/ say that they are skipped.
console-env: dev-env
	@$(BIN)/python -m tools.console install

dev-env:
	$(set-up) dev
