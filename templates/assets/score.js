/* Scores an indicator as the program does: exact fractions, and the rules that stand in indicators/<id>.rules.js. The steps are those of
   src/KpiHandbook.Core/Scoring, and a test holds both equal. Nothing here touches the page. */
(() => {
  'use strict';
  const kpi = window.kpi = window.kpi || {};

  // A number is a fraction [top, bottom] in lowest terms, its bottom positive.
  const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
  const fraction = (top, bottom) => { const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n); return [top / by, bottom / by]; };
  const whole = n => [BigInt(n), 1n];
  const number = text => {
    const [a, b] = text.split('/'), [c, d = ''] = a.split('.');
    return fraction(BigInt(c + d), b ? BigInt(b) : 10n ** BigInt(d.length));
  };
  const plus = (a, b) => fraction(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  const negative = a => [-a[0], a[1]];
  const minus = (a, b) => plus(a, negative(b));
  const times = (a, b) => fraction(a[0] * b[0], a[1] * b[1]);
  const over = (a, b) => b[0] ? fraction(a[0] * b[1], a[1] * b[0]) : 'division-by-zero';
  const compare = (a, b) => { const d = a[0] * b[1] - b[0] * a[1]; return d > 0n ? 1 : d < 0n ? -1 : 0; };
  const floor = ([top, bottom]) => [top < 0n ? -((bottom - 1n - top) / bottom) : top / bottom, 1n];
  const round = ([top, bottom], digits) => {
    const scale = 10n ** BigInt(digits), up = (2n * (top < 0n ? -top : top) * scale + bottom) / (2n * bottom);
    return fraction(top < 0n ? -up : up, scale);
  };
  const least = all => all.reduce((a, b) => compare(a, b) > 0 ? b : a);
  const most = all => all.reduce((a, b) => compare(a, b) < 0 ? b : a);
  const ZERO = whole(0), ONE = whole(1);

  // Expressions as ExpressionJson.cs describes them. A value is a number, true or false, or the reason why there is none.
  const isReason = value => typeof value === 'string';
  const HOLDS = { '<': d => d < 0, '<=': d => d <= 0, '>': d => d > 0, '>=': d => d >= 0, '=': d => d === 0, '!=': d => d !== 0 };
  const NUMERIC = {
    '+': plus, '-': minus, '*': times, '/': over, negative, floor, ceil: a => negative(floor(negative(a))),
    round: (a, digits = ZERO) => round(a, digits[0]), min: (...all) => least(all), max: (...all) => most(all),
  };
  const OF_ROWS = ['sum', 'mean', 'lowest', 'highest', 'count', 'every', 'any'];
  const joined = (truths, or) => truths.includes(or) ? or : truths.find(isReason) ?? !or;
  const tally = truths => truths.find(isReason) ?? whole(truths.filter(t => t).length);

  function evaluate(e, names, row) {
    if (typeof e === 'boolean') return e;
    if (typeof e === 'string') return /^-?\d/.test(e) ? number(e) : row?.[e] ?? names[e];
    const [name, ...parts] = e;
    if (name === 'date') return whole(parts[0].replaceAll('-', ''));
    if (OF_ROWS.includes(name)) return ofRows(name, names[parts[0]], parts[1], names);
    const values = parts.map((part, at) => name === 'compare' && at % 2 ? part : evaluate(part, names, row));
    return name === 'and' || name === 'or' ? joined(values, name === 'or')
      : name === 'tally' ? tally(values)
      : name === 'compare' ? joined(values.flatMap((how, at) => at % 2 ? test(values[at - 1], how, values[at + 1]) : []), false)
      : values.find(isReason) ?? (name === 'not' ? !values[0] : NUMERIC[name](...values));
  }

  const test = (a, how, b) => isReason(a) ? a : isReason(b) ? b : HOLDS[how](compare(a, b));

  function ofRows(name, rows, part, names) {
    if (!part) return whole(rows.length);
    if (!rows.length && name !== 'sum' && name !== 'count') return 'empty-table';
    const values = rows.map(row => evaluate(part, names, row));
    return name === 'every' || name === 'any' ? joined(values, name === 'any')
      : name === 'count' ? tally(values)
      : name === 'lowest' ? least(values)
      : name === 'highest' ? most(values)
      : over(values.reduce(plus, ZERO), name === 'mean' ? whole(rows.length) : ONE);
  }

  // The level that truths give, lowest first; 0 for none.
  function climb({ ladder, levels }, truths) {
    const at = ladder === 'highest' ? truths.lastIndexOf(true) : [...truths, false].indexOf(false) - 1;
    return at < 0 || truths.some(isReason) ? 0 : levels[at].level;
  }

  const rounded = ({ round: how }, value) => isReason(value) || how === undefined ? value : how === 'down' ? floor(value) : round(value, how);
  const levelAt = (criteria, names) => climb(criteria, criteria.levels.map(rule => evaluate(rule.when, names)));

  function levelOf(criteria, names) {
    const value = criteria.formula ? rounded(criteria, evaluate(criteria.formula, names)) : undefined;
    return isReason(value) ? 0 : levelAt(criteria, { ...names, value });
  }

  /* What figures give in a month: outcome, level, value, the truth of each condition. Figures are numbers, true or false by the names of
     inputs, and rows of them for tables; what was left blank is not there. */
  kpi.score = (rules, month, figures) => {
    const criteria = rules.criteria.find(c => !c.months || c.months.includes(month));
    const inputs = rules.inputs.filter(i => criteria?.inputs.includes(i.name));
    const missing = inputs.flatMap(input => figures[input.name] === undefined ? [{ input }]
      : (input.columns ?? []).flatMap(column => figures[input.name].flatMap((row, at) => row[column.name] === undefined ? [{ input: column, row: at + 1 }] : [])));
    const result = { rules, criteria, inputs, missing, names: { ...figures }, truths: [], level: 0, outcome: 'not-reported' };
    if (missing.length || !inputs.length) return result;

    const exact = criteria.formula && evaluate(criteria.formula, figures);
    if (isReason(exact)) return { ...result, outcome: 'not-computable', reason: exact };
    if (exact) Object.assign(result, { exact, value: result.names.value = rounded(criteria, exact) });
    result.truths = criteria.levels.map(rule => evaluate(rule.when, result.names));
    const reason = result.truths.find(isReason);
    if (reason) return { ...result, outcome: 'not-computable', reason };
    result.level = climb(criteria, result.truths);
    return { ...result, outcome: result.level ? 'level' : criteria.undecided || isInGap(result) ? 'gap' : 'below' };
  };

  // In a gap, and not below the lowest level, is what has something worse with a level: a worse value, or else a worse figure.
  function isInGap({ rules, criteria, inputs, names, value }) {
    if (criteria.ladder !== 'highest') return false;
    if (!value) return slotsOf(inputs, names).some(slot => criteria.doubtful.includes(slot.path) && hasWorse(criteria, slot));
    const values = valuesBeside(criteria, names);
    return !values || values.some(v => compare(value, v) === better(rules) && levelAt(criteria, { ...names, value: v }));
  }

  const better = rules => rules.direction === 'lower-is-better' ? -1 : 1;

  function hasWorse(criteria, { now, toward, to, beside }) {
    if (typeof now === 'boolean') return now === toward > 0 && levelOf(criteria, to(!now)) > 0;
    return beside(criteria.levels)?.some(x => compare(now, x) === toward && levelOf(criteria, to(x)) > 0) ?? true;
  }

  const ordered = points => points.sort(compare).filter((p, at, all) => !at || compare(p, all[at - 1]));

  // The points at which levels can turn, which the rules give as expressions; null where nobody can tell.
  function pointsOf(levels, path, names, row) {
    const forms = levels.map(rule => rule.turns[path]);
    return forms.includes(null) || levels.some(rule => asksOfNoRow(rule.when, names)) ? null : forms.flat()
      .flatMap(form => form[0] === 'each' ? names[form[1]].map(r => evaluate(form[2], names, r)) : [evaluate(form, names, row)])
      .filter(point => !isReason(point));
  }

  const asksOfNoRow = (e, names) => Array.isArray(e)
    && (OF_ROWS.includes(e[0]) && !['sum', 'count'].includes(e[0]) && !names[e[1]].length || e.some(part => asksOfNoRow(part, names)));

  // One value for every stretch on which no condition changes.
  function valuesBeside(criteria, names) {
    const points = pointsOf(criteria.levels, 'value', names);
    const all = points && ordered([...points, names.value]);
    return all && [minus(all[0], ONE), ...all.flatMap((p, at) => [p, at + 1 < all.length ? over(plus(p, all[at + 1]), whole(2)) : plus(p, ONE)])];
  }

  // Every figure that a unit can move: an input, or a cell of a table.
  function slotsOf(inputs, names) {
    const slotOf = (input, table, row) => {
      const path = table ? `${table.name}.${input.name}` : input.name, cells = table && names[table.name][row];
      const step = over(ONE, whole(10n ** BigInt(input.decimals)));
      const bound = text => text && (/\d/.test(text) ? number(text) : cells?.[text] ?? names[text]);
      const set = (all, x) => ({
        ...all, ...table ? { [table.name]: all[table.name].map((cell, at) => at === row ? { ...cell, [input.name]: x } : cell) } : { [input.name]: x },
      });
      const low = bound(input.min) ?? (['count', 'money'].includes(input.type) ? ZERO : undefined), high = bound(input.max);
      return {
        input, table, row, path, now: table ? cells[input.name] : names[input.name], toward: input.improve === 'increase' ? 1 : -1,
        set, to: x => set(names, x),
        // Figures on the grid at and on both sides of each point at which these levels turn, and the bounds.
        beside: (levels, points = pointsOf(levels, path, names, cells)) => points && ordered([
          ...points.flatMap(p => [-1, 0, 1, 2].map(n => times(plus(floor(over(p, step)), whole(n)), step))), ...[low, high].filter(b => b),
        ]).filter(x => !(low && compare(x, low) < 0) && !(high && compare(x, high) > 0)),
      };
    };
    return inputs
      .flatMap(input => (input.columns ?? []).flatMap(column => names[input.name].map((_, row) => [column, input, row])).sort((a, b) => a[2] - b[2]).concat(input.columns ? [] : [[input]]))
      .filter(([input]) => input.improve && input.type !== 'date')
      .map(slot => slotOf(...slot));
  }

  /* The least change that reaches a higher level, { level, changes }: of one figure if one is enough, else of every figure that the level
     finds wanting; no changes where none can be named. Null where there is no higher level. */
  kpi.next = ({ rules, criteria, inputs, names, outcome, level, value }) => {
    if (!['level', 'below', 'gap'].includes(outcome)) return null;
    const slots = slotsOf(inputs, names), higher = criteria.levels.map(rule => rule.level).filter(l => l > level);
    for (const wanted of higher) {
      const found = byOneChange(criteria, slots, wanted) ?? byJointChanges(criteria, slots, names, wanted);
      if (found) return found;
    }
    const values = outcome === 'gap' && value && (valuesBeside(criteria, names) ?? []);
    const nearest = values && values.filter(v => compare(v, value) === better(rules)).sort((a, b) => compare(a, b) * better(rules))
      .map(v => levelAt(criteria, { ...names, value: v })).find(l => l);
    const wording = values ? nearest : higher[0];
    return wording ? { level: wording, changes: [] } : null;
  };

  // What a figure may become, nearest first.
  function movesOf({ now, toward, beside }, levels) {
    if (typeof now === 'boolean') return now || toward < 0 ? [] : [true];
    const moves = (beside(levels) ?? []).filter(x => compare(x, now) === toward);
    return toward > 0 ? moves : moves.reverse();
  }

  function byOneChange(criteria, slots, wanted) {
    const levels = criteria.levels.filter(rule => criteria.ladder !== 'highest' || rule.level >= wanted);
    for (const slot of slots) {
      const to = movesOf(slot, levels).find(x => levelOf(criteria, slot.to(x)) >= wanted);
      if (to !== undefined) return { level: levelOf(criteria, slot.to(to)), changes: [{ ...slot, to }] };
    }
    return null;
  }

  // Moves each figure as far as the conditions that look at it ask.
  function byJointChanges(criteria, slots, names, wanted) {
    const levels = criteria.levels.filter(rule => rule.level === wanted || criteria.ladder !== 'highest' && rule.level < wanted);
    const parts = levels.flatMap(rule => conjuncts(inlined(rule.when, criteria), names));
    const changes = [];
    for (const slot of slots) {
      const alone = parts.filter(part => looksAt(part, slot)), holds = x => alone.every(part => truthOf(part, slot.to(x)));
      if (holds(slot.now)) continue;
      const to = movesOf(slot, levels).find(holds);
      if (to === undefined) return null;
      changes.push({ ...slot, to });
    }
    const level = levelOf(criteria, changes.reduce((all, { set, to }) => set(all, to), names));
    return changes.length && level >= wanted ? { level, changes } : null;
  }

  function inlined(e, { formula, round: how }) {
    const whole = how === undefined ? formula : how === 'down' ? ['floor', formula] : ['round', formula, `${how}`];
    const put = part => part === 'value' ? whole : Array.isArray(part) ? part.map(put) : part;
    return formula ? put(e) : e;
  }

  // The parts of a condition that must all hold, each with its row.
  const conjuncts = (e, names, table, row) => e[0] === 'and' ? e.slice(1).flatMap(part => conjuncts(part, names, table, row))
    : e[0] === 'every' ? names[e[1]].flatMap((_, at) => conjuncts(e[2], names, e[1], at)) : [{ e, table, row }];
  const truthOf = ({ e, table, row }, names) => evaluate(e, names, table && names[table][row]) === true;
  const holdsName = (e, name) => e === name || Array.isArray(e) && e.some(part => holdsName(part, name));
  const looksAt = (part, { input, table, row }) => holdsName(part.e, input.name)
    && (!table || part.table === table.name && part.row === row || holdsName(part.e, table.name));

  kpi.rulesOf = {};
  kpi.rules = rules => { kpi.rulesOf[rules.indicator] = rules; };
  Object.assign(kpi, { number, minus, compare, round });
})();
