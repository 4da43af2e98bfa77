import fc from 'fast-check';

const NAMES = ['Quillmark', 'Otterburn', 'Fennel', 'Brackwater', 'Tarn', 'Solenne', 'Gullane', 'Kittiwake', 'Wexcombe'];
const PLACES = ['Leeds', 'Ghent', 'Turku', 'Lexington', 'Skarholm', 'Montpellier'];
const FURNITURE = [
  'Skip to content',
  'Share on FacebookShare on Twitter',
  '214 SHARES',
  'Advertisement',
  'Leave a Reply',
  'Your email address will not be published. Required fields are marked *',
  'Source link',
  'Tags: deals, money',
  'Home | Tech | Business | About',
  'Read more',
  '|',
  'n',
  '© 2031 The Lantern. All rights reserved.',
  '{“id”:4711,”date”:”2031-05-14T08:12:00″,”type”:”post”,”link”:”https://lantern.example/a/”,”title”:{“rendered”:”A”}}',
  'Warning: session_start(): failed in /srv/www/index.php on line 33',
  'Comments 2',
  'lucky says:',
  'Reply',
];
const HEADERS = [
  '03 May 2031',
  'Tuesday, May 3, 2031',
  'By Mona Whitlock',
  'Posted: 03 May 2031 02:53 PM PDT',
  'by Staff Writer',
];

const name = fc.constantFrom(...NAMES);
const title = fc
  .tuple(name, fc.constantFrom('raises', 'buys', 'sells', 'sues', 'leaves'), name, fc.integer({ min: 2, max: 900 }))
  .map(([a, verb, b, sum]) => `${a} ${verb} ${b} shares worth $${sum} million after a long wait`);
const paragraph = fc
  .array(
    fc
      .tuple(name, fc.constantFrom(...PLACES), fc.integer({ min: 2, max: 90 }))
      .map(
        ([a, place, n]) =>
          `${a} of ${place} said on Tuesday that it had agreed to the sale, and that its ${n} people would stay.`,
      ),
    { minLength: 1, maxLength: 3 },
  )
  .map((sentences) => sentences.join(' '));
const article = fc
  .tuple(
    title,
    fc.array(fc.constantFrom(...HEADERS), { maxLength: 2 }),
    fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  )
  .map(([headline, headers, paragraphs]) => [headline, ...headers, ...paragraphs]);
const block = fc.oneof(
  { weight: 5, arbitrary: article },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...FURNITURE), { minLength: 1, maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.array(
      name.map((a) => `• ${a} raised money again.`),
      { minLength: 1, maxLength: 6 },
    ),
  },
  { weight: 1, arbitrary: fc.array(fc.string({ maxLength: 90, unit: 'grapheme' }), { maxLength: 3 }) },
);

/** Dumps made of articles, furniture, items and noise, with any gaps between their lines. */
export const dumps: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 7 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([blocks, inside, between]) =>
    blocks.map((lines) => lines.join('\n'.repeat(inside + 1))).join('\n'.repeat(between + 1)),
  );

/** Any text at all, with the characters that layouts are made of more often than by chance. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\n', '\r\n', '\r', ' ', '\u00a0', '|', 'n', '"', '{', '&amp;', 'u2019', 'â€™'),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));
