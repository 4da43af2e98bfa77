import assert from 'node:assert/strict';
import fs from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { assertLawful } from './analysisLaws';
import { anyText, dumpLikeText, pageLikeText, SAMPLES } from './dumpArbitraries';
import '../fixedSeed';

const validate = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(fs.readFileSync('media/schemas/analysis.schema.json', 'utf8')),
);

function check(text: string): void {
  const analysis = analyzeDump({ text });
  assertLawful(analysis, text);
  assert.ok(validate(JSON.parse(JSON.stringify(analysis))), JSON.stringify(validate.errors));
  assert.equal(analysis.dump.length, text.length);
}

/** Stretches that a rule with bad habits chokes on when there are very many of them in one line. */
const REPEATED = [
  'a',
  ' ',
  'A ',
  'Acme ',
  'Acme & Co. ',
  '$1 ',
  '1,',
  '1.',
  '12 May ',
  '(',
  '“',
  '<',
  '<a ',
  '&',
  '{"a":',
  '”:”',
  'u2019',
  'Ã',
  'Mr. ',
  'said the company, a maker of ',
  'Acme bought Bolt from Cord for $5 million and ',
  'Acme, Bolt, Cord, ',
  '-',
  '|',
  '\t',
  '\r',
];

/** The same for HTML. */
const REPEATED_HTML = [
  '<div>',
  '<p>a',
  '<a href=x>b</a> ',
  '<br>',
  '&amp;',
  '<td>Acme</td>',
  '<!-- ',
  '<script>',
  '<p class="a-b-c">',
];

describe('laws of any input', function () {
  this.timeout(60_000);

  it('an HTML article reaches to a date behind its last paragraph', () => {
    const story =
      'Otterburn has bought Quillmark for $12 million. The ink maker will keep its name, its shops and its people. '.repeat(
        3,
      );
    check(`<html><body><p>${story}</p>About the company<p>3 May 2024</p></body></html>`);
  });

  it('dump-like text gives a lawful, valid analysis', () => {
    fc.assert(fc.property(dumpLikeText, check), { numRuns: 150 });
  });

  it('page-like HTML gives a lawful, valid analysis', () => {
    fc.assert(fc.property(pageLikeText, check), { numRuns: 150 });
  });

  it('any text gives a lawful, valid analysis', () => {
    fc.assert(fc.property(anyText, check), { numRuns: 300 });
  });

  for (const [name, text] of SAMPLES) it(`${name} gives a lawful, valid analysis`, () => check(text));

  for (const piece of REPEATED) {
    it(`a long line of ${JSON.stringify(piece)} is analysed`, () => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      assert.equal(analyzeDump({ text }).dump.length, text.length);
    });
  }

  for (const piece of REPEATED_HTML) {
    it(`a page of ${JSON.stringify(piece)} is analysed`, () => {
      const text = `<html>${piece.repeat(Math.ceil(200_000 / piece.length))}`;
      assert.equal(analyzeDump({ text }).dump.format, 'html');
    });
  }

  it('a line of a megabyte is analysed', () => {
    const sentence = 'Quillmark, a startup in Utrecht, raised €5 million from Marlowe Ridge, and it bought Otterburn. ';
    check(sentence.repeat(Math.ceil(1e6 / sentence.length)));
  });

  it('a hundred thousand lines are analysed', () => {
    check('Quillmark buys Otterburn\n\n'.repeat(1000) + '\n'.repeat(50_000) + 'n\n'.repeat(50_000));
  });
});
