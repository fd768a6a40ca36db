// Sorts the table of all districts by a column: highest first, then lowest first, then as the handbook has it.
// Who has no level stays last; equal ones stay in the handbook's order. The office's own row and the foot do not move.
(() => {
  'use strict';
  const table = document.querySelector('.matrix');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const said = document.querySelector('[data-sorted]');
  const valueOf = (row, place) => row.cells[place].dataset.sort;

  for (const button of table.querySelectorAll('.sort')) {
    const head = button.closest('th');
    const place = head.cellIndex;
    button.hidden = false;
    button.addEventListener('click', () => {
      const was = head.getAttribute('aria-sort');
      const now = place === 0 || was === 'ascending' ? null : was ? 'ascending' : 'descending';
      table.querySelector('[aria-sort]')?.removeAttribute('aria-sort');
      if (now) head.setAttribute('aria-sort', now);
      const sign = now === 'ascending' ? 1 : -1;
      const order = (a, b) => {
        const [x, y] = [valueOf(a, place), valueOf(b, place)];
        return x && y ? sign * (x - y) : !x - !y;
      };
      body.append(...(now ? [...rows].sort(order) : rows));
      const name = button.dataset.of;
      const [before, after] = kpi.words(now === null ? 'matrix.order' : sign > 0 ? 'matrix.ascending' : 'matrix.descending', '\n').split('\n');
      const column = Object.assign(document.createElement('span'), { lang: /[ก-๛]/.test(name) ? 'th' : document.documentElement.lang, textContent: name });
      said.replaceChildren(before, ...(after === undefined ? [] : [column, after]));
    });
  }
})();
