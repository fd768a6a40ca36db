// In the head of every page, before anything is drawn: the digits and colours that the reader chose at the foot of some page, and
// whether by the reader's day, in Bangkok, all of the page's deadlines are over.
// Digits are changed in the text itself, so that what is copied is what was seen; what was typed stays: codes, file names, telephones, fields.
(() => {
  'use strict';
  const root = document.documentElement;
  const typed = 'code, kbd, textarea, [translate="no"], [href^="tel:"], [href^="mailto:"]';
  const apart = '๐'.charCodeAt() - '0'.charCodeAt();
  const moved = (digit, by) => String.fromCharCode(digit.charCodeAt() + by);
  const set = {
    thai: (text) => text.replace(/([A-Za-z]\d+)|\d/g, (digit, name) => name ?? moved(digit, apart)), // A4 is a name
    arabic: (text) => text.replace(/[๐-๙]/g, (digit) => moved(digit, -apart)),
  };
  const chosen = { digits: root.classList.contains('thai-digits') ? 'thai' : 'arabic', theme: 'auto' };

  const change = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.parentElement?.closest(typed) ? node.data : set[chosen.digits](node.data);
      if (text !== node.data) {
        node.data = text;
      }
      return;
    }
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      change(texts.currentNode);
    }
  };
  // What is still being read, and what scripts write later.
  const watch = new MutationObserver((changes) => changes.forEach(({ target, addedNodes }) => addedNodes.length ? addedNodes.forEach(change) : change(target)));

  const choose = (name, value) => {
    if (name === 'theme') {
      root.dataset.theme = value;
    } else if (value !== chosen.digits) {
      chosen.digits = value;
      root.classList.toggle('thai-digits', value === 'thai');
      watch.observe(root, { childList: true, characterData: true, subtree: true });
      change(root);
    }
    chosen[name] = value;
  };

  // Fonts are asked for at once. A page is set in them if they come in time, and does not jump when they come late; the next one has them.
  for (const [script, range] of [['thai', 'U+E01-E5B'], ['latin', 'U+0-FF, U+2000-22FF']]) {
    for (const weight of ['400', '600']) {
      const href = new URL(`fonts/sarabun-${script}-${weight}.woff2`, document.currentScript.src).href;
      if (location.protocol === 'file:') {
        document.fonts.add(new FontFace('Sarabun', `url(${href})`, { weight, unicodeRange: range, display: 'swap' }));
      } else {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href }));
      }
    }
  }

  // A browser that cannot choose between two colours gets the light ones.
  if (!CSS.supports('color', 'light-dark(red, red)')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('light.css', document.currentScript.src) }));
  }

  root.classList.add('scripts');
  root.classList.toggle('due-over', document.querySelector('link[data-until]')?.dataset.until < new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10));
  for (const name of Object.keys(chosen)) {
    try {
      const value = localStorage.getItem(`kpi.${name}`);
      if (value) {
        choose(name, value);
      }
    } catch { /* A browser that keeps nothing shows pages as they were made. */ }
  }
  addEventListener('DOMContentLoaded', () => {
    for (const choice of document.querySelectorAll('.reader input')) {
      choice.checked = choice.value === chosen[choice.name];
      choice.addEventListener('change', () => {
        choose(choice.name, choice.value);
        try {
          localStorage.setItem(`kpi.${choice.name}`, choice.value);
        } catch { /* It holds for this page. */ }
      });
    }
  });
})();
