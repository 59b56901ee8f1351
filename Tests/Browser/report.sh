#!/bin/sh
# Writes reports and checks them in headless Chromium: report.sh FORECAST [PLAN…]. A plan of oil and gas is enough to
# see every kind of table and chart. Exit status: 0 passed or skipped, 1 failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
forecast=$1
shift
[ $# -gt 0 ] || set -- "$here/../../Data/plans/article-2009.yaml" "$here/../../Data/plans/outlook.yaml"
command -v python3 >/dev/null || { echo "skipped: there is no python3 on this machine"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for plan in "$@"; do
  name=$(basename "$plan" .yaml)
  "$forecast" run "$plan" --out "$folder/$name" --quiet
done
status=0
PYTHONDONTWRITEBYTECODE=1 python3 "$here/report.py" "$folder"/*/report.html || status=$?
[ $status -ne 77 ] || status=0
exit $status
