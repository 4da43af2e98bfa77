import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { unglueWords } from '../../../src/core/recognize/gluedWords';
import { tokenize } from '../../../src/core/text/tokens';
import '../fixedSeed';

/** The tokens of a text of one paragraph a line, glued words taken apart, joined by blanks; and the words that may be glued. */
function unglued(text: string): { words: string; doubtful: string[] } {
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const start = at;
    at += line.length + 1;
    return tokenize(text, start, start + line.length);
  });
  const { paragraphs, doubtful } = unglueWords(text, lines);
  return {
    words: paragraphs.map((tokens) => tokens.map((token) => token.text).join(' ')).join('\n'),
    doubtful: doubtful.map(({ start, end }) => text.slice(start, end)),
  };
}

const REPAIRED: readonly (readonly [string, string, string])[] = [
  ['a link behind a sum', 'It has raised $5mRead more', 'It has raised $ 5 m . Read more'],
  ['a link behind a name', 'It came from Beta VenturesMore here.', 'It came from Beta Ventures . More here .'],
  ['firms in a list', 'from Alpha CapitalBeta Ventures', 'from Alpha Capital , Beta Ventures'],
  [
    'a list with a link at its end',
    'led by Alpha CapitalBeta VenturesMore here.',
    'led by Alpha Capital , Beta Ventures . More here .',
  ],
  [
    'two names that stand apart elsewhere',
    'Quillmark and Otterburn met. It was bought by QuillmarkOtterburn said.',
    'Quillmark and Otterburn met . It was bought by Quillmark , Otterburn said .',
  ],
  ['a sentence that lost its end', 'It needs fundingThe company said so.', 'It needs funding . The company said so .'],
];

const KEPT = [
  'SoftBank and PayPal met YouTube.',
  'The iPhone maker met eBay and theScore.',
  'CapitalOne and SevenVentures met.',
  'McKinsey and DeSantis met LaMacchia.',
  'QuillmarkOtterburn met Quillmark and Otterburn at QuillmarkOtterburn.',
  'KPMG and the HgCapital fund met.',
];

describe('unglueWords', () => {
  for (const [what, text, words] of REPAIRED)
    it(`takes apart ${what}`, () => {
      assert.deepEqual(unglued(text), { words, doubtful: [] });
    });

  for (const text of KEPT)
    it(`leaves names as they are: ${text}`, () => {
      const plain = tokenize(text, 0, text.length).map((token) => token.text);
      assert.deepEqual(unglued(text), { words: plain.join(' '), doubtful: [] });
    });

  it('marks what stands among names and may be glued', () => {
    assert.deepEqual(unglued('lenders such as Bank OneBank Two and others').doubtful, ['OneBank']);
  });

  it('keeps the place of every token in the text', () => {
    const piece = fc.constantFrom(
      'Alpha',
      'Capital',
      'Read more',
      'iPhone',
      'funding',
      'The',
      '$5m',
      ' ',
      '. ',
      '\n',
      'é',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const [tokens] = unglueWords(text, [tokenize(text, 0, text.length)]).paragraphs;
        let end = 0;
        for (const token of tokens!) {
          assert.ok(end <= token.start && token.start <= token.end);
          if (token.start < token.end) assert.equal(text.slice(token.start, token.end), token.text);
          end = token.end;
        }
        assert.equal(tokens!.map((token) => text.slice(token.start, token.end)).join(''), text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('glued text in an article', () => {
  const story = (end: string): string =>
    `Quillmark raises money for its ferries\n\nQuillmark, a ferry line from Leith that carries 210,000 passengers a year, has raised $12 million from ${end}\n`;

  it('does not hide names from the recogniser', () => {
    const { entities, issues } = analyzeDump({ text: story('Alpha CapitalBeta VenturesMore here.') });
    const names = entities.filter(({ type }) => type === 'organization').map(({ name }) => name);
    assert.ok(names.includes('Alpha Capital') && names.includes('Beta Ventures'), names.join());
    assert.deepEqual(issues, []);
  });

  it('is told where it is not certain', () => {
    const text = story('Bank OneBank Two.');
    const [issue] = analyzeDump({ text }).issues;
    assert.equal(issue?.code, 'glued-text');
    assert.equal(text.slice(issue!.span!.start, issue!.span!.end), 'OneBank');
  });
});
