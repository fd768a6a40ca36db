// Search, loaded at first use: by phrase, by all words, by near spellings.
(() => {
  'use strict';
  const kpi = window.kpi;
  const FEW = 4; // finds, enough to look no further
  const SHOWN = 8; // of one kind
  const items = [];
  let [kinds, indexes] = [{}, []];

  // One spelling of what looks the same (น้ํา, น้ำ), without invisible characters.
  const clean = (text) => text.normalize('NFC').replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '').replace(/ํ([่-๋]?)า/g, '$1ำ').replace(/เเ/g, 'แ');

  // A clean text as compared: Arabic digits, small letters, no dots of short forms or commas of numbers, a blank for other signs.
  // `at` gets the place in the text of each character.
  const fold = (text, at = []) => {
    let [folded, last] = ['', ' '];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let char = text[i];
      if (code >= 0xE50 && code <= 0xE59) char = String(code - 0xE50);
      else if (code < 0xE01 || code > 0xE59) {
        char = char.toLowerCase();
        const inNumber = /[.,]/.test(char) && /\d/.test(last) && /[\d๐-๙]/.test(text[i + 1]);
        if (char === '.' ? !inNumber : char === ',' && inNumber) continue;
        if (char !== '.' && !/[\p{L}\p{M}\p{N}%]/u.test(char)) char = ' ';
        if (char === ' ' && last === ' ') continue;
      }
      folded += last = char;
      at.push(i);
    }
    return folded;
  };
  const plain = (text) => fold(clean(text)).trim();

  // A query; single letters are a short form: จ ป ฐ.
  const asPlain = (typed) => dated(plain(typed).replace(/(^| )([ก-ฮ](?: [ก-ฮ])+)(?= |$)/g, (_, before, run) => before + run.replace(/ /g, '')));

  // Days by the months' full names: 20 ส.ค. 68.
  const months = Array.from({ length: 12 }, (_, month) => ['short', 'long'].map((style) => plain(new Date(2000, month).toLocaleDateString('th', { month: style }))));
  const dated = (query) => months.reduce((one, [short, long]) => one.replace(new RegExp(`(\\d) ?(?:${short}|${long})(?![ก-๛]) ?`), `$1 ${long} `).replace(new RegExp(`(${long}) ([67]\\d)$`), '$1 25$2'), query).trim();

  // Where a query's word stands, from a place on; a number of one or two digits is found whole: 15 is in no telephone and no 2568.
  const NUMBER = /[\d.]/;
  const placeOf = (text, word, from = 0) => {
    const [begins, ends] = [/^\d{1,2}(\D|$)/, /(^|\D)\d{1,2}$/].map((short) => short.test(word));
    let at = text.indexOf(word, from);
    while (at >= 0 && ((begins && NUMBER.test(text[at - 1])) || (ends && NUMBER.test(text[at + word.length])))) at = text.indexOf(word, at + 1);
    return at;
  };
  const has = (text, word) => placeOf(text, word) >= 0;

  // The same without tone marks, one letter for those that sound alike.
  const [LIKE, ONE] = ['ีึืูใณศษญฏฎฬภธฐ', 'ิิิุไนสสยตดลพทถ'];
  const blur = (folded) => folded.replace(/[็-์]/g, '').replace(/[ีึืูใณศษญฏฎฬภธฐ]/g, (char) => ONE[LIKE.indexOf(char)]);

  // Finds up to 31 characters with the fewest errors (Myers 1999), one in five letters.
  const finder = (pattern) => {
    const allowed = pattern.length < 4 ? 0 : Math.ceil((pattern.length - 4) / 5) || 1;
    const masks = new Map();
    [...pattern].forEach((char, i) => masks.set(char, masks.get(char) | 1 << i));
    return (text) => {
      let [plus, minus, errors, least, end] = [-1, 0, pattern.length, allowed + 1, 0];
      for (let i = 0; i < text.length; i++) {
        const equal = masks.get(text[i]) | 0;
        const across = (((equal & plus) + plus) ^ plus) | equal;
        const [up, down, along] = [minus | ~(across | plus), plus & across, equal | minus];
        errors += (up >> (pattern.length - 1) & 1) - (down >> (pattern.length - 1) & 1);
        if (errors < least || (errors === least && i === end)) [least, end] = [errors, i + 1];
        [plus, minus] = [(down << 1) | ~(along | up << 1), (up << 1) & along];
      }
      return least <= allowed && { errors: least, span: [Math.max(0, end - pattern.length), end] };
    };
  };

  // Called by every index. An item has names and a text of its own and stands in something bigger; a linked one joins two.
  kpi.search = ({ name: round, entries, ...index }) => {
    const base = document.currentScript.src;
    const at = indexes.indexOf(base);
    kinds = index.kinds;
    const add = (item, href, titles, says, around) => {
      const address = new URL(href, base).href;
      if (item.isHead && item.kind === 'round' && items.some((one) => one.isHead && one.href === address)) return; // the terms of all rounds
      const names = titles.map(plain);
      const text = item.linked ? '' : plain(says);
      items.push({ ...item, at, round, href: address, titles, says: clean(says), names, text, own: `${names.join(' ')} ${text}`, around: `${around} ${plain(round)}` });
    };
    for (const { kind, href, title, about = '', names = [], rounds, of = [], parts = [] } of entries) {
      const called = [title, ...names, ...(kind === 'person' ? [kpi.words('search.person')] : [])];
      const told = kind === 'unit' ? plain(kpi.words('search.unit')) : '';
      const around = plain([...called, about, told].join(' '));
      add({ kind, title, rounds, isHead: true }, href, called, about, told);
      for (const [part, anchor, heading, text] of parts) add({ kind: part, title, page: plain(called.join(' ')) }, anchor ? `${href}#${anchor}` : href, [heading], text, around);
      for (const { href: to, title: other } of of.map((i) => entries[i])) {
        add({ kind, title, linked: true }, kind === 'unit' ? `${href}#${/([^/.]+)[^/]*$/.exec(to)[1]}` : `${to}#contacts`, [other], about, around);
      }
    }
    items.sort((a, b) => a.at - b.at);
  };

  // A query with terms by their own names, and with what readers say as handbooks say it.
  const renamed = (query) => [...items.filter(({ kind }) => kind === 'term').map(({ names }) => names), ...kpi.words('search.same').split(', ').map((pair) => pair.split(' = '))]
    .reduce((asked, [name, ...also]) => also.reduce((one, other) => one.replace(other, name), asked), query);

  const segmenter = Intl.Segmenter && new Intl.Segmenter('th', { granularity: 'word' });

  // The last place up to `at` between words; behind a blank where nothing knows words.
  const cutAt = (text, at) => at < 1 ? 0 : at >= text.length ? text.length : segmenter ? segmenter.segment(text).containing(at).index : text.lastIndexOf(' ', at) + 1;

  const find = (query) => {
    const skip = kpi.words('search.skip').split(' ');
    const telling = (words) => words.filter((word) => (word.length > 1 || /\d/.test(word)) && !skip.includes(word));
    const asked = [...new Set([query, renamed(query)])];
    const finders = blur(query).split(' ').filter((word) => word.length > 2).map((word) => finder(word.slice(0, 31)));
    let wordings = asked.map((one) => telling(one.split(' ')));

    const byPhrase = ({ kind, isHead, linked, names, text }) => Math.max(...asked.map((phrase) => {
      const name = !linked && (names.includes(phrase) ? phrase : names.find((one) => has(one, phrase)));
      return name ? (!isHead ? 70 : kind === 'term' ? 90 : 100) + (name === phrase ? 9 : name.startsWith(phrase) ? 5 : 0) : has(text, phrase) && ({ evidence: 50, day: 0 }[kind] ?? 60);
    }));
    const byWords = ({ kind, isHead, linked, names, own, page, around }) => Math.max(...wordings.map((words) => {
      const mine = words.filter((word) => has(own, word)).length;
      return mine > 0 && !(linked && mine === words.length) && words.every((word) => has(own, word) || has(around, word))
        && (isHead ? (kind === 'term' ? 33 : 40) : linked || (page && words.every((word) => has(names[0], word) || has(page, word))) ? 30 : 20) + 9 * mine / words.length;
    }));
    const bySpelling = (item) => {
      item.near ??= blur(item.isHead ? item.names.join(' ') : item.own);
      const finds = finders.map((one) => !item.linked && one(item.near));
      return finds.length > 0 && finds.every(Boolean) && 19 - finds.reduce((sum, { errors }) => sum + 4 * errors, item.isHead ? 0 : 2) - item.names[0].length / 99;
    };
    const found = new Map();
    const take = (score) => items.forEach((item) => {
      const points = found.has(item) ? 0 : score(item);
      if (points) found.set(item, points);
    });
    take(byPhrase);
    // A number belongs to the words beside it: what holds both as they are typed is meant, not what holds them apart.
    if (found.size < (/(^|\D)\d{1,2}(\D|$)/.test(query) ? 1 : FEW)) take(byWords);
    if (found.size === 0) take(bySpelling);
    if (found.size === 0 && segmenter) {
      wordings = asked.map((one) => telling(Array.from(segmenter.segment(one), ({ segment }) => segment)));
      take(byWords);
    }
    const best = Math.max(...found.values());
    const isNear = best < 20;
    const groups = Object.keys(kinds).map((kind) => [...found].filter(([item, points]) => item.kind === kind && (!isNear || points > best - 1)).sort((a, b) => b[1] - a[1]))
      .filter((finds) => finds.length > 0).sort((a, b) => b[0][1] - a[0][1]).map((finds) => finds.map(([item]) => item));
    const spans = (folded) => isNear ? finders.map((one) => one(folded).span).filter(Boolean)
      : (asked.some((one) => has(folded, one)) ? asked : wordings.flat()).flatMap((word) => {
        const starts = [];
        for (let i = placeOf(folded, word); i >= 0; i = placeOf(folded, word, i + 1)) starts.push([i, i + word.length]);
        return starts;
      });
    return { groups, isNear, spans };
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  // A text with every find marked; a long one from shortly before the first.
  const marked = (shown, { spans, isNear }, room = 999) => {
    const text = kpi.digits(shown);
    let at = [];
    let folded = fold(text, at);
    if (isNear) [at, folded] = [at.filter((_, i) => blur(folded[i])), blur(folded)];
    const isLoose = (i, loose = /[\p{M}ะาำ]/u) => loose.test(text[i] ?? '');
    const places = spans(folded).map(([from, end]) => [at[folded[from] === ' ' ? from + 1 : from], at[end - 1] + 1]).sort((a, b) => a[0] - b[0]);
    const first = places[0]?.[0] ?? 0;
    let start = text.length > room ? cutAt(text, first - 40) : 0;
    let stop = cutAt(text, start + room);
    if (stop <= first) stop = text.length;
    const parts = [start > 0 ? '…' : ''];
    let mark;
    for (let [from, end] of places) {
      if (from >= stop) break;
      while (isLoose(from)) from--;
      while (isLoose(end, /\p{M}/u)) end++;
      if (from < start || end > stop) continue;
      if (from > start || !mark) parts.push(text.slice(start, from), mark = element('mark', {}));
      mark.append(text.slice(from, start = end));
    }
    return [...parts, text.slice(start, stop), stop < text.length ? '…' : ''];
  };

  // The box stands already, perhaps with what was typed into it.
  const dialog = document.querySelector('.search');
  const [input, close, said] = dialog.querySelectorAll('input, button, p');
  const list = element('div', { id: 'finds', role: 'listbox', 'aria-label': kpi.words('search.finds') });
  const more = element('button', { type: 'button', class: 'more', hidden: '' }, kpi.words('search.all'));
  said.after(more, list, element('p', {}, kpi.words('search.keys')));
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'finds', placeholder: kpi.words('search.ask'), autocomplete: 'off', spellcheck: false, enterkeyhint: 'go' })) input.setAttribute(key, value);
  let active;

  const choose = (option) => {
    active?.setAttribute('aria-selected', false);
    active = option;
    active?.setAttribute('aria-selected', true);
    input.setAttribute('aria-activedescendant', active?.id ?? '');
  };

  const option = ({ kind, href, title, titles, says, rounds, isHead, round }, i, how, isAlone) => element(
    'a', { id: `find-${i}`, role: 'option', href, tabindex: -1, 'aria-selected': false, lang: 'th' },
    element('b', {}, ...(isHead ? marked(title, how) : [title, ' › ', ...marked(titles[0], how)])),
    ...[isHead && kind === 'indicator' && titles[1], says].filter(Boolean).map((text) => element('span', {}, ...marked(text, how, 150))),
    ...[rounds, !isAlone && round].filter(Boolean).map((text) => element('small', {}, kpi.digits(text))));

  const [coming, lost] = [new Set(), new Set()]; // indexes on their way, and those that did not come
  let [isListing, isListLost, isAll] = [false, false, false]; // the list of all indexes: asked for, not there, asked for all that it names
  const show = () => {
    const typed = input.value.trim();
    const query = asPlain(typed);
    const isLoading = isListing || coming.size > 0; // nothing is shown that what is still to come would push aside
    const { groups, ...how } = query.length > 1 && !isLoading ? find(query) : { groups: [] };
    const rounds = [...new Set(items.map(({ round }) => round))].join(', ');
    const total = groups.flat().length;
    let count = 0;
    list.replaceChildren(...groups.map((finds, i) => element('div', { role: 'group', 'aria-labelledby': `kind-${i}` },
      element('p', { id: `kind-${i}` }, `${kinds[finds[0].kind]} `, element('small', {}, kpi.digits(finds.length))),
      ...finds.slice(0, SHOWN).map((item) => option(item, count++, how, indexes.length < 2)))));
    input.setAttribute('aria-expanded', total > 0);
    more.hidden = isLoading || isAll || isListLost || query.length < 2;
    const says = query.length < 2 ? rounds && kpi.words('search.in', rounds)
      : total > 0 ? kpi.words(how.isNear ? 'search.near' : 'search.found', total)
      : rounds && kpi.words('search.none', typed.length > 60 ? `${typed.slice(0, cutAt(typed, 60) || 60)}…` : typed, isAll && !lost.size ? kpi.words('search.everywhere') : rounds);
    said.textContent = isListing ? kpi.words('box.loading') : isLoading ? kpi.words('search.loading', coming.size)
      : [says, lost.size > 0 && kpi.words('search.lost', lost.size), isListLost && kpi.words('search.alone')].filter(Boolean).join(' · ');
    choose(list.querySelector('a'));
    list.scrollTop = 0;
  };

  // Has indexes loaded, after those that are wanted already; what did not come before is asked for again.
  const ask = (wanted) => {
    indexes = [...new Set([...indexes, ...wanted])];
    for (const index of indexes) {
      coming.add(index);
      kpi.load(index).then(() => lost.delete(index), () => lost.add(index)).then(() => {
        coming.delete(index);
        show();
      });
    }
    show();
  };

  more.addEventListener('click', () => {
    input.focus();
    isListing = true;
    show();
    kpi.load(`../rounds.${document.documentElement.lang}.js`).then(() => { isAll = true; }, () => { isListLost = true; }).then(() => {
      isListing = false;
      ask(isAll ? kpi.rounds.map((index) => kpi.asset(`../${index}`)) : []);
    });
  });
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key];
    if (step === undefined || !active || event.isComposing) return;
    event.preventDefault();
    const options = [...list.querySelectorAll('a')];
    if (!step) return active.click();
    choose(options.at((options.indexOf(active) + step) % options.length));
    active.scrollIntoView({ block: 'nearest' });
  });
  dialog.addEventListener('click', ({ target, ctrlKey, metaKey }) => {
    if (target === dialog || (target.closest('a') && !ctrlKey && !metaKey)) dialog.close();
  });

  kpi.openSearch = (wanted) => {
    isListLost = false;
    ask(wanted.split(' ').map((index) => new URL(index, document.baseURI).href));
  };
})();
