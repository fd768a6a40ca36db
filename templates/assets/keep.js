// The service worker, imported by sw.js at the site's root. It keeps every round that was visited whole in the language that was read, as
// one edition whose files were all checked against their hashes, and answers a page and all that belongs to it from that edition alone.
// Beside a round it keeps the pages of its office that stand outside of rounds; these are shown from there only when the line is gone.
'use strict';
const root = new URL('.', self.location).href;
const START = `kpi ${root} `;
const READERS = `kpi-readers ${root}`;
const RECORD = `${root}-/record`;
const MOST = 4; // rounds
const PATIENCE = 9000; // with a page that does not say that it is open
const YOUNG = 60000; // a page that is still opening is no client yet

const isRound = ({ round }) => round.includes('/');
const nameOf = ({ round, edition, lang }) => START + [round, edition, lang].join(' ');
const langOf = (path) => /\.en\.\w+$/.test(path) ? 'en' : 'th';

// A list without what stands in it in the other language as well.
const inOne = ({ files, ...list }, lang) => ({ ...list, lang, files: Object.fromEntries(Object.entries(files)
  .filter(([path]) => langOf(path) === lang || (lang === 'en' && !(path.replace(/(\.th)?(\.\w+)$/, '.en$2') in files)))) });
const pathOf = (address) => {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.slice(root.length).replace(/(^|\/)$/, '$1index.html');
};
const hashOf = async (bytes) => Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

// Editions that are here whole, the newest first.
let known = null;
const editions = () => known ??= (async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(START));
  const all = await Promise.all(names.map(async (name) => {
    const record = await (await caches.open(name)).match(RECORD);
    return record && { name, ...await record.json() };
  }));
  return all.filter(Boolean).sort((a, b) => b.time - a.time);
})();
const newest = (here, list) => here.find(({ round, lang }) => round === list.round && lang === list.lang);
const fileOf = async (edition, path) => edition && (await caches.open(edition.name)).match(root + path);

// Which edition an open page shows. The browser may end this script at any time, so that it is written down.
const remember = async (reader, name) => reader && (await caches.open(READERS)).put(`${root}-/${reader}`, new Response(JSON.stringify({ name, since: Date.now() })));
const editionOf = async (reader) => {
  const record = reader && await (await caches.open(READERS)).match(`${root}-/${reader}`);
  const name = record && (await record.json()).name;
  return (await editions()).find((edition) => edition.name === name);
};

// Until when a page that is being opened has the line to itself, unless it says before that it is open.
let busy = 0;

// Keeps what a list names. What another edition has of the same hash is copied; what comes with another hash is of no edition, and
// ends the attempt, which goes on where it was when the round is read again.
const keeping = new Map();
const keep = (list) => {
  const name = nameOf(list);
  if (!keeping.has(name)) keeping.set(name, keepAll(list, name).finally(() => keeping.delete(name)));
  return keeping.get(name);
};
const keepAll = async (list, name) => {
  const cache = await caches.open(name);
  const here = await editions();
  const isWhole = here.some((edition) => edition.name === name);
  if (isWhole && newest(here, list).name === name) return;
  for (const [path, hash] of isWhole ? [] : Object.entries(list.files)) {
    if (await cache.match(root + path)) continue;
    const same = await fileOf(here.find(({ files }) => files[path] === hash), path);
    while (!same && Date.now() < busy) await new Promise((done) => setTimeout(done, 200));
    await cache.put(root + path, same ?? await checked(path, hash));
  }
  await cache.put(RECORD, new Response(JSON.stringify({ ...list, time: Date.now() })));
  known = null;
  await tidy();
};
const checked = async (path, hash) => {
  for (const from of ['no-cache', 'reload']) {
    const answer = await fetch(root + path, { cache: from, priority: 'low' });
    const bytes = await answer.arrayBuffer();
    if (answer.ok && (await hashOf(bytes)).startsWith(hash)) return new Response(bytes, { headers: { 'Content-Type': answer.headers.get('Content-Type') } });
  }
  throw new Error(path);
};

