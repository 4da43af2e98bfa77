import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runSteps } from '../../../src/core/steps';
import { textLinkSteps, textLinks } from '../../../src/language/textLinks';
import '../fixedSeed';

const found = (text: string): string[] => textLinks(text).map(({ target }) => target.text);

describe('textLinks', () => {
  const rows: [string, string[]][] = [
    ['See https://www.otterburn.example/news?id=7#top.', ['https://www.otterburn.example/news?id=7#top']],
    ['(at www.otterburn.example)', ['https://www.otterburn.example']],
    ['“http://quay.example/a_(b)”', ['http://quay.example/a_(b)']],
    ['write to fiona.g+news@quillmark.example, please', ['mailto:fiona.g+news@quillmark.example']],
    ['in notes/second-half.txt and ../img/quay.jpg', ['notes/second-half.txt', '../img/quay.jpg']],
    ['(see report.pdf)', ['report.pdf']],
    ['It ended. Then www. began, at 3.5 per cent of Quill.io', []],
    ['https:// and http://', []],
  ];
  for (const [text, expected] of rows)
    it(`finds ${expected.length} in ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), expected));

  it('tells where they stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('www.quay.example/a', 'a.txt', ' ', '.', '(', ')', '“', 'x')),
        fc.nat(9),
        (parts, base) => {
          const text = parts.join('');
          for (const { span, target } of textLinks(text, base)) {
            const there = text.slice(span.start - base, span.end - base);
            assert.ok(target.text.endsWith(there));
          }
        },
      ),
    );
  });

  it('finds the same in pieces as in one', () => {
    const text = `${'In the harbour of Palma lie boats, see quay.txt. '.repeat(2000)}\nAt www.quay.example/${'a'.repeat(900)}`;
    const inPieces = (most: number) =>
      runSteps(textLinkSteps(({ start, end }) => text.slice(start, end), text.length, most));
    assert.deepEqual(inPieces(9999), textLinks(text));
    assert.equal(inPieces(5).length, 5);
    const endless = 'x'.repeat(100_000);
    assert.deepEqual(runSteps(textLinkSteps(({ start, end }) => endless.slice(start, end), endless.length, 9)), []);
  });
});
