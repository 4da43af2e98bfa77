import assert from 'node:assert/strict';
import fs from 'node:fs';
import { readText } from '../../../src/core/read/textReader';

const ROWS = JSON.parse(fs.readFileSync('test/specs/repairs.json', 'utf8')) as readonly {
  input: string;
  text: string;
}[];

describe('readText', () => {
  for (const { input, text } of ROWS)
    it(`reads ${JSON.stringify(input)} as ${JSON.stringify(text)}`, () => {
      const { mapped, issues } = readText(input);
      assert.equal(mapped.text, text);
      assert.equal(issues.length > 0, input !== text);
    });

  it('keeps the way back to the source', () => {
    const source = 'Appleu2019s &amp; Fennelâ€™s';
    const { mapped } = readText(source);
    const at = mapped.text.indexOf('Fennel');
    const back = mapped.toSource({ start: at, end: at + 6 });
    assert.equal(source.slice(back.start, back.end), 'Fennel');
    const quote = mapped.toSource({ start: 5, end: 6 });
    assert.equal(source.slice(quote.start, quote.end), 'u2019');
  });

  it('repairs alike wherever damage stands in a long text', () => {
    const prose = 'The mill at Otterburn ran again. ';
    const filler = prose.repeat(7943).slice(0, 262_120);
    for (let more = 0; more < 40; more++) {
      const { mapped } = readText(
        `${filler}${'.'.repeat(more)}Fennelâ€™s caf\u00c3\u00a9 said.\u00c2 It &amp; Quill met in May 2,017.`,
      );
      assert.ok(mapped.text.endsWith('Fennel’s café said. It & Quill met in May 2017.'), mapped.text.slice(-60));
    }
  });

  it('tells of what it cannot repair, and leaves it', () => {
    const text = 'It is 0075sing a charter, ?Voltra said, and sells â€ at 0075 euros?No.';
    const { mapped, issues } = readText(text);
    assert.equal(mapped.text, text);
    assert.deepEqual(
      issues.map(({ code, severity, span }) => [code, severity, text.slice(span!.start, span!.end)]),
      [
        ['doubtful-mojibake', 'info', 'â€'],
        ['doubtful-escape', 'info', '0075sing'],
        ['doubtful-character', 'info', '?'],
      ],
    );
  });

  it('tells each class of damage once, with the number of places', () => {
    const { issues } = readText('a &amp; b &amp; c u2019 d');
    assert.deepEqual(
      issues.map(({ code, span }) => [code, span]),
      [
        ['repaired-entity', { start: 2, end: 7 }],
        ['repaired-escape', { start: 18, end: 23 }],
      ],
    );
    assert.match(issues[0]!.message, /2 times/);
  });
});
