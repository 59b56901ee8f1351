"""Compares outlook.xlsx of a run with its JSON: workbook.py RUN SCRATCH.

openpyxl reads the cells; LibreOffice exports every sheet as CSV with all digits. Either is left out with a
line that says so when the machine does not have it.
"""

import csv
import glob
import json
import os
import re
import shutil
import subprocess
import sys

FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def text(cell):
    return "" if cell is None else str(cell)


def same(expected, found, relative, absolute):
    if isinstance(expected, (int, float)):
        try:
            found = float(found)
        except (TypeError, ValueError):
            return False
        return abs(found - expected) <= max(relative * abs(expected), absolute)
    wanted = " ".join(text(expected).split("\n"))
    return wanted == text(found)


def numbers_as_text(tables):
    """Columns of numbers with cells that are texts of figures only."""
    faults = []
    for table in tables:
        for column in table["columns"]:
            cells = [row[column["key"]] for row in table["rows"]]
            if not any(isinstance(cell, (int, float)) for cell in cells):
                continue
            for cell in cells:
                if isinstance(cell, str) and re.fullmatch(r"[-−+]?[0-9]+([.][0-9]+)?", cell):
                    faults.append(f"{table['table']}, {column['key']}: '{cell}' is a number written as text")
    for fault in faults[:20]:
        print("  " + fault)
    return not faults
def spelled(unit):
    """A unit as a reader sees it."""
    for symbol, spelling in (("1000m3", "1000 m³"), ("1000l", "1000 l"), ("percent", "%")):
        unit = unit.replace(symbol, spelling)
    return re.sub(r"\b([A-Z]{3})(\d{4})(/\S+)", r"\1\3 of \2", unit)


def shown(row, column):
    value = row[column["key"]]
    return spelled(value) if column["key"] == "unit" and value else value


def compare(tables, sheets, program, relative=0, absolute=0):
    faults, cells = [], 0
    if len(sheets) != len(tables) + 1:
        faults.append(f"{len(sheets)} sheets for {len(tables)} tables")
    by_title = {text(rows[0][0]): rows for rows in sheets if rows and rows[0]}
    for table in tables:
        rows = by_title.get(table["title"])
        if rows is None:
            faults.append(f"no sheet '{table['title']}'")
            continue
        headings = [table["rowTitle"]] + [
            c["title"] + (f" ({spelled(c['unit'])})" if c["unit"] else "") for c in table["columns"]
        ]
        expected = {3: headings}
        for index, row in enumerate(table["rows"]):
            expected[4 + index] = [row.get("label", row["key"])] + [shown(row, c) for c in table["columns"]]
        for index, note in enumerate(table["notes"]):
            expected[5 + len(table["rows"]) + index] = [note]
        for index, wanted in expected.items():
            found = list(rows[index]) if index < len(rows) else []
            found += [None] * (len(wanted) - len(found))
            for column, value in enumerate(wanted):
                cells += 1
                if not same(value, found[column], relative, absolute):
                    faults.append(f"{table['table']} row {index + 1} column {column + 1}: "
                                  f"{value!r} became {found[column]!r}")
    print(f"{program}: {cells} cells of {len(tables)} tables, {len(faults)} differ")
    for fault in faults[:20]:
        print("  " + fault)
    return not faults


def with_openpyxl(workbook, tables):
    try:
        import openpyxl
    except ImportError:
        print("skipped: openpyxl is not in this Python")
        return True
    book = openpyxl.load_workbook(workbook)
    sheets = [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]
    return compare(tables, sheets, "openpyxl")


def with_libreoffice(workbook, tables, scratch):
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        print("skipped: LibreOffice is not on this machine")
        return True
    folder = os.path.join(scratch, "csv")
    profile = "file://" + os.path.abspath(os.path.join(scratch, "profile"))
    subprocess.run(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", FILTER,
         "--outdir", folder, workbook],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    sheets = []
    for name in sorted(glob.glob(os.path.join(folder, "*.csv"))):
        with open(name, encoding="utf-8", newline="") as file:
            sheets.append(list(csv.reader(file)))
    # Its CSV has fifteen digits and no more than twenty decimals.
    return compare(tables, sheets, "LibreOffice", relative=1e-14, absolute=5e-21)


def main():
    run, scratch = sys.argv[1:3]
    tables = []
    for name in sorted(glob.glob(os.path.join(run, "*.json"))):
        if os.path.basename(name) != "manifest.json":
            with open(name, encoding="utf-8") as file:
                tables.append(json.load(file))
    workbook = os.path.join(run, "outlook.xlsx")
    passed = numbers_as_text(tables)
    passed = with_openpyxl(workbook, tables) and passed
    passed = with_libreoffice(workbook, tables, scratch) and passed
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
