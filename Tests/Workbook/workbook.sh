#!/bin/sh
# Writes a run and checks its workbook, its LaTeX and that of a fit with other programs: workbook.sh FORECAST [PLAN]. Set PYTHON to a
# Python that has openpyxl. Exit status: 0 passed or skipped, 1 failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
forecast=$1
plan=${2:-"$here/../../Data/plans/article-2009.yaml"}
data="$here/../../Data/oil_prices_monthly.csv"
python=${PYTHON:-python3}
command -v "$python" >/dev/null || { echo "skipped: there is no python3 on this machine"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# Fonts that TeX has to draw first go there, wherever this runs.
TEXMFVAR=$folder/texmf-var
export TEXMFVAR
"$forecast" run "$plan" --out "$folder/run" --quiet
PYTHONDONTWRITEBYTECODE=1 "$python" "$here/workbook.py" "$folder/run" "$folder"
if ! command -v pdflatex >/dev/null; then
  echo "skipped: pdflatex is not on this machine"
  exit 0
fi
# Sets NAME.tex in the folder; a line that is too wide is a fault, one of a hair's breadth is not.
typeset() {
  (cd "$folder" && pdflatex -interaction=nonstopmode -halt-on-error "$1.tex" >"$1.out") ||
    { grep -A3 '^!' "$folder/$1.out"; echo "failed: pdflatex refuses $1.tex"; exit 1; }
  if grep -E '^Overfull .hbox \(([1-9][0-9]*)\.' "$folder/$1.log"; then
    echo "failed: lines of $1.tex are too wide"
    exit 1
  fi
  echo "pdflatex: $1.tex is set"
}
cp "$folder/run/tables.tex" "$folder/"
typeset tables
{
  printf '%s\n' '\documentclass[a4paper]{article}' '\usepackage{booktabs}' '\begin{document}'
  "$forecast" fit "$data" --formula 'log(brent) ~ log(wti)' --latex
  "$forecast" fit "$data" --formula 'd(log(brent)) ~ L(log(brent)) + L(log(wti)) + d(log(wti))' --latex --diagnose
  printf '%s\n' '\end{document}'
} >"$folder/fit.tex"
typeset fit
