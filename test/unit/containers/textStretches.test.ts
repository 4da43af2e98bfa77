import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ContainerRecord } from '../../../src/core/containers/container';
import { cutIn } from '../../../src/core/containers/stretchCut';
import { stretchReader } from '../../../src/core/containers/textStretches';
import { loadBundledPart } from '../../../src/core/parts/bundledParts';
import { bytesSource } from './testSources';
import '../fixedSeed';

const LENGTH = 800;
const SLACK = 300;

/** The stretches of bytes, read in chunks; from one of them on where that is said. */
async function stretches(bytes: Uint8Array, from?: ContainerRecord, chunk = 97): Promise<ContainerRecord[]> {
  const found: ContainerRecord[] = [];
  const options = { parts: loadBundledPart, ...(from ? { from } : {}) };
  for await (const item of stretchReader(LENGTH, SLACK).records(bytesSource(bytes, 'long.txt', chunk), options))
    if ('text' in item) found.push(item);
  return found;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BODY =
  'The ferry was late, and those who waited for it were told nothing. It came in the end, with a new captain.\n';

/** An archive of articles with a date line before each, or behind the headline. */
function archive(dateFirst: boolean): string {
  const one = (i: number): string =>
    dateFirst
      ? `March ${(i % 28) + 1}, 2024\n\nFerry ${i} was late again\n\n${BODY}\n${BODY}\n`
      : `Ferry ${i} was late again\nMarch ${(i % 28) + 1}, 2024\n\n${BODY}\n${BODY}\n`;
  return Array.from({ length: 20 }, (_, i) => one(i)).join('');
}

describe('stretches of long texts', () => {
  it('begin with a date line that stands before its article', async () => {
    const found = await stretches(utf8(archive(true)));
    assert.ok(found.length > 4);
    for (const { text } of found) assert.match(text, /^March \d+, 2024\n\nFerry/);
  });

  it('begin with the headline that stands above a date line', async () => {
    const found = await stretches(utf8(archive(false)));
    assert.ok(found.length > 4);
    for (const { text } of found) assert.match(text, /^Ferry \d+ was late again\nMarch/);
  });

  const CUTS: readonly [what: string, before: string, behind: string][] = [
    ['behind a rule', `${BODY}\n----\n`, `${BODY}\n${BODY}`],
    ['behind a wide gap', `${BODY}\n${BODY}\n\n\n`, `Ferries in spring\n${BODY}\n${BODY}`],
    ['at a short line behind a gap', `${BODY}\n${BODY}\n`, `Ferries in spring\n${BODY}\n${BODY}`],
    ['at a gap', `${BODY}${BODY}\n`, `${BODY}${BODY}`],
    ['at a line', BODY, `${BODY}${BODY}`],
    ['at a document of HTML', '<p>one</p>\n\n<p>two</p>', '<!doctype html><html><body>\n\n<p>three</p>\n\n<p>four</p>'],
  ];
  for (const [what, before, behind] of CUTS)
    it(`are cut ${what}`, () => {
      const text = `${BODY}${before}${behind}`;
      assert.equal(cutIn(text, BODY.length + before.length), BODY.length + before.length);
    });

  it('are all of the text, whatever it is, in whatever chunks it comes', async () => {
    const line = fc.constantFrom('\n', '\n\n', 'März 3, 2024\n', 'word ', '語り', '😀', '----\n', '\ufffd', '<html>');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 400 }), fc.integer({ min: 1, max: 900 }), async (parts, chunk) => {
        const bytes = utf8(parts.join(''));
        const found = await stretches(bytes, undefined, chunk);
        assert.equal(found.map(({ text }) => text).join(''), parts.join(''));
        let end = 0;
        for (const [i, { number, bytes: range }] of found.entries()) {
          assert.deepEqual([number, range.start], [i + 1, end]);
          assert.ok(range.end > range.start && range.end - range.start <= LENGTH + SLACK);
          end = range.end;
        }
        assert.equal(end, bytes.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same when reading begins at one of them', async () => {
    const bytes = utf8(archive(true));
    const all = await stretches(bytes);
    assert.deepEqual(await stretches(bytes, all[3]), all.slice(3));
  });

  it('keep whole characters in UTF-16, and take each byte that is no UTF-8', async () => {
    const text = `${'語😀'.repeat(150)}\n`.repeat(3);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    assert.equal((await stretches(wide)).map((one) => one.text).join(''), text);
    const broken = Buffer.concat([utf8('caf'), Buffer.from([0xe9]), utf8(` noir\n${BODY.repeat(12)}`)]);
    const found = await stretches(broken);
    assert.equal(found.at(-1)?.bytes.end, broken.length);
    assert.ok(found.every((one) => one.text.length > 0));
  });
});
