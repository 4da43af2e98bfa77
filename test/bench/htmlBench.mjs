// `npm run bench:html [-- --pages DIR] [--verbose]`: main texts of HTML pages by this reader and by others, side by side in one run.
// DIR holds NAME/source.html and NAME/expected.html (or expected.txt) for each page; the invented pages of this repository where not said.
// Figures to look at; nothing fails.
import fs from 'node:fs';
import path from 'node:path';
import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import esbuild from 'esbuild';
import { parseHTML } from 'linkedom';

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const folder = option('pages') ?? 'test/pages';
const verbose = process.argv.includes('--verbose');
/** How long and how often at least each reader goes over all pages, in milliseconds and rounds; the fastest counts, since what else runs only slows down. */
const TIME = 3000;
const ROUNDS = 3;

const outfile = path.resolve('dist/bench/htmlPages.mjs');
await esbuild.build({
  entryPoints: ['test/bench/htmlPages.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  target: 'node20',
  logLevel: 'warning',
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
});
const { mainTextOf } = await import(outfile);

/** Text of markup: what each reader gives is compared as text. */
function plain(html) {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&');
}

const URL_OF_ALL = 'https://pages.invalid/story';

const READERS = {
  'this reader': async (source) => mainTextOf(source),
  readability: async (source) => {
    const { document } = parseHTML(source);
    return plain(new Readability(document).parse()?.content ?? '');
  },
  defuddle: async (source) => {
    const { document } = parseHTML(source);
    return plain((await Defuddle(document, URL_OF_ALL)).content ?? '');
  },
  'article-extractor': async (source) => plain((await extractFromHtml(source, URL_OF_ALL))?.content ?? ''),
};

/** Runs of four words with how often each stands in the text: the measure of the public article-extraction-benchmark. */
function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const run = words.slice(at, at + 4).join(' ');
    if (run) found.set(run, (found.get(run) ?? 0) + 1);
  }
  return found;
}

function compare(expected, given) {
  const wanted = shingles(expected);
  const got = shingles(given);
  let right = 0;
  for (const [run, count] of got) right += Math.min(count, wanted.get(run) ?? 0);
  const sum = (counts) => [...counts.values()].reduce((a, b) => a + b, 0);
  return { precision: sum(got) ? right / sum(got) : undefined, recall: sum(wanted) ? right / sum(wanted) : undefined };
}

function readPages() {
  return fs
    .readdirSync(folder)
    .sort()
    .filter((name) => fs.existsSync(path.join(folder, name, 'source.html')))
    .map((name) => {
      const text = path.join(folder, name, 'expected.txt');
      const expected = fs.existsSync(text)
        ? fs.readFileSync(text, 'utf8')
        : plain(fs.readFileSync(path.join(folder, name, 'expected.html'), 'utf8'));
      return { name, source: fs.readFileSync(path.join(folder, name, 'source.html'), 'utf8'), expected };
    });
}

const mean = (values) => values.reduce((a, b) => a + b, 0) / (values.length || 1);
const silent = () => {};
for (const method of ['log', 'warn', 'error', 'debug']) if (method !== 'log') console[method] = silent;

const pages = readPages();
const only = option('reader');
console.log(`${pages.length} pages of ${folder}`);
for (const [name, read] of Object.entries(READERS)) {
  if (only && !name.includes(only)) continue;
  const precisions = [];
  const recalls = [];
  for (const page of pages) {
    const given = await read(page.source).catch(() => '');
    const { precision, recall } = compare(page.expected, given);
    if (precision !== undefined) precisions.push(precision);
    if (recall !== undefined) recalls.push(recall);
    if (verbose) {
      const figures = [precision, recall].map((value) => (value ?? 0).toFixed(3));
      console.log(`  ${page.name.slice(0, 40).padEnd(40)} P ${figures[0]} R ${figures[1]}`);
    }
  }
  let best = Number.POSITIVE_INFINITY;
  const begin = performance.now();
  for (let round = 0; round < ROUNDS || performance.now() - begin < TIME; round++) {
    const start = performance.now();
    for (const page of pages) await read(page.source).catch(() => '');
    best = Math.min(best, performance.now() - start);
  }
  const p = mean(precisions);
  const r = mean(recalls);
  const f1 = ((2 * p * r) / (p + r || 1)).toFixed(3);
  const speed = ((pages.length / best) * 1000).toFixed(0);
  console.log(`${name.padEnd(18)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1}  ${speed.padStart(5)} pages a second`);
}
