import fs from 'node:fs';

/** The layouts that text is made in. */
export const LAYOUTS = ['plain archive', 'dated archive'] as const;

/** One of {@link LAYOUTS}. */
export type Layout = (typeof LAYOUTS)[number];

const SYLLABLES =
  'ar bel cor dan el fen gar hol in jas kel lum mar nor os per quil ros sen tor ul ver wen yar zel'.split(' ');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Capitalised words that are left as they are: they mean something to the analysis. */
const KEPT: ReadonlySet<string> = new Set(
  `${MONTHS.join(' ')} Monday Tuesday Wednesday Thursday Friday Saturday Sunday Series Capital Ventures Partners Nasdaq`.split(
    ' ',
  ),
);

/**
 * A dump of at least `bytes` bytes of UTF-8, made of the sample archives' articles over and over, each time with other names
 * and figures. The same arguments always give the same text.
 */
export function benchText(layout: Layout, bytes: number): string {
  const articles = sampleArticles();
  const prose = plainProse();
  const random = mulberry32(20240503);
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const more = Array.from({ length: PARAGRAPHS }, () => paragraph(prose, random));
    const article = varied([articles[i % articles.length]!, ...more].join('\n\n'), random);
    const day = `${1 + Math.floor(random() * 28)} ${MONTHS[Math.floor(random() * 12)]!.slice(0, 3)} 2024\n\n`;
    const part = `${layout === 'dated archive' ? day : ''}${article}\n\n`;
    parts.push(part);
    size += Buffer.byteLength(part);
  }
  return parts.join('');
}

/**
 * Paragraphs of prose that are put behind each article. With them a megabyte holds about as much as one of a real author archive does, where
 * 12,000 to 13,000 mentions and some 660 deals were counted.
 */
const PARAGRAPHS = 11;

/** A paragraph of four sentences, seldom the same twice: what stands in a page again and again is taken for furniture. */
function paragraph(prose: readonly string[], random: () => number): string {
  return Array.from({ length: 4 }, () => prose[Math.floor(random() * prose.length)]!).join(' ');
}

/** Sentences of the invented stories that tell no deal and name little. */
function plainProse(): string[] {
  const blocks = fs.readFileSync('test/train/corpus/stories.txt', 'utf8').split(/\n\n+/);
  return blocks
    .filter((block) => block.startsWith('# ') && !/^= /m.test(block))
    .flatMap((block) => block.split('\n').slice(1))
    .map((line) => line.replace(/\[[A-Z$]\d?:([^[\]]+)\]/g, '$1'))
    .filter((line) => (line.match(/[a-z,] [A-Z]/g) ?? []).length <= 1);
}

/** Headline and paragraphs of each article in the two sample archives. */
function sampleArticles(): string[] {
  const dated = fs
    .readFileSync('test/samples/month-archive-march-2024.txt', 'utf8')
    .split(/^\d+ \w+ \d{4}\n\n/m)
    .slice(1);
  const plain = fs.readFileSync('test/samples/tech-desk-archive.txt', 'utf8').trim().split('\n\n');
  const starts = plain.flatMap((paragraph, i) => (paragraph.length < 130 && !/[.”]$/.test(paragraph) ? [i] : []));
  return [
    ...dated.map((article) => article.trim()),
    ...starts.map((start, i) => plain.slice(start, starts[i + 1]).join('\n\n')),
  ];
}

/** The article with other names for what it names more than once, and other figures. */
function varied(article: string, random: () => number): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [, word] of article.matchAll(/[a-z,] ([A-Z][a-z]{3,})/g)) counts.set(word!, (counts.get(word!) ?? 0) + 1);
  for (const [word, count] of counts) if (count > 1 && !KEPT.has(word)) names.set(word, newName(random));
  return article
    .replace(/[A-Z][a-z]{3,}/g, (word) => names.get(word) ?? word)
    .replace(/\d/g, (digit) => (digit === '0' ? digit : String(1 + Math.floor(random() * 9))));
}

function newName(random: () => number): string {
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  const name = syllable() + syllable() + (random() < 0.5 ? syllable() : '');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Mulberry32 by Tommy Ettinger (public domain): numbers in [0, 1) that are the same for the same seed. */
function mulberry32(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
