import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorTarget } from '../../../src/core/corrections/anchorCorrection';
import type { Correction } from '../../../src/core/corrections/correction';
import {
  readCorrections,
  withAdded,
  withMoved,
  withoutIds,
  withRestored,
} from '../../../src/core/corrections/correctionLines';
import { pathOfSource, sourceOfPath } from '../../../src/core/corrections/correctionSource';
import { makeCorrection, targetAt, wholeTarget } from '../../../src/core/corrections/makeCorrection';
import '../fixedSeed';

const TEXT = 'Otterburn buys Quillmark.\n\nOtterburn is old. Otterburn is large.\n';

function startAt(start: number): Correction {
  return makeCorrection({ type: 'article-start' }, targetAt('a b.txt', TEXT, { start, end: start + 9 }));
}

describe('a corrections file', () => {
  const first = startAt(0);
  const second = startAt(27);

  it('has one correction a line, and gives back what was written', () => {
    const text = withAdded(withAdded('', [first]), [second]);
    assert.equal(text.split('\n').length, 3);
    assert.deepEqual(readCorrections(text).corrections, JSON.parse(JSON.stringify([first, second])));
    assert.deepEqual(readCorrections(text).lines, [1, 2]);
  });

  it('keeps lines that are no corrections, and says which and why', () => {
    const broken = JSON.stringify({ ...first, id: 'x', body: { type: 'keep', scope: 'rule' } });
    const text = withAdded(`not json\n\n${JSON.stringify({ ...first, body: { type: 'sing' } })}\n${broken}`, [first]);
    const { corrections, bad } = readCorrections(text);
    assert.deepEqual(
      corrections.map(({ id }) => id),
      [first.id],
    );
    assert.deepEqual(
      bad.map(({ line }) => line),
      [1, 3, 4],
    );
    assert.match(bad[0]!.message, /no JSON/);
    assert.match(bad[1]!.message, /type must be one of/);
    assert.match(bad[2]!.message, /rule is missing/);
    assert.equal(withoutIds(text, new Set([first.id])), `${text.split('\n').slice(0, 4).join('\n')}\n`);
  });

  it('takes the first of two of one id', () => {
    const { corrections, bad } = readCorrections(withAdded('', [first, first]));
    assert.equal(corrections.length, 1);
    assert.deepEqual(
      bad.map(({ line }) => line),
      [2],
    );
  });

  it('never throws, whatever stands in it', () => {
    const value = fc.oneof(fc.json(), fc.string(), fc.constant(JSON.stringify(first)));
    fc.assert(
      fc.property(fc.array(value), (lines) => {
        const { corrections, bad } = readCorrections(lines.join('\n'));
        assert.ok(corrections.length <= 1 && bad.length <= lines.join('\n').split('\n').length);
      }),
    );
  });

  it('puts removed corrections back where they stood', () => {
    const text = withAdded('not json\n', [first, second]);
    const without = withoutIds(text, new Set([first.id]));
    assert.equal(withRestored(without, [{ correction: first, line: 2 }]), text);
  });

  it('follows dumps and folders that are moved, and leaves all else', () => {
    const other = makeCorrection({ type: 'keep', scope: 'reason', reason: 'share' }, wholeTarget());
    const text = withAdded('not json\n', [first, other]);
    const moved = readCorrections(withMoved(text, 'a b.txt', 'new/a c.txt'));
    assert.deepEqual(
      moved.corrections.map(({ target }) => target.source),
      ['new/a%20c.txt', './'],
    );
    assert.deepEqual(
      readCorrections(withMoved(withMoved(text, 'a b.txt', 'new/x.txt'), 'new', 'old')).corrections[0]?.target.source,
      'old/x.txt',
    );
    assert.equal(withMoved(text, 'a', 'b'), text);
    assert.ok(withMoved(text, 'a b.txt', 'x').startsWith('not json\n'));
  });

  it('names files by IRI references and back', () => {
    assert.equal(sourceOfPath('my dumps/a:b #1.txt'), 'my%20dumps/a%3Ab%20%231.txt');
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^/\\.]+$/), { minLength: 1 }), (parts) => {
        const path = parts.join('/');
        assert.equal(pathOfSource(sourceOfPath(path)), path);
      }),
    );
  });
});

describe('a place', () => {
  it('is where its position says while the words stand there', () => {
    const target = targetAt('a', TEXT, { start: 27, end: 36 });
    assert.deepEqual(anchorTarget(TEXT, target), { start: 27, end: 36 });
  });

  it('is found again by what stands around it', () => {
    const target = targetAt('a', TEXT, { start: 45, end: 54 });
    assert.equal(TEXT.slice(45, 54), 'Otterburn');
    const now = `Otterburn is here. ${TEXT.replace('is old', 'is very old')}`;
    assert.equal(anchorTarget(now, target)?.start, now.lastIndexOf('Otterburn'));
  });

  it('is gone where its words are', () => {
    const target = targetAt('a', TEXT, { start: 15, end: 24 });
    assert.equal(anchorTarget(TEXT.replace('Quillmark', 'Pinfold'), target), undefined);
  });

  it('is found in any text that is put before it and behind it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.nat({ max: TEXT.length - 2 }),
        fc.nat({ max: 40 }),
        (a, b, from, size) => {
          const at = { start: from, end: Math.min(TEXT.length, from + 1 + size) };
          const found = anchorTarget(a + TEXT + b, targetAt('a', TEXT, at));
          assert.equal((a + TEXT + b).slice(found!.start, found!.end), TEXT.slice(at.start, at.end));
        },
      ),
    );
  });
});
