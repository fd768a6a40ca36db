// In the page for unknown addresses alone, and there where the build was not told the site's address. The page is shown under whatever was
// asked for, so that its links lead astray below the site's first level. The root is looked for among the folders of that address, by
// a file whose text is ours whatever else a server answers; then the page is set anew with links from there. Without a script it stays plain.
(async () => {
  const DEEPEST = 8; // folders; a site lies near the top
  const { origin, pathname, protocol } = location;
  if (protocol === 'file:') return; // a folder answers no unknown address, and nothing can be asked of it
  const read = async (address) => {
    const answer = await fetch(address);
    return answer.ok ? answer.text() : '';
  };
  const isRoot = async (folder) => (await read(`${folder}assets/words.${document.documentElement.lang}.js`)).startsWith('Object.assign((window.kpi ');
  const folders = pathname.split('/').slice(0, -1).map((_, i, names) => `${origin}${names.slice(0, i + 1).join('/')}/`);
  const isEnglish = pathname.endsWith('.en.html');
  const isAtRoot = await isRoot(folders.at(-1));
  if (isAtRoot && !isEnglish) return;
  const above = folders.slice(0, DEEPEST);
  const root = isAtRoot ? folders.at(-1) : above[(await Promise.all(above.map(isRoot))).lastIndexOf(true)];
  const page = root && ((isEnglish && await read(`${root}404.en.html`)) || await read(`${root}404.html`));
  if (!page) return;
  document.open();
  document.write(page.replace(/<script>[^]*?<\/script>/, '').replace(/ (href|src|data-search)="(?![#/]|[a-z]+:)([^"]+)"/g, (_, name, to) => ` ${name}="${to.split(' ').map((one) => root + one).join(' ')}"`));
  document.close();
})();
