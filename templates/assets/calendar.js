// Deadlines as of today. A page says which is next after the day that its results are of; here it is told again from the reader's day,
// in the time of Bangkok. Every line is on the page already: one of them is shown, the last where all days are over.
(() => {
  'use strict';
  const { kpi } = window;
  const today = new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);
  const daysTo = (line) => Math.round((Date.parse(line.dataset.due) - Date.parse(today)) / 86400000);
  const when = (days) => days < 2 ? kpi.words(days ? 'due.tomorrow' : 'due.today') : kpi.words('due.in', days);

  for (const list of document.querySelectorAll('[data-dues]')) {
    const lines = [...list.querySelectorAll('[data-due]')];
    const next = lines.find((line) => daysTo(line) >= 0);
    for (const line of lines) {
      line.hidden = line !== next;
    }
    if (next) {
      next.querySelector('[data-when]').textContent = when(daysTo(next));
    }
    list.querySelector('[data-since]').hidden = true;
    list.firstElementChild.hidden = !next;
    list.querySelector('[data-over]').hidden = Boolean(next);
    list.classList.toggle('over', !next);
  }
  document.querySelector(`.days [datetime="${today}"]`)?.setAttribute('aria-current', 'date');
})();
