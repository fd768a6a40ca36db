// Loaded by site.js where pages come over a line: has the round that is read kept whole in the page's language, and says so when there is no line.
(() => {
  'use strict';
  const { kpi, navigator: { serviceWorker } } = window;
  if (!serviceWorker) return;
  const LATER = 2000; // the page itself comes first
  const { lang, dataset } = { lang: document.documentElement.lang, dataset: document.body.dataset };
  const root = kpi.asset('..');
  let isBack = false;
  let bar;

  kpi.when = (time) => kpi.digits(new Date(time).toLocaleString(`${lang === 'en' ? 'en-GB' : lang}-u-ca-buddhist-nu-latn`, { dateStyle: 'medium', timeStyle: 'short' }));
  kpi.tongue = (code) => new Intl.DisplayNames(lang, { type: 'language' }).of(code);
  const say = (...what) => {
    if (!bar) {
      bar = document.createElement('p');
      bar.className = 'kept';
      bar.setAttribute('role', 'status');
      document.body.append(bar);
    }
    bar.replaceChildren(...what);
  };

  const ask = async () => {
    const { active } = await serviceWorker.ready;
    const { saveData, effectiveType } = navigator.connection ?? {};
    active.postMessage({ list: dataset.keep && new URL(dataset.keep, location).href, lang, isSparing: saveData || /2g/.test(effectiveType) });
  };
  serviceWorker.addEventListener('message', ({ data: { labels, time, isCut, isKept, isNewer } }) => {
    if (isKept) dataset.kept = isNewer ? 'newer' : 'whole';
    if (isNewer && isBack) location.reload();
    else if (isNewer) {
      const show = document.createElement('button');
      show.type = 'button';
      show.textContent = kpi.words('offline.show');
      show.addEventListener('click', () => location.reload());
      say(`${kpi.words('offline.newer')} `, show);
    } else if (isCut && time) say(kpi.words('offline.cut', labels[lang] ?? labels.th, kpi.when(time), kpi.tongue(lang)));
    else {
      bar?.remove();
      bar = null;
    }
  });
  for (const change of ['online', 'offline']) window.addEventListener(change, ask);
  window.addEventListener('pageshow', (event) => {
    isBack = event.persisted;
    if (isBack) ask();
  });
  if (serviceWorker.controller) ask();
  setTimeout(() => serviceWorker.register(`${root}sw.js`).then(() => serviceWorker.controller ? null : ask(), () => {}), LATER);

  // The page that stands in for others names the rounds that are here.
  if (document.querySelector('[data-kept]')) kpi.load('shelf.js');
})();
