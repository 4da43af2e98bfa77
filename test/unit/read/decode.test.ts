import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeDump } from '../../../src/core/read/decode';
import '../fixedSeed';

const SENTENCE = 'Brämhults köper Café Noir för 40 miljoner – ”en bra affär”, säger vd:n. ';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodeDump', () => {
  it('reads UTF-8 without and with a mark, and leaves the mark out', () => {
    const plain = decodeDump(Buffer.from(SENTENCE));
    assert.deepEqual(plain, { text: SENTENCE, encoding: 'utf-8', issues: [] });
    assert.equal(decodeDump(Buffer.from(`\ufeff${SENTENCE}`)).text, SENTENCE);
  });

  it('reads an empty file as an empty text', () => {
    assert.deepEqual(decodeDump(new Uint8Array(0)), { text: '', encoding: 'utf-8', issues: [] });
  });

  for (const bigEndian of [false, true]) {
    const name = bigEndian ? 'utf-16be' : 'utf-16le';
    it(`reads ${name} with and without a mark`, () => {
      const marked = decodeDump(utf16(`\ufeff${SENTENCE}`, bigEndian));
      assert.deepEqual(marked, { text: SENTENCE, encoding: name, issues: [] });
      const bare = decodeDump(utf16(SENTENCE, bigEndian));
      assert.deepEqual(bare, { text: SENTENCE, encoding: name, issues: [] });
    });
  }

  it('reads windows-1252 quotes, dashes and euro signs', () => {
    const bytes = latin1(
      'The board\x92s answer was \x93no\x94 \x96 the offer of \x805 million came too late for Caf\xe9 Noir.',
    );
    const { text, encoding, issues } = decodeDump(bytes);
    assert.equal(text, 'The board’s answer was “no” – the offer of €5 million came too late for Café Noir.');
    assert.equal(encoding, 'windows-1252');
    assert.deepEqual(issues, []);
  });

  it('reads Cyrillic and Japanese by guessing', () => {
    const russian = 'Компания привлекла десять миллионов рублей от нового инвестора на этой неделе';
    const cyrillic = Uint8Array.from(russian, (char) => (char === ' ' ? 32 : char.charCodeAt(0) - 0x410 + 0xc0));
    assert.deepEqual(decodeDump(cyrillic), { text: russian, encoding: 'windows-1251', issues: [] });
    // 「会社は資金を調達した。」 in Shift_JIS
    const japanese = Uint8Array.from(Buffer.from('89ef8ed082cd8e918be082f092b2924282b582bd8142'.repeat(8), 'hex'));
    assert.deepEqual(decodeDump(japanese).encoding, 'shift_jis');
    assert.ok(decodeDump(japanese).text.startsWith('会社は資金を調達した。'));
  });

  it('finds the charset behind scripts and in the old form', () => {
    const head = `<html><head><script>${'x = 1; '.repeat(300)}</script><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">`;
    const { text, encoding } = decodeDump(latin1(`${head}<p>\xcc\xee\xf1\xea\xe2\xe0 \xe6\xe4\xb8\xf2</p>`));
    assert.equal(encoding, 'windows-1251');
    assert.ok(text.endsWith('<p>Москва ждёт</p>'));
  });

  it('does not believe a declaration that could not have been read', () => {
    const page = `<html><head><meta charset="utf-16"><p>${'Ein Caf\xe9 am Fluss, in dem \xfcber Gesch\xe4fte geredet wird. '.repeat(4)}`;
    assert.ok(decodeDump(latin1(page)).text.includes('Café am Fluss'));
  });

  it('believes the charset that an HTML head declares', () => {
    const html = '<html><head><meta charset="iso-8859-2"><title>Gda\xf1sk</title></head>';
    assert.equal(decodeDump(latin1(html)).text.includes('Gdańsk'), true);
    const unknown = decodeDump(latin1(html.replace('iso-8859-2', 'klingon-1')));
    assert.equal(unknown.issues.length, 0);
    assert.ok(unknown.text.includes('<title>Gda'));
  });

  it('keeps a UTF-8 text with a few broken bytes, and says so', () => {
    const good = Buffer.from(SENTENCE.repeat(20));
    const bytes = Buffer.concat([good, Buffer.from([0xff]), good]);
    const { text, encoding, issues } = decodeDump(bytes);
    assert.equal(encoding, 'utf-8');
    assert.deepEqual(
      issues.map(({ code, span }) => [code, span]),
      [['undecodable-bytes', { start: SENTENCE.length * 20, end: SENTENCE.length * 20 + 1 }]],
    );
    assert.ok(text.endsWith(SENTENCE));
  });

  it('takes a character cut in two at the end of a head for no damage', () => {
    const bytes = Buffer.from('Café');
    const cut = bytes.subarray(0, bytes.length - 1);
    assert.deepEqual(decodeDump(cut, { partial: true }), { text: 'Caf', encoding: 'utf-8', issues: [] });
    assert.notEqual(decodeDump(cut).text, 'Caf');
  });

  it('tells binary files', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256);
    const zeros = new Uint8Array(100);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from('a\0\0\0b\0\0\0', 'latin1')]);
    for (const bytes of [png, noise, zeros, Buffer.from('%PDF-1.7\n1 0 obj'), wide]) {
      const { text, issues } = decodeDump(bytes);
      assert.equal(text, '');
      assert.deepEqual(
        issues.map(({ code }) => code),
        ['binary-file'],
      );
    }
  });

  it('keeps a text with a stray control character', () => {
    const text = `${'Nothing happened in the market today. '.repeat(10)}\0`;
    assert.equal(decodeDump(Buffer.from(text)).text, text);
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, partial) => {
        const { text, encoding, issues } = decodeDump(bytes, { partial });
        assert.doesNotThrow(() => new TextDecoder(encoding));
        for (const { span } of issues) if (span) assert.ok(span.end <= text.length);
      }),
    );
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: read, issues } = decodeDump(Buffer.from(`News: ${text.repeat(3)}`));
        const binary = issues.some(({ code }) => code === 'binary-file');
        assert.equal(read, binary ? '' : `News: ${text.repeat(3)}`);
      }),
    );
  });
});
