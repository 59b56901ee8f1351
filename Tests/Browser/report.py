"""Opens reports in headless Chromium and checks what a reader would notice.

    python3 Tests/Browser/report.py REPORT.html… [--pictures FOLDER]

Each page is opened 1280 and 390 pixels wide, light and dark. It must load nothing and raise no error, cut no text,
never scroll sideways, keep a contrast of 4.5 : 1, copy tables in full precision, and tell the values of its charts
to the mouse and to the keyboard. Exit status: 0 passed, 1 failed, 77 there is no Chromium.
"""

import os
import sys

import devtools

WINDOWS = [(1280, 900), (390, 844)]
SCHEMES = ["light", "dark"]

# Text that its own box cuts, and drawings whose words leave their frame.
CUT = """
(() => {
  const found = [];
  const name = e => `${e.tagName.toLowerCase()} '${e.textContent.trim().slice(0, 50)}'`;
  for (const e of document.querySelectorAll('body *')) {
    if (!e.checkVisibility() || e.closest('svg, math, .unseen, .skip')) continue;
    const style = getComputedStyle(e);
    const scrolls = v => v === 'auto' || v === 'scroll';
    if (e.clientWidth && e.scrollWidth > e.clientWidth + 1 && !scrolls(style.overflowX)
        && style.display !== 'inline') found.push(`${name(e)} is ${e.scrollWidth} wide in ${e.clientWidth}`);
    if (e.clientHeight && e.scrollHeight > e.clientHeight + 2 && style.overflowY === 'hidden')
      found.push(`${name(e)} is ${e.scrollHeight} high in ${e.clientHeight}`);
  }
  for (const svg of document.querySelectorAll('svg')) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
    for (const [t, box] of words) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1
          || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
        found.push(`${svg.id}: '${t.textContent}' leaves its frame`);
    }
  }
  for (const equation of document.querySelectorAll('.equation math')) {
    const box = equation.getBoundingClientRect();
    if (box.right > innerWidth) found.push(`a summand of the equation ends at ${Math.round(box.right)}`);
  }
  return found.slice(0, 10);
})()
"""

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Contrast of every visible text with the nearest opaque ground, by the Web Content Accessibility Guidelines 2.2.
CONTRAST = """
(() => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const seen = new Map();
  const rgba = text => {
    if (!seen.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      seen.set(text, [...pen.getImageData(0, 0, 1, 1).data]);
    }
    return seen.get(text);
  };
  const light = c => {
    const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = rgba(getComputedStyle(e).backgroundColor);
      if (c[3] === 255) return c;
    }
    return [255, 255, 255, 255];
  };
  const found = [];
  let count = 0;
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg, script, .unseen, .skip') || !e.checkVisibility()) continue;
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    count += 1;
    const a = light(rgba(getComputedStyle(e).color)), b = light(ground(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(`'${e.textContent.trim().slice(0, 40)}' has ${ratio.toFixed(2)} : 1`);
  }
  if (count < 100) found.push(`only ${count} texts were seen`);
  return found.slice(0, 10);
})()
"""

NAMES = """
(() => {
  const found = [];
  for (const b of document.querySelectorAll('button, [tabindex="0"]')) {
    if (!b.checkVisibility()) continue;
    if (!(b.getAttribute('aria-label') || b.textContent).trim()) found.push(`a ${b.tagName} has no name`);
  }
  for (const name of ['header', 'nav', 'main', 'footer'])
    if (document.querySelectorAll(name).length !== 1) found.push(`there is not one ${name}`);
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption) found.push('a table has no caption');
    if ([...table.querySelectorAll('th')].some(th => !th.scope)) found.push('a heading has no scope');
  }
  return found;
})()
"""


class Checks:
    """What was found wrong, with the place."""

    def __init__(self):
        self.count = 0
        self.faults = []

    def expect(self, holds, place, fault):
        self.count += 1
        if not holds:
            self.faults.append(f"{place}: {fault}")

    def none(self, found, place):
        self.expect(not found, place, "; ".join(map(str, found)))


def check_windows(browser, checks, page, pictures):
    for width, height in WINDOWS:
        for scheme in SCHEMES:
            place = f"{page}, {width} px, {scheme}"
            browser.window(width, height)
            browser.scheme(scheme)
            for folds in ("folded", "open"):
                browser.run(
                    "document.querySelectorAll('details').forEach(d => { d.open = %s; })"
                    % ("true" if folds == "open" else "false"))
                checks.none(browser.run(CUT), place)
                checks.expect(browser.run(SIDEWAYS) <= 0, place, "the page scrolls sideways")
            checks.none(browser.run(CONTRAST), place)
            if pictures:
                browser.run("document.querySelectorAll('details').forEach(d => { d.open = false; })")
                browser.run("scrollTo(0, 0)")
                browser.picture(os.path.join(pictures, f"{page}-{width}-{scheme}.png"), whole=True)
    checks.none(browser.run(NAMES), page)


def check_print(browser, checks, page):
    """On A4 with the page's own margins no table is wider than the paper, and buttons are gone."""
    browser.window(703, 1000)
    browser.call("Emulation.setEmulatedMedia", media="print")
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    checks.none(browser.run("""
    [...document.querySelectorAll('table, svg, button')].filter(e => e.checkVisibility()).filter(e =>
      e.tagName === 'BUTTON' || e.getBoundingClientRect().right > innerWidth + 1
    ).map(e => `${e.closest('[id]').id} does not fit the paper`)"""), f"{page}, printed")
    browser.run("document.querySelectorAll('details').forEach(d => { d.open = false; })")
    browser.call("Emulation.setEmulatedMedia", media="")


