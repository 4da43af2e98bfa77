import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const FOLDER = 'test/samples';

/** The sample dumps: file name → text. */
export const SAMPLES: ReadonlyMap<string, string> = new Map(
  fs
    .readdirSync(FOLDER)
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(FOLDER, name), 'utf8')]),
);

/** Lines of all samples, without blank ones. */
const LINES = [...SAMPLES.values()].flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));

/** Pieces that rules look for, out of place. */
const PIECES = [
  '3 May 2024',
  'Posted: 03 May 2024 02:53 PM PDT',
  'Source link',
  'Leave a Reply',
  'n”,”protected”:false},”excerpt”:{“rendered”:”',
  '{"date":"2024-05-03","title":{"rendered":"',
  '/* <![CDATA[ */',
  '<p>&nbsp;<b>',
  '€265 million ($300 million)',
  'Rs 1,900 crore and £3m-£4m',
  'Weu2019ve raised',
  'Ã©',
  '\u00a0',
  '|',
  '•',
  '—',
  '“',
  '\ud83d',
  '\0',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...LINES), fc.nat()).map(([text, at]) => text.slice(0, at % text.length)),
  },
);

const lineEnd = fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\r', ' \n', '\u2028');

/** Text that is much like a dump: lines of the samples and pieces that rules look for, in any order, with all kinds of line ends. */
export const dumpLikeText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 30 })
  .map((lines) => lines.flat().join(''));

const TAGS = [
  '<p>',
  '</p>',
  '<div class="comments">',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<b>',
  '</b>',
  '<a href="x">',
  '</a>',
  '<br>',
  '&amp;',
  '<nav>',
  '</nav>',
  '<time>',
  '<pre>',
  '<!--',
  '<script>',
  '</script>',
];

/** HTML that is much like a page: lines of the samples between tags in any order. */
export const pageLikeText: fc.Arbitrary<string> = fc
  .array(fc.oneof(line, fc.constantFrom(...TAGS)), { maxLength: 60 })
  .map((pieces) => `<html><body>${pieces.join('')}`);

/** Any text at all, lone surrogates and control characters too. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);
