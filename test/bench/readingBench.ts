// Prints how fast texts of each structured format are read, and the longest piece of it. Figures to look at; nothing fails.
import { readSteps } from '../../src/core/read/readSource';
import { benchText } from './benchText';

const MB = 1e6;
const SIZE = 10 * MB;
const RUNS = 3;

/** Stories out of the bench's archive: the first paragraph of each dozen is the title. */
const STORIES = benchText('plain archive', SIZE)
  .split('\n\n')
  .filter((paragraph) => paragraph.trim() !== '')
  .reduce<{ title: string; paragraphs: string[] }[]>((stories, paragraph, index) => {
    if (index % 12 === 0) stories.push({ title: paragraph.slice(0, 100), paragraphs: [] });
    else stories.at(-1)!.paragraphs.push(paragraph);
    return stories;
  }, []);

const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const rows = STORIES.map(({ title, paragraphs }, index) => ({
  title,
  text: paragraphs.join('\n\n'),
  date: `2024-05-${String((index % 28) + 1).padStart(2, '0')}`,
  url: `https://post.example/${index}`,
}));

const TEXTS: Readonly<Record<string, string>> = {
  'JSON Lines': rows.map((row) => `${ascii(JSON.stringify(row))}\n`).join(''),
  'JSON, set over lines': JSON.stringify({ articles: rows }, null, 2),
  'JSON Feed with HTML': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: STORIES.map(({ title, paragraphs }) => ({
      title,
      content_html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    })),
  }),
};

for (const [name, text] of Object.entries(TEXTS)) {
  let best = Number.POSITIVE_INFINITY;
  let longest = Number.POSITIVE_INFINITY;
  let articles = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    let piece = 0;
    let last = start;
    const steps = readSteps(text);
    for (let next = steps.next(); ; next = steps.next()) {
      const now = performance.now();
      piece = Math.max(piece, now - last);
      last = now;
      if (!next.done) continue;
      articles = next.value.articles?.length ?? 0;
      break;
    }
    best = Math.min(best, last - start);
    longest = Math.min(longest, piece);
  }
  const size = Buffer.byteLength(text) / MB;
  const speed = (size / (best / 1000)).toFixed(1);
  console.log(
    `${name}, ${size.toFixed(0)} MB: ${speed} MB/s, longest piece ${longest.toFixed(0)} ms; ${articles} articles`,
  );
}
