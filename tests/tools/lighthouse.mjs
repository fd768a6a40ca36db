// Looks at pages with Lighthouse, one after another in one browser, on a phone and on a desktop; prints a line for each mark that is missed.
// node lighthouse.mjs BROWSER PAGE... [--rest PAGE...]: speed is looked at on the pages before --rest, the other marks on all of them.
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const marks = { accessibility: 1, 'best-practices': 1, seo: 0.95, performance: 0.95 };
const lasting = Object.keys(marks).filter((id) => id !== 'performance');
const [browser, ...rest] = process.argv.slice(2);
const pages = rest.filter((page) => page !== '--rest');
const isFast = (page) => rest.indexOf(page) < rest.indexOf('--rest');

const chrome = await launch({ chromePath: browser, chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'] });
const look = async (page, device, categories) => {
  const flags = { port: chrome.port, output: 'json', logLevel: 'error', disableFullPageScreenshot: true, onlyCategories: categories };
  return (await lighthouse(page, flags, device === 'desktop' ? desktopConfig : undefined)).lhr;
};
const missed = ({ audits, categories }) => Object.values(categories).filter(({ id, score }) => !(score >= marks[id])).map(({ id, score, auditRefs }) => {
  const low = auditRefs.map((ref) => audits[ref.id]).filter((audit) => audit.score !== null && audit.score < 0.9);
  return `${id} ${score}: ${low.map(({ title, displayValue }) => `${title} ${displayValue ?? ''}`.trim()).join('; ')}`;
});

try {
  for (const page of pages) {
    for (const device of isFast(page) ? ['phone', 'desktop'] : ['phone']) {
      const first = await look(page, device, isFast(page) ? Object.keys(marks) : lasting);
      let found = missed(first);
      if (isFast(page)) {
        // The median of three: two that agree decide, and the third is left out.
        const runs = [first, await look(page, device, ['performance'])];
        const isGood = ({ categories }) => categories.performance.score >= marks.performance;
        if (isGood(runs[0]) !== isGood(runs[1])) runs.push(await look(page, device, ['performance']));
        if (runs.filter(isGood).length > runs.length / 2) found = found.filter((line) => !line.startsWith('performance'));
        else if (isGood(first)) found.push(...missed(runs[1]));
        console.error(`${device} ${runs.map(({ categories }) => categories.performance.score).join(' ')} ${page}`);
      }
      for (const line of found) console.log(`${page} on a ${device}: ${line}`);
    }
  }
} finally {
  await chrome.kill();
}