def check_theme(browser, checks, page):
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    before = browser.run(ground)
    browser.run("document.getElementById('theme').click()")
    after = browser.run(ground)
    checks.expect(before != after, page, "the button for a dark page changes nothing")
    browser.run("document.getElementById('theme').click()")
    checks.expect(browser.run(ground) == before, page, "the button for a dark page does not go back")


def check_copy(browser, checks, page):
    """What the button and a selection put on the clipboard, caught on its way."""
    result = browser.run("""
    (async () => {
      let caught = '';
      Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: text => { caught = text; return Promise.resolve(); } } });
      const table = document.querySelector('#table-oil-wti table');
      document.querySelector('#table-oil-wti .copy').click();
      await new Promise(done => setTimeout(done, 50));
      const lines = caught.trimEnd().split('\\n').map(line => line.split('\\t'));
      const cells = [...table.tBodies[0].rows].map(row => [...row.cells]);
      const full = cells.every((row, i) => row.every((cell, j) =>
        lines[i + 1][j] === (cell.dataset.v ?? cell.textContent)));
      const selection = getSelection();
      selection.removeAllRanges();
      const range = document.createRange();
      range.setStartBefore(cells[0][0]);
      range.setEndAfter(cells[1][2]);
      selection.addRange(range);
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      selection.removeAllRanges();
      return { full, head: lines[0][1], rows: lines.length, expected: table.rows.length,
        digits: lines[1][1].length, selected: data.getData('text/plain').split('\\n')[1] || '',
        second: cells[1].slice(0, 3).map(cell => cell.dataset.v ?? cell.textContent).join('\\t'),
        said: document.getElementById('live').textContent };
    })()""")
    checks.expect(result["full"], page, "a copied table differs from its cells")
    checks.expect(result["rows"] == result["expected"], page, "a copied table lacks rows")
    checks.expect("USD/bbl" in result["head"], page, f"a copied head has no unit: {result['head']}")
    checks.expect(result["digits"] > 8, page, "a copied number is rounded")
    checks.expect(result["selected"] == result["second"], page, f"a selection copies {result['selected']!r}")
    checks.expect("clipboard" in result["said"], page, "copying is not announced")


def check_charts(browser, checks, page):
    """Every chart tells its values to the mouse and to the keyboard."""
    browser.window(*WINDOWS[0])
    charts = browser.run("[...document.querySelectorAll('.plot')].filter(p => p.checkVisibility()).length")
    checks.expect(charts > 0, page, "there is no chart")
    shown = """
    (() => {
      const tip = [...document.querySelectorAll('.tip')].find(t => !t.hidden);
      const box = tip ? tip.getBoundingClientRect() : null;
      return { text: tip ? tip.textContent : '', inside: !!box && box.left >= 0 && box.right <= innerWidth,
        lit: document.querySelectorAll('.pt.on').length, said: document.getElementById('live').textContent };
    })()"""
    for index in range(charts):
        box = browser.run(f"""
        (() => {{
          const plot = [...document.querySelectorAll('.plot')].filter(p => p.checkVisibility())[{index}];
          plot.scrollIntoView({{ block: 'center' }});
          const points = [...plot.querySelectorAll('.pt')];
          if (!points.length) return null;
          const b = points[points.length >> 1].getBoundingClientRect();
          return {{ x: b.x + b.width / 2, y: b.y + b.height / 2, id: plot.querySelector('svg').id,
            labels: points.map(p => p.dataset.label) }};
        }})()""")
        if box is None:
            continue
        place = f"{page}, {box['id']}"
        browser.mouse("mouseMoved", box["x"], box["y"])
        hover = browser.run(shown)
        checks.expect(any(l in hover["text"] for l in box["labels"]), place, "hovering shows no value")
        checks.expect(hover["inside"], place, "the value beside the mouse leaves the window")
        checks.expect(hover["lit"] > 0, place, "hovering marks no point")
        browser.mouse("mouseMoved", 2, 2)
        checks.expect(browser.run(shown)["text"] == "", place, "the value stays when the mouse has left")
        browser.run(f"[...document.querySelectorAll('.plot')].filter(p => p.checkVisibility())[{index}].focus()")
        browser.key("Home")
        first = browser.run(shown)["text"]
        browser.key("ArrowRight")
        browser.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        keyed = browser.run(shown)
        checks.expect(any(l in keyed["text"] for l in box["labels"]), place, "the keyboard shows no value")
        many = len(set(box["labels"])) > 1
        checks.expect(keyed["text"] != first or not many, place, "an arrow key does not move on")
        checks.expect(any(l in keyed["said"] for l in box["labels"]), place, "the value is not announced")
        browser.key("Escape")
        checks.expect(browser.run(shown)["text"] == "", place, "Escape does not take the value away")


def main(arguments):
    pictures = None
    if "--pictures" in arguments:
        place = arguments.index("--pictures")
        pictures = arguments[place + 1]
        del arguments[place:place + 2]
        os.makedirs(pictures, exist_ok=True)
    path = devtools.executable()
    if path is None:
        print("skipped: there is no Chromium on this machine (name one in CHROMIUM)")
        return 77
    checks = Checks()
    browser = devtools.Browser(path)
    try:
        for report in arguments:
            page = os.path.basename(os.path.dirname(os.path.abspath(report)))
            browser.open(report)
            check_windows(browser, checks, page, pictures)
            check_print(browser, checks, page)
            check_theme(browser, checks, page)
            check_copy(browser, checks, page)
            check_charts(browser, checks, page)
            checks.none(browser.complaints(), page)
            if pictures:
                browser.print(os.path.join(pictures, f"{page}.pdf"))
    finally:
        browser.close()
    for fault in checks.faults:
        print(fault)
    print(f"{checks.count} checks of {len(arguments)} pages, {len(checks.faults)} failed")
    return 1 if checks.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
