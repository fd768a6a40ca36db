// The form on an indicator's page that scores other figures at once. What is typed is read as the program reads workbooks: what has two
// meanings is not guessed. Loaded by site.js when the reader is near; score.js and the rules at first use; the address holds the figures
// (#try?target=6&passed=5).
(() => {
  'use strict';
  const kpi = window.kpi, { words, digits: asShown } = kpi;

  // Reading: a value, nothing for a blank, or what is wrong in words.
  const asTyped = text => text.replace(/[๐-๙]/g, digit => digit.charCodeAt() - 0xe50).replace(/[−–—]/g, '-')
    .replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt() - 0xfee0)).replace(/[\p{Cf}\p{Cc}]/gu, '').replace(/\s+/g, ' ').trim();

  kpi.read = (typed, input) => {
    const text = asTyped(typed), wrong = (key, ...values) => ({ wrong: words(key, `“${text}”`, ...values) });
    return !text ? {} : input.type === 'yes-no' ? { value: text === 'yes' } : text === '-' ? wrong('try.dash')
      : input.type === 'date' ? readDay(text, wrong) : readNumber(text, input, wrong);
  };

  function readNumber(text, { type, decimals }, wrong) {
    const [, digits, sign] = /^(.*?) ?(%?)$/.exec(text), bare = digits.replaceAll(',', '');
    if (!/^-?\d+(\.\d+)?$/.test(bare)) return wrong('try.not-a-number');
    if (digits !== bare && !/^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(digits)) return wrong('try.commas');
    const value = kpi.number(bare), size = bare.replace('-', '') * 1;
    return sign && type !== 'percent' ? wrong('try.percent-sign')
      : type === 'percent' && !sign && size && size <= 1 ? wrong('try.two-meanings', bare, grouped([value[0] * 100n, value[1]], 6))
      : type === 'count' && (value[1] > 1n || value[0] < 0n) ? wrong('try.not-whole')
      : size >= 1e15 ? wrong('try.too-large')
      : isExact(value, decimals) ? { value } : wrong('try.decimals', decimals);
  }

  const months = () => words('try.months').split(' ');

  // 29/8/2568, 29 ส.ค. 2568, 2568-08-29, and the same with a year of the Common Era, which is never mistaken for one.
  function readDay(text, wrong) {
    const [, day, named, typed] = /^(\d{1,2})[ /.-]+(\d{1,2}|\D+?)[ /.-]+(\d+)$/.exec(text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')) ?? [];
    const bare = name => name?.replaceAll('.', ''), month = +named || months().findIndex(m => bare(m) === bare(named)) + 1;
    const year = typed < 2400 ? +typed : typed - 543, date = new Date(Date.UTC(year, month - 1, day));
    return typed?.length === 2 ? wrong('try.short-year') : !(year >= 1900 && year <= 2200) || date.getUTCMonth() + 1 !== month || date.getUTCDate() !== +day ? wrong('try.not-a-day')
      : { value: [BigInt((year + 543) * 10000 + month * 100 + +day), 1n] };
  }

  // Writing: thousands marks, units in their place, as NumberText.cs does.
  function grouped(n, digits, isPadded) {
    const [top, bottom] = kpi.round(n, digits), text = `${(top < 0n ? -top : top) * 10n ** BigInt(digits) / bottom}`.padStart(digits + 1, 0);
    const at = text.length - digits, end = isPadded ? text.slice(at) : text.slice(at).replace(/0+$/, '');
    return (top < 0n ? '-' : '') + text.slice(0, at).replace(/\B(?=(\d{3})+$)/g, ',') + (end && `.${end}`);
  }

  const isExact = (n, digits) => String(kpi.round(n, digits)) === String(n);

  // 94.996 must not pass for 95.
  function decimalsOf(n) {
    let digits = 2;
    while (digits < 6 && n[1] > 1n && kpi.round(n, digits)[1] === 1n) digits++;
    return digits;
  }

  const plain = n => grouped(n, decimalsOf(n));
  const measured = n => grouped(n, decimalsOf(n), n[1] > 1n);
  const exactly = n => isExact(n, 6) ? grouped(n, 6) : plain(n);
  const withUnit = (n, { shown, unit }) => shown === 'scale' ? measured(n) : shown === 'percent' ? `${measured(n)} %` : `${shown === 'money' ? measured(n) : plain(n)} ${unit}`;

  const moved = (n, input) => input.shown === 'percent' ? words('try.points', plain(n)) : withUnit(n, input);

  kpi.shown = ({ value, outcome, rules }) => value && outcome !== 'not-computable' ? withUnit(value, rules) : '';

  const joining = { and: 'try.and', or: 'try.or', not: 'try.not' };

  // A formula or condition with its figures: {name}, {#table} for its rows, [table|between|each row], {&and} for a word of the reader's.
  function say(text, { names, inputs }) {
    const write = (name, row) => {
      const value = row?.[name] ?? names[name];
      if (typeof value === 'boolean') return words(value ? 'try.yes' : 'try.no');
      if (inputs.some(i => i.name === name && i.type === 'date')) return sayDay(value);
      let digits = isExact(value, 6) ? 6 : decimalsOf(value);
      while (digits < 8 && !isExact(value, digits) && text.includes(grouped(value, digits))) digits++;
      return grouped(value, digits);
    };
    return text.replace(/\{&(.+?)\}/g, (_, word) => words(joining[word])).replace(/\[(.+?)\|(.+?)\|(.+?)\]/g, (_, table, between, each) =>
      names[table].map(row => each.replace(/\{(.+?)\}/g, (__, name) => write(name, row))).join(between))
      .replace(/\{#(.+?)\}/g, (_, table) => names[table].length).replace(/\{(.+?)\}/g, (_, name) => write(name));
  }

  const sayDay = ([day]) => `${day % 100n} ${months()[day / 100n % 100n - 1n]} ${day / 10000n}`;

  const nameOf = (level, { rules }) => words('try.level', rules.letters?.[level] ?? level);

  function trace(result) {
    const { criteria, exact, value, truths } = result, lines = [];
    if (exact && criteria.says) {
      lines.push([`${say(criteria.says, result)} ${isExact(exact, 6) ? `= ${exactly(exact)}` : `${exact[1] < 1000n ? `= ${exact[0]}/${exact[1]} ` : ''}≈ ${measured(exact)}`}`]);
    }
    if (exact && criteria.round !== undefined) lines.push([`${words(criteria.round === 'down' ? 'try.cut' : 'try.rounded', criteria.round)} = ${plain(value)}`]);
    return [...lines, ...truths.map((truth, at) => [`${nameOf(criteria.levels[at].level, result)}: ${say(criteria.levels[at].says, result)}`, truth])];
  }

  function outcome(result) {
    const { outcome: kind, level, criteria, missing, rules, reason } = result;
    return kind === 'level' ? [nameOf(level, result), `sw-${level}`, rules.letters?.[level] ?? level]
      : kind === 'below' ? [words('try.below', nameOf(criteria.levels[0].level, result)), 'sw-below', 0]
      : kind === 'gap' ? criteria.unstated ? [words('try.unstated'), 'sw-unstated', '•'] : [words('try.gap'), 'sw-gap', '?']
      : kind === 'not-computable' ? [words(reason === 'empty-table' ? 'try.empty-table' : 'try.division-by-zero'), 'sw-void', '×']
      : [missing.length ? words('try.missing', [...new Set(missing.map(m => `“${m.input.label}”`))].join(' ')) : words('try.no-criteria'), 'sw-none', '–'];
  }

  function nextStep(result) {
    const { level, changes } = kpi.next(result) ?? {};
    if (!level) return '';
    const rule = result.criteria.levels.find(one => one.level === level);
    return changes.length ? words('try.gives', changes.map(sayChange).join(` ${words('try.and')} `), nameOf(level, result)) : words('try.wanted', nameOf(level, result), rule.text);
  }

  function sayChange({ input, table, row, now, to }) {
    const what = (table ? `${words('try.row', table.row, row + 1)} ` : '') + input.label, by = to !== true && kpi.minus(to, now);
    return !by ? words('try.answer', what) : words(by[0] > 0n ? 'try.more' : 'try.less', what, moved([by[0] < 0n ? -by[0] : by[0], by[1]], input));
  }

  // The form.
  const form = document.querySelector('.calculator form');
  if (!form) return;
  const output = form.querySelector('output'), steps = form.querySelector('.trace'), month = form.elements['try-month'];
  const boxOf = name => form.querySelector(`[data-input="${name}"]`);
  const fieldsOf = box => [...box.querySelectorAll('input, select')];

  // A field is read out with its unit and with what is wrong.
  form.querySelectorAll('.field:has(small)').forEach(box => {
    const beside = [...box.querySelectorAll('.soft, small')];
    beside.forEach((note, at) => { note.id = `try-${box.dataset.input}-${at}`; });
    fieldsOf(box)[0].setAttribute('aria-describedby', beside.map(({ id }) => id).join(' '));
  });

  function addRow(box) {
    const body = box.querySelector('tbody');
    body.append(box.querySelector('template').content.cloneNode(true));
    [...body.rows].forEach((row, at) => fieldsOf(row).forEach(field => field.setAttribute('aria-label', `${field.title} ${asShown(at + 1)}`)));
    return body.lastElementChild;
  }

  function fill(query) {
    form.reset();
    form.querySelectorAll('tbody').forEach(body => body.replaceChildren());
    for (const [name, text] of new URLSearchParams(query)) {
      const box = boxOf(name), isTable = box?.querySelector('tbody');
      if (isTable) text.split(';').forEach(row => fieldsOf(addRow(box)).forEach((field, at) => { field.value = row.split(',')[at] ?? ''; }));
      else if (box) fieldsOf(box)[0].value = text;
    }
    form.querySelectorAll('tbody:empty').forEach(body => addRow(body.closest('[data-input]')));
  }

  // A figure of a field, with what is wrong beside it; and how the address writes it.
  function take(field, input, figures, result) {
    const { value, wrong } = kpi.read(field.value, input), problem = wrong ?? outOfBounds(value, input, figures, result);
    field.closest('td, p').querySelector('small').textContent = asShown(problem ?? '');
    field.setAttribute('aria-invalid', Boolean(problem));
    result.isWrong ||= Boolean(problem);
    if (value !== undefined) figures[input.name] = value;
    return problem ? '' : encodeURIComponent(asTyped(field.value).replace(/[,;]/g, ''));
  }

  function outOfBounds(value, input, row, { figures, inputs }) {
    for (const [key, sign, says] of [['min', -1, 'try.below-min'], ['max', 1, 'try.above-max']]) {
      const text = input[key], other = [...inputs, ...inputs.flatMap(i => i.columns ?? [])].find(i => i.name === text);
      const bound = text && value && (other ? row[text] ?? figures[text] : kpi.number(text));
      if (bound && kpi.compare(value, bound) === sign) return words(says, plain(value), other ? `${other.label} (${plain(bound)})` : plain(bound));
    }
    return undefined;
  }

  function update(rules) {
    const criteria = rules.criteria.find(c => !c.months || c.months.includes(month.value)), query = month ? [`month=${month.value}`] : [];
    const result = { figures: {}, inputs: rules.inputs, isWrong: false };
    for (const input of rules.inputs) {
      const box = boxOf(input.name);
      box.hidden = !criteria.inputs.includes(input.name);
      if (box.hidden) continue;
      const rows = input.columns && [...box.querySelector('tbody').rows].map(row => {
        const cells = {}, texts = fieldsOf(row).map((field, at) => take(field, input.columns[at], cells, result));
        return { cells, text: texts.join(',') };
      });
      if (rows) result.figures[input.name] = rows.map(row => row.cells);
      const text = rows ? rows.map(row => row.text).join(';') : take(fieldsOf(box)[0], input, result.figures, result);
      if (/[^,;]/.test(text)) query.push(`${input.name}=${text}`);
    }
    history.replaceState(null, '', `#try${query.length ? '?' : ''}${query.join('&')}`);
    show(kpi.score(rules, month?.value, result.figures), result.isWrong);
  }

  function element(tag, text, className) {
    const made = document.createElement(tag);
    made.textContent = asShown(text);
    if (className) made.className = className;
    return made;
  }

  function show(result, isWrong) {
    const [label, color, mark] = isWrong ? [words('try.wrong'), 'sw-none', '–'] : outcome(result), value = isWrong ? '' : kpi.shown(result);
    const swatch = element('span', mark, `sw ${color}`);
    swatch.ariaHidden = true;
    output.replaceChildren(swatch, element('b', label), ' ', element('span', value), element('span', isWrong ? '' : nextStep(result), 'step'));
    steps.replaceChildren(...(isWrong ? [] : trace(result)).map(([text, truth]) => {
      const line = element('li', text);
      if (truth !== undefined) line.append(' ', element('b', words(truth ? 'try.holds' : 'try.fails'), truth ? 'holds' : 'fails'));
      return line;
    }));
  }

  const scoring = () => kpi.load('score.js').then(() => kpi.load(new URL(form.dataset.rules, location.href))).then(() => kpi.rulesOf[form.dataset.indicator]);
  const use = () => scoring().then(update);
  function open() {
    const [, query] = /^#try\?(.+)$/.exec(location.hash) ?? [];
    fill(query);
    if (query) use().then(() => form.parentElement.scrollIntoView({ behavior: 'instant' }));
  }

  form.addEventListener('focusin', scoring, { once: true });
  form.addEventListener('input', use);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('click', ({ target }) => {
    const box = target.closest('[data-input]');
    if (target.matches('.add')) fieldsOf(addRow(box))[0].focus();
    else if (target.matches('.remove')) { target.closest('tr').remove(); box.querySelector('.add').focus(); }
    else if (target.matches('.clear')) fill('');
    else if (target.matches('.copy')) navigator.clipboard?.writeText(location.href).then(() => { target.textContent = words('try.copied'); });
    else return;
    use();
  });
  addEventListener('hashchange', open);
  // What was typed while this script was on its way stays.
  if (form.parentElement.dataset.begun) use();
  else open();
})();
