extension HTMLReport {
  /// The script: copying tables in full precision, values on charts, a dark page, folding.
  ///
  /// It keeps nothing and loads nothing; the page is complete without it.
  static let script: HTML = .own(
    """
    //<![CDATA[
    (() => {
      'use strict';
      const root = document.documentElement;
      const live = document.getElementById('live');
      const say = text => { live.textContent = ''; requestAnimationFrame(() => { live.textContent = text; }); };
      root.classList.add('scripted');

      const theme = document.getElementById('theme');
      const system = matchMedia('(prefers-color-scheme: dark)');
      const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
      const nameTheme = () => { theme.textContent = isDark() ? 'Light page' : 'Dark page'; };
      theme.hidden = false;
      theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; nameTheme(); });
      system.addEventListener('change', nameTheme);
      nameTheme();

      const plain = text => text.replace(/\\s+/g, ' ').trim();
      const value = cell => {
        if (cell.dataset.v !== undefined) return cell.dataset.v;
        const unit = cell.querySelector('.unit');
        return unit ? `${plain(cell.firstChild.textContent)} (${plain(unit.textContent)})` : plain(cell.textContent);
      };
      const tabbed = rows => rows.map(cells => cells.map(value).join('\\t')).join('\\n') + '\\n';
      const cellsOf = table => [...table.rows].map(row => [...row.cells]);

      let pending = null;
      const copied = (button, text) => {
        const done = () => {
          button.textContent = 'Copied';
          say('The table is on the clipboard, in full precision.');
          setTimeout(() => { button.textContent = 'Copy'; }, 1500);
        };
        const older = () => {
          pending = text;
          const worked = document.execCommand('copy');
          pending = null;
          if (worked) done(); else say('The clipboard cannot be reached; select the table and copy it.');
        };
        if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, older); else older();
      };
      document.addEventListener('click', event => {
        const button = event.target.closest('.copy');
        if (button) copied(button, tabbed(cellsOf(button.closest('figure').querySelector('table'))));
      });
      document.addEventListener('copy', event => {
        const put = text => { event.clipboardData.setData('text/plain', text); event.preventDefault(); };
        if (pending !== null) { put(pending); return; }
        const selection = getSelection();
        if (selection.isCollapsed || selection.rangeCount !== 1) return;
        const common = selection.getRangeAt(0).commonAncestorContainer;
        const table = (common.nodeType === 1 ? common : common.parentElement).closest('table');
        if (!table) return;
        const rows = cellsOf(table).map(row => row.filter(cell => selection.containsNode(cell, true))).filter(row => row.length);
        if (rows.flat().length > 1) put(tabbed(rows));
      });

      const boxes = [...document.querySelectorAll('.scroll')];
      const nameBoxes = () => {
        const over = boxes.map(box => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
        boxes.forEach((box, index) => {
          if (over[index]) {
            box.tabIndex = 0;
            box.setAttribute('role', 'region');
            box.setAttribute('aria-label', plain(box.querySelector('caption').textContent));
          } else {
            for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
          }
        });
      };
      addEventListener('resize', nameBoxes);
      document.addEventListener('toggle', nameBoxes, true);
      nameBoxes();

      const folds = [...document.querySelectorAll('details')];
      const reveal = () => {
        const place = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
        for (let fold = place && place.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
        if (place) place.scrollIntoView();
      };
      addEventListener('hashchange', reveal);
      reveal();
      const unfold = document.getElementById('unfold');
      const nameFolds = () => { unfold.textContent = folds.every(fold => fold.open) ? 'Fold tables' : 'Open all tables'; };
      unfold.hidden = folds.length === 0;
      unfold.addEventListener('click', () => {
        const open = !folds.every(fold => fold.open);
        folds.forEach(fold => { fold.open = open; });
        nameFolds();
      });
      document.addEventListener('toggle', nameFolds, true);
      nameFolds();
    })();
    //]]>
    """)
}
