// On every page, after words.<language>.js: what all scripts share, and the ways to what is loaded at first use.
// A page says everything without it; elements that only scripts serve are written hidden and marked data-script.
(() => {
  'use strict';
  const kpi = window.kpi ??= {};
  const assets = new URL('.', document.currentScript.src);
  const loading = new Map();

  // A text of the interface, with values in the places of {0}, {1} …; {0:day|days} is for one of it and for more.
  kpi.words = (key, ...values) => (kpi.texts?.[key] ?? key).replace(/\{(\d)(?::([^|}]*)\|([^}]*))?\}/g, (_, at, one, more) =>
    one === undefined ? kpi.digits(values[at]) : `${values[at]}` === '1' ? one : more);

  // Numbers as the reader sees them on the page.
  kpi.digits = (text) => document.documentElement.classList.contains('thai-digits')
    ? `${text}`.replace(/([A-Za-z]\d+)|\d/g, (digit, name) => name ?? '๐๑๒๓๔๕๖๗๘๙'[digit]) : `${text}`;

  // The address of an asset.
  kpi.asset = (name) => new URL(name, assets).href;

  // Loads a script once: a name in assets, or a whole address. Scripts, for pages from a folder may fetch nothing else.
  kpi.load = (script) => {
    const address = kpi.asset(script);
    if (!loading.has(address)) {
      loading.set(address, new Promise((done, failed) => {
        const element = document.createElement('script');
        element.addEventListener('load', done);
        element.addEventListener('error', () => {
          loading.delete(address);
          element.remove();
          failed(new Error(address));
        });
        element.src = address;
        element.async = false; // run in the order in which they were asked for
        document.head.append(element);
      }));
    }
    return loading.get(address);
  };

  // Loads a script that serves nothing until it is used, and its words.
  kpi.use = (script, words) => Promise.all([`words.${words}.${document.documentElement.lang}.js`, script].map(kpi.load));

  // The calculator of an indicator's page, when the reader is near it or the address holds figures for it.
  const calculator = document.querySelector('.calculator');
  if (calculator) {
    calculator.hidden = false;
    const wake = () => kpi.use('calculate.js', 'try');
    const isMeant = () => location.hash.startsWith('#try?') && wake();
    new IntersectionObserver((seen, near) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      wake();
    }, { rootMargin: '50%' }).observe(calculator);
    calculator.addEventListener('input', () => {
      calculator.dataset.begun = true; // and stays when the script comes
      wake();
    }, { once: true });
    window.addEventListener('hashchange', isMeant);
    isMeant();
  }

  // The contents of the page: open where they stand beside it, the part being read marked.
  const parts = [...document.querySelectorAll('.on-page a')].map((link) => ({ link, heading: document.getElementById(link.hash.slice(1)) }));
  if (parts.length > 0) {
    const wide = matchMedia('(min-width: 78rem)');
    const unfold = () => { document.querySelector('.on-page details').open = wide.matches; };
    const mark = () => {
      const read = parts.findLast(({ heading }) => !heading.closest('aside') && heading.getBoundingClientRect().top < innerHeight / 3);
      parts.forEach((part) => part.link.toggleAttribute('aria-current', part === read));
      read?.link.setAttribute('aria-current', 'true');
    };
    wide.addEventListener('change', unfold);
    addEventListener('scroll', mark, { passive: true });
    unfold();
    mark();
  }

  // The search's box opens at once, and takes what is typed while the rest is on its way.
  const searches = [...document.querySelectorAll('[data-search]')];
  const search = () => {
    if (!document.querySelector('.search')) {
      const name = `aria-label="${searches[0].querySelector('span').textContent}"`;
      document.body.insertAdjacentHTML('beforeend', `<link rel="stylesheet" href="${kpi.asset('search.css')}"><dialog class="search" ${name}><div><input ${name}><button>${kpi.words('box.close')}</button></div><p role="status"></p></dialog>`);
    }
    const box = document.querySelector('.search');
    const [input, close, said] = box.querySelectorAll('input, button, p');
    close.onclick = () => box.close();
    said.textContent = kpi.words('box.loading');
    box.showModal();
    input.select();
    kpi.use('search.js', 'search').then(() => kpi.openSearch(searches[0].dataset.search), () => { said.textContent = kpi.words('box.failed'); });
  };
  for (const button of searches) {
    button.hidden = false;
    button.addEventListener('click', search);
  }
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select, dialog, [contenteditable]');
    const isSlash = event.key === '/' || (event.code === 'Slash' && /[ก-๛]/.test(event.key)); // the same key of a Thai layout
    if (isSlash && searches.length > 0 && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search();
    }
  });

  // Over a line, the round that is read is kept for when there is none; a preview says that it is not to be.
  if (location.protocol.startsWith('http')) window.addEventListener('load', () => kpi.isPreview || kpi.load('offline.js'));
})();