// Of each round the newest edition in each language stays, and those that an open page shows; of the rounds those read last.
const tidy = async () => {
  const here = await editions();
  const readers = await caches.open(READERS);
  const open = new Set((await clients.matchAll({ includeUncontrolled: true })).map(({ id }) => `${root}-/${id}`));
  const needed = new Set(keeping.keys());
  for (const request of await readers.keys()) {
    const { name, since } = await (await readers.match(request)).json();
    if (open.has(request.url) || Date.now() - since < YOUNG) needed.add(name);
    else await readers.delete(request);
  }
  const rounds = [...new Set(here.filter(isRound).map(({ round }) => round))].slice(0, MOST);
  const kept = new Set([...rounds, ...rounds.map((round) => round.split('/')[0]), '-']);
  for (const edition of here) if (kept.has(edition.round)) needed.add(newest(here, edition).name);
  for (const name of await caches.keys()) {
    if (name.startsWith(START) && !needed.has(name)) await caches.delete(name);
  }
  known = null;
};

// Without a line an office's newest round is the newest one that is here, which the page then names.
const latestOf = (here, path) => {
  const [office, latest, ...rest] = path.split('/');
  const [last] = here.filter(({ round, lang }) => latest === 'latest' && round.startsWith(`${office}/`) && lang === langOf(path)).sort((a, b) => a.round < b.round ? 1 : -1);
  const same = last && `${last.round}/${rest.join('/')}`;
  return last && same in last.files ? same : null;
};

const page = async (event, path) => {
  const here = await editions();
  const mine = here.find((one) => isRound(one) && path.startsWith(`${one.round}/`) && path in one.files && newest(here, one) === one);
  const found = await fileOf(mine, path);
  if (found) {
    await remember(event.resultingClientId, mine.name);
    return found;
  }
  try {
    return await fetch(event.request);
  } catch {
    const same = latestOf(here, path);
    if (same) return Response.redirect(root + same);
    const beside = here.find((edition) => !isRound(edition) && path in edition.files);
    if (!beside) return missing(event.resultingClientId, path);
    await remember(event.resultingClientId, beside.name);
    return fileOf(beside, path);
  }
};

// Shown under the address that was asked for, so that its links, which stand at the root, are made whole.
const missing = async (reader, path) => {
  const frame = (await editions()).find(({ round }) => round === '-');
  const said = await fileOf(frame, path.endsWith('.en.html') ? 'offline.en.html' : 'offline.html');
  if (!said) return Response.error();
  await remember(reader, frame.name);
  const html = (await said.text()).replace(/ (href|src)="(?![a-z]+:|[#"])/g, ` $1="${root}`);
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};

const part = async (event, path) => {
  const found = await fileOf(await editionOf(event.clientId), path);
  if (found) return found;
  try {
    return await fetch(event.request);
  } catch (gone) {
    const any = (await editions()).find(({ files }) => path in files);
    if (any) return fileOf(any, path);
    throw gone;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') busy = Date.now() + PATIENCE;
  event.respondWith(request.mode === 'navigate' ? page(event, path) : part(event, path));
});

// A page that was opened says which list it belongs to, and hears what it shows and whether there is something newer.
const told = async ({ source, data: { list: address, lang, isSparing } }) => {
  busy = 0;
  if (!address) return;
  const mine = await editionOf(source.id);
  const say = (more) => source.postMessage({ labels: mine?.labels, time: mine?.time, ...more });
  let list;
  try {
    const answer = await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) return;
    list = inOne(await answer.json(), lang);
  } catch {
    say({ isCut: true });
    return;
  }
  const isNewer = mine && mine.edition !== list.edition;
  say({ isCut: false });
  if (isSparing && !mine) return;
  try {
    await keep(list);
    const office = await fetch(new URL('../offline.json', address), { cache: 'no-cache' });
    if (office.ok) await keep(inOne(await office.json(), lang));
  } catch {
    return; // a publication is under way, or the line is gone again: next time
  }
  if (!mine) await remember(source.id, nameOf(list));
  say({ isKept: true, isNewer });
};
self.addEventListener('message', (event) => event.waitUntil(told(event)));
self.addEventListener('install', (event) => event.waitUntil(keep(self.frame).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())));
