// Loaded by offline.js where a page stands in for others: names the rounds that are kept here.
(async () => {
  'use strict';
  const { kpi } = window;
  const { lang } = document.documentElement;
  const root = kpi.asset('..');
  const shelf = document.querySelector('[data-kept]');
  const rounds = new Map(); // in this language if they are here in it
  for (const name of (await caches.keys()).filter((one) => one.startsWith(`kpi ${root} `))) {
    const record = await (await caches.open(name)).match(`${root}-/record`);
    const kept = record ? await record.json() : { round: '-' };
    if (kept.round.includes('/') && (kept.lang === lang || !rounds.has(kept.round))) rounds.set(kept.round, kept);
  }
  for (const { round, labels, time, lang: code } of rounds.values()) {
    const [item, link] = ['li', 'a'].map((element) => document.createElement(element));
    link.href = `${root}${round}/index${code === 'th' ? '' : `.${code}`}.html`;
    link.textContent = kpi.words('offline.kept', kpi.digits(labels[lang] ?? labels.th), kpi.when(time), kpi.tongue(code));
    item.append(link);
    shelf.querySelector('ul').append(item);
    shelf.hidden = false;
  }
})();
