#!/bin/sh
# Writes a run and checks its workbook and its LaTeX with other programs: workbook.sh FORECAST [PLAN]. Set PYTHON to a
# Python that has openpyxl. Exit status: 0 passed or skipped, 1 failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
forecast=$1
plan=${2:-"$here/../../Data/plans/article-2009.yaml"}
python=${PYTHON:-python3}
command -v "$python" >/dev/null || { echo "skipped: there is no python3 on this machine"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$forecast" run "$plan" --out "$folder/run" --quiet
PYTHONDONTWRITEBYTECODE=1 "$python" "$here/workbook.py" "$folder/run" "$folder"
if command -v pdflatex >/dev/null; then
  cp "$folder/run/tables.tex" "$folder/"
  (cd "$folder" && pdflatex -interaction=nonstopmode -halt-on-error tables.tex >tables.out) ||
    { grep -A3 '^!' "$folder/tables.out"; echo "failed: pdflatex refuses tables.tex"; exit 1; }
  echo "pdflatex: tables.tex is set"
else
  echo "skipped: pdflatex is not on this machine"
fi
