import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitDocuments } from '../../../src/core/read/htmlDocuments';
import { isHtmlDocuments, readHtmlFile } from '../../../src/core/read/htmlReader';
import { slice } from '../../../src/core/text/span';
import '../fixedSeed';

const FILL = 'x'.repeat(200);
const one = (text: string): string => `<!DOCTYPE html>\n<html><body><p>${text} ${FILL}</p></body></html>\n`;

describe('splitDocuments', () => {
  it('parts documents at their types', () => {
    const source = one('A') + one('B') + one('C');
    assert.deepEqual(
      splitDocuments(source).map((at) => /<p>(\w)/.exec(slice(source, at))?.[1]),
      ['A', 'B', 'C'],
    );
  });

  it('takes what scripts, comments and attributes hold for no document', () => {
    const inside = `<script>var t = "</html><!doctype html><html>${FILL}"</script><!-- </html><html> ${FILL} -->`;
    assert.equal(splitDocuments(`<html><body>${inside}<p>A ${FILL}</p></body></html>`).length, 1);
  });

  it('leaves one document whole that has no end', () => {
    assert.equal(splitDocuments(`<html><p>${FILL}<html><p>${FILL}`).length, 1);
  });

  it('covers any source without a gap', () => {
    const piece = fc.constantFrom(
      '<!doctype html>',
      '<html>',
      '</html>',
      '</body>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      FILL,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const spans = splitDocuments(source);
        assert.equal(spans.map((at) => slice(source, at)).join(''), source);
      }),
    );
  });
});

describe('readHtmlFile', () => {
  it('maps the text of each document to its place in the file', () => {
    const source = one('Caf&eacute;') + one('B&amp;B');
    const reading = readHtmlFile(source);
    assert.ok(isHtmlDocuments(reading));
    const at = reading.mapped.text.indexOf('B&B');
    assert.equal(slice(source, reading.mapped.toSource({ start: at, end: at + 3 })), 'B&amp;B');
    const all = reading.mapped.toSource({ start: 0, end: reading.mapped.text.length });
    assert.ok(slice(source, all).startsWith('Caf&eacute;') && slice(source, all).endsWith(FILL));
  });
});
