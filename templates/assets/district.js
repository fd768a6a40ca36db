// A unit's page and its slip. Ticks of evidence are kept in this browser alone, by round and unit; a step opens the trace it leads to;
// a slip prints at a press. Without it the boxes are plain boxes, and everything else is there.
(() => {
  'use strict';
  const kpi = window.kpi;

  const list = document.querySelector('[data-ticks]');
  if (list) {
    const name = `kpi.ticks.${list.dataset.ticks}`;
    const boxes = [...list.querySelectorAll('input[data-tick]')];
    const needed = boxes.filter((box) => !box.matches('.if-any'));

    // A browser may keep nothing: ticks then last as long as the page.
    const kept = () => {
      try {
        return JSON.parse(localStorage.getItem(name));
      } catch {
        return null;
      }
    };
    const keep = (ticked) => {
      try {
        ticked.size > 0 ? localStorage.setItem(name, JSON.stringify([...ticked])) : localStorage.removeItem(name);
      } catch {
        // Nothing is kept.
      }
    };
    const read = () => {
      const found = kept();
      return new Set(Array.isArray(found) ? found : []);
    };

    let ticked = read();
    const show = () => {
      for (const box of boxes) {
        box.checked = ticked.has(box.dataset.tick);
      }
      for (const part of list.querySelectorAll('[data-part]')) {
        const own = needed.filter((box) => part.contains(box));
        const done = own.filter((box) => box.checked).length;
        const count = part.querySelector('[data-count]');
        count.dataset.count ||= count.textContent;
        count.textContent = done > 0 ? kpi.words('ticks.of', done, own.length) : count.dataset.count;
        part.classList.toggle('done', done === own.length);
      }
      list.querySelector('[data-all]').textContent = kpi.words('ticks.all', needed.filter((box) => box.checked).length, needed.length);
      list.querySelector('[data-clear]').hidden = !boxes.some((box) => box.checked);
    };

    list.addEventListener('change', ({ target }) => {
      if (target.dataset.tick) {
        target.checked ? ticked.add(target.dataset.tick) : ticked.delete(target.dataset.tick);
        keep(ticked);
        show();
      }
    });
    list.querySelector('[data-clear]').addEventListener('click', () => {
      if (confirm(kpi.words('ticks.clear'))) {
        for (const box of boxes) {
          ticked.delete(box.dataset.tick);
        }
        keep(ticked);
        show();
      }
    });
    addEventListener('storage', ({ key }) => {
      if (key === name) {
        ticked = read();
        show();
      }
    });
    for (const element of list.querySelectorAll('[data-script]')) {
      element.hidden = false;
    }
    show();
  }

  const open = () => {
    const trace = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('.results tbody')?.querySelector('.trace');
    if (trace) {
      trace.closest('details').open = true;
    }
  };
  addEventListener('hashchange', open);
  open();

  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
