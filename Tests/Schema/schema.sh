#!/bin/sh
# Checks the shipped plans and contracts, and changes of them that are wrong, against their schemas with an outside
# validator. Set PYTHON to a Python that has jsonschema and yaml. Exit status: 0 passed or skipped, 1 failed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
command -v "$python" >/dev/null || { echo "skipped: there is no python3 on this machine"; exit 0; }
"$python" -c 'import jsonschema, yaml' 2>/dev/null ||
  { echo "skipped: $python has no jsonschema and yaml; set PYTHON to one that has"; exit 0; }
PYTHONDONTWRITEBYTECODE=1 "$python" "$here/schema.py" "$here/../../Data"
