// On every page, after words.<language>.js: what all scripts share, and the ways to what is loaded at first use.
// A page says everything without it; elements that only scripts serve are written hidden and marked data-script.
(() => {
  'use strict';
  const kpi = window.kpi ??= {};
  const assets = new URL('.', document.currentScript.src);
  const loading = new Map();

  // A text of the interface, with values in the places of {0}, {1} …
  kpi.words = (key, ...values) => (kpi.texts?.[key] ?? key).replace(/\{(\d)\}/g, (_, at) => kpi.digits(values[at]));

  // Numbers as the reader sees them on the page.
  kpi.digits = (text) => document.documentElement.classList.contains('thai-digits')
    ? `${text}`.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[digit]) : `${text}`;

  // Loads a script once: a name in assets, or a whole address. Scripts, for pages from a folder may fetch nothing else.
  kpi.load = (script) => {
    const address = new URL(script, assets).href;
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
        document.head.append(element);
      }));
    }
    return loading.get(address);
  };

  const search = document.querySelector('[data-search]');
  const isTyping = (element) => element.closest('input, textarea, select, [contenteditable]') !== null;
  if (search) {
    const open = () => kpi.load('search.js').then(() => kpi.openSearch(search));
    search.hidden = false;
    search.addEventListener('click', open);
    document.addEventListener('keydown', (event) => {
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        open();
      }
    });
  }
})();
