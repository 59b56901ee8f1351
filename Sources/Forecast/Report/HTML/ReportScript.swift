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
      const words = document.body.dataset;
      root.classList.add('scripted');

      const theme = document.getElementById('theme');
      const system = matchMedia('(prefers-color-scheme: dark)');
      const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
      const nameTheme = () => { theme.textContent = isDark() ? words.light : words.dark; };
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
          button.textContent = words.copied;
          say(words.said);
          setTimeout(() => { button.textContent = words.copy; }, 1500);
        };
        const older = () => {
          pending = text;
          const worked = document.execCommand('copy');
          pending = null;
          if (worked) done(); else say(words.failed);
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
        const range = selection.getRangeAt(0), common = range.commonAncestorContainer;
        const table = (common.nodeType === 1 ? common : common.parentElement).closest('table');
        if (!table) return;
        const rows = cellsOf(table).map(row => row.filter(cell => range.intersectsNode(cell))).filter(row => row.length);
        if (rows.flat().length > 1) put(tabbed(rows));
      });

      const sensed = plot => {
        const svg = plot.querySelector('svg');
        const tip = plot.querySelector('.tip');
        const number = (mark, name) => parseFloat(mark.getAttribute(name) || 0);
        const groups = new Map();
        const labelled = plot.parentElement.querySelectorAll('.broad .pt');
        for (const [index, mark] of plot.querySelectorAll('.pt').entries()) {
          const isDisc = mark.tagName === 'circle';
          const point = { mark, label: mark.dataset.label ?? labelled[index].dataset.label,
            x: isDisc ? number(mark, 'cx') : number(mark, 'x') + number(mark, 'width') / 2,
            y: isDisc ? number(mark, 'cy') : number(mark, 'y') };
          const key = plot.dataset.pick === 'point' ? groups.size : mark.dataset.x;
          groups.set(key, [...(groups.get(key) || []), point]);
        }
        const places = [...groups.values()].map(points => ({ points,
          x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
          y: Math.min(...points.map(point => point.y)) }));
        if (plot.dataset.pick !== 'point') places.sort((a, b) => a.x - b.x);
        if (places.length === 0) { plot.removeAttribute('tabindex'); return; }
        let shown = -1;
        const hide = () => {
          if (shown >= 0) places[shown].points.forEach(point => point.mark.classList.remove('on'));
          shown = -1;
          tip.hidden = true;
        };
        const show = index => {
          if (index === shown) return;
          hide();
          shown = index;
          const place = places[index];
          place.points.forEach(point => point.mark.classList.add('on'));
          tip.replaceChildren(...place.points.map(point => {
            const line = document.createElement('div');
            line.textContent = point.label;
            return line;
          }));
          tip.hidden = false;
          const frame = svg.getBoundingClientRect(), outer = plot.getBoundingClientRect();
          const scale = frame.width / svg.viewBox.baseVal.width;
          const x = place.x * scale + frame.left - outer.left, y = place.y * scale + frame.top - outer.top;
          const room = outer.width - tip.offsetWidth;
          const beside = x + 14 > room ? x - tip.offsetWidth - 14 : x + 14;
          tip.style.left = `${Math.max(0, Math.min(room, beside))}px`;
          tip.style.top = `${Math.max(0, y - tip.offsetHeight - 10)}px`;
        };
        const nearest = event => {
          const frame = svg.getBoundingClientRect();
          const scale = svg.viewBox.baseVal.width / frame.width;
          const x = (event.clientX - frame.left) * scale, y = (event.clientY - frame.top) * scale;
          const far = place => plot.dataset.pick === 'point'
            ? (place.x - x) ** 2 + (place.y + (place.points[0].mark.tagName === 'rect' ? number(place.points[0].mark, 'height') / 2 : 0) - y) ** 2
            : Math.abs(place.x - x);
          let best = 0;
          places.forEach((place, index) => { if (far(places[best]) > far(place)) best = index; });
          return best;
        };
        plot.addEventListener('pointermove', event => show(nearest(event)));
        plot.addEventListener('pointerdown', event => show(nearest(event)));
        plot.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') hide(); });
        document.addEventListener('pointerdown', event => { if (!plot.contains(event.target)) hide(); });
        plot.addEventListener('focusout', hide);
        plot.addEventListener('keydown', event => {
          const last = places.length - 1;
          const next = { ArrowRight: Math.min(last, shown + 1), ArrowDown: Math.min(last, shown + 1),
            ArrowLeft: Math.max(0, shown - 1), ArrowUp: Math.max(0, shown - 1), Home: 0, End: last }[event.key];
          if (event.key === 'Escape') hide();
          if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          show(next);
          say(places[next].points.map(point => point.label).join('; '));
        });
      };
      document.querySelectorAll('.plot').forEach(sensed);

      const boxes = [...document.querySelectorAll('.scroll')];
      const nameBoxes = () => {
        const over = boxes.map(box => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
        boxes.forEach((box, index) => {
          if (over[index]) {
            box.tabIndex = 0;
            box.setAttribute('role', 'region');
            box.setAttribute('aria-label', words.table + ': ' + plain(box.querySelector('caption').textContent));
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
      const nameFolds = () => { unfold.textContent = folds.every(fold => fold.open) ? words.fold : words.open; };
      unfold.hidden = folds.length === 0;
      unfold.addEventListener('click', () => {
        const open = !folds.every(fold => fold.open);
        folds.forEach(fold => { fold.open = open; });
        nameFolds();
      });
      document.addEventListener('toggle', nameFolds, true);
      nameFolds();

      let chosen;
      addEventListener('beforeprint', () => { chosen = root.dataset.theme; root.dataset.theme = 'light'; });
      addEventListener('afterprint', () => { if (chosen) root.dataset.theme = chosen; else delete root.dataset.theme; });
    })();
    //]]>
    """)
}
