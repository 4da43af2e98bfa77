import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetsIn } from '../../../src/core/text/offsetUnits';
import '../fixedSeed';

/** Text with what counts differently in each unit: emoji (joined ones too), combining marks, Chinese, letters of two bytes, halves of pairs. */
const wideText = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '北', '\u{1F680}', '\u{1F469}\u200D\u{1F52C}', '\n') }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude80', 'x', '界') }),
  fc.string({ unit: 'grapheme', maxLength: 900 }),
);

describe('offsetsIn', () => {
  it('counts UTF-16 units, code points and bytes', () => {
    const text = 'Zoe\u0301 \u{1F680} 北极';
    const at = text.indexOf('极');
    assert.deepEqual(
      (['utf16', 'codePoints', 'bytes'] as const).map((unit) => offsetsIn(text, unit)(at)),
      [9, 8, 14],
    );
  });

  it('agrees with Unicode iteration and with UTF-8 at every offset', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(wideText, (text) => {
        const points = offsetsIn(text, 'codePoints');
        const bytes = offsetsIn(text, 'bytes');
        let at = 0;
        let count = 0;
        for (const char of `${text}$`) {
          assert.equal(points(at), count);
          assert.equal(bytes(at), encoder.encode(text.slice(0, at)).length);
          at += char.length;
          count++;
        }
      }),
    );
  });

  it('keeps what stands between two offsets: slices of code points are the same text', () => {
    fc.assert(
      fc.property(wideText, fc.nat(), fc.nat(), (text, a, b) => {
        const starts = [0];
        for (const char of text) starts.push(starts.at(-1)! + char.length);
        const [start, end] = [starts[a % starts.length]!, starts[b % starts.length]!].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const offset = offsetsIn(text, 'codePoints');
        assert.equal([...text].slice(offset(start), offset(end)).join(''), text.slice(start, end));
      }),
    );
  });

  it('never goes back, and ends at the length of the whole', () => {
    fc.assert(
      fc.property(
        wideText,
        fc.constantFrom('utf16' as const, 'codePoints' as const, 'bytes' as const),
        (text, unit) => {
          const offset = offsetsIn(text, unit);
          for (let at = 1; at <= text.length; at++) assert.ok(offset(at) >= offset(at - 1));
          const whole = {
            utf16: text.length,
            codePoints: [...text].length,
            bytes: new TextEncoder().encode(text).length,
          };
          assert.equal(offset(text.length), whole[unit]);
        },
      ),
    );
  });
});
