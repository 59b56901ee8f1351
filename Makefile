# Two commands do everything on a machine that has Swift: `make run` and `make test`.

SWIFT ?= swift
DOCC ?= docc
PYTHON ?= python3
PLAN ?= Data/plans/article-2009.yaml
# Where 'make install' puts the command; DESTDIR goes before it and into no file, for those who make packages.
PREFIX ?= /usr/local
DESTDIR ?=
BINARY ?= .build/release/forecast
# Dependencies are built without warnings of their own, so these flags judge this package alone.
STRICT = -Xswiftc -warnings-as-errors
LINT = $(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

.PHONY: help run backtests test install install-files uninstall browser-test workbook-test setup format lint readme docs bench bench-peers clean

help:
	@echo "make run      set up, build for release, run the 2009 plan: tables here, all of them in out/"
	@echo "make run PLAN=my-plan.yaml    the same with another plan"
	@echo "make backtests    run the shipped backtest and keep its rows in Data/backtests for the reports"
	@echo "make test     set up, build without warnings, check format, README and notebooks, run every test"
	@echo "make install PREFIX=/usr/local    the command, its manual page, completions and a copy of Data"
	@echo "make uninstall PREFIX=/usr/local  take them away again"
	@echo "make browser-test  open reports in headless Chromium and check them; skipped where there is none"
	@echo "make workbook-test  read a run's workbook with openpyxl and LibreOffice, set its LaTeX; skipped where they lack"
	@echo "make setup    look for Swift and the two system packages, install the packages if missing"
	@echo "make format   format the Swift sources in place"
	@echo "make lint     check the format only"
	@echo "make readme   put the present output of the commands into README.md and the notebooks"
	@echo "make docs     write the documentation of the library into out/docs"
	@echo "make bench    measure the simulation's speed and the coverage of its bands"
	@echo "make bench-peers    the same jobs beside numpy and statsmodels, as ratios"
	@echo "make clean    remove what was built and out/"

run: setup
	@echo "Building for release; the first time takes a minute or two …"
	@$(SWIFT) build --configuration release --product forecast --quiet
	@.build/release/forecast run $(PLAN)

# The rows of the horizons that the plan shows; runs of the other plans show them as the last backtest.
backtests: setup
	@$(SWIFT) build --configuration release --product forecast --quiet
	@.build/release/forecast backtest Data/plans/backtest.yaml --json --shown > .build/rows.json
	@mkdir -p Data/backtests && mv .build/rows.json Data/backtests/oil-and-gas.json

# What the README and the notebooks show is checked with the optimised program, which has to be built in any case.
test: setup
	$(SWIFT) build --build-tests $(STRICT)
	$(LINT)
	$(SWIFT) build --configuration release --product forecast $(STRICT)
	.build/release/forecast notebook check README.md Notebooks-md/*.md
	$(SWIFT) test --skip-build --disable-xctest $(STRICT)

install: setup
	@echo "Building for release; the first time takes a minute or two …"
	@$(SWIFT) build --configuration release --product forecast --quiet
	@$(MAKE) --no-print-directory install-files

# Nothing is built here: BINARY is put in place with what it says of itself.
ROOT = $(DESTDIR)$(PREFIX)
MANUAL = $(ROOT)/share/man/man1/forecast.1
BASH_COMPLETION = $(ROOT)/share/bash-completion/completions/forecast
ZSH_COMPLETION = $(ROOT)/share/zsh/site-functions/_forecast
FISH_COMPLETION = $(ROOT)/share/fish/vendor_completions.d/forecast.fish

install-files:
	@mkdir -p "$(ROOT)/bin" "$(ROOT)/share/forecast"
	@for file in "$(MANUAL)" "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"; do \
	  mkdir -p "$${file%/*}"; done
	@install -m 755 "$(BINARY)" "$(ROOT)/bin/forecast"
	@"$(BINARY)" manual > "$(MANUAL)"
	@"$(BINARY)" --generate-completion-script bash > "$(BASH_COMPLETION)"
	@"$(BINARY)" --generate-completion-script zsh > "$(ZSH_COMPLETION)"
	@"$(BINARY)" --generate-completion-script fish > "$(FISH_COMPLETION)"
	@rm -rf "$(ROOT)/share/forecast/Data" && cp -R Data "$(ROOT)/share/forecast/Data"
	@echo "forecast is in $(PREFIX)/bin; data to copy are in $(PREFIX)/share/forecast/Data; type 'man forecast'"

uninstall:
	@rm -f "$(ROOT)/bin/forecast" "$(MANUAL)" "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"
	@rm -rf "$(ROOT)/share/forecast"

browser-test: setup
	@$(SWIFT) build --configuration release --product forecast --quiet
	@Tests/Browser/report.sh .build/release/forecast

workbook-test: setup
	@$(SWIFT) build --configuration release --product forecast --quiet
	@PYTHON="$(PYTHON)" Tests/Workbook/workbook.sh .build/release/forecast

setup:
	@SWIFT="$(SWIFT)" .ci/setup

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

lint:
	$(LINT)

readme: setup
	@$(SWIFT) build --configuration release --product forecast --quiet
	@.build/release/forecast notebook run README.md Notebooks-md/*.md

# The compiler writes down every public symbol, docc makes pages of them and of the articles in Forecast.docc.
docs: setup
	$(SWIFT) package dump-symbol-graph --minimum-access-level public --skip-synthesized-members
	rm -rf .build/symbols && mkdir -p .build/symbols out && cp .build/*/symbolgraph/Forecast*.symbols.json .build/symbols/
	$(DOCC) convert Sources/Forecast/Forecast.docc --additional-symbol-graph-dir .build/symbols --output-path out/docs \
	  --transform-for-static-hosting --fallback-display-name Forecast --fallback-bundle-identifier forecast \
	  --warnings-as-errors
	@echo "The pages need a web server: type 'python3 -m http.server --directory out/docs' and open http://localhost:8000/documentation/forecast"

bench: setup
	$(SWIFT) build --configuration release --package-path Benchmarks
	Benchmarks/.build/release/speed
	Benchmarks/.build/release/coverage

bench-peers: setup
	$(SWIFT) build --configuration release --package-path Benchmarks --product speed
	$(PYTHON) Benchmarks/peers/ratios.py Benchmarks/.build/release/speed

clean:
	rm -rf .build out
