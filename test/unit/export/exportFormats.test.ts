import assert from 'node:assert/strict';
import fs from 'node:fs';
import { FORMAT_NAMES, FORMATS, formatOfPath, formatsFor } from '../../../src/core/export/exportFormats';
import { pieceBytes } from '../../../src/core/export/exportWriter';
import { formatsList } from '../../../src/core/export/formatsList';
import { openExport } from '../../../src/core/export/openExport';
import { loadBundledPart } from '../../../src/core/parts/bundledParts';
import { exportBytes, inputOf } from './formats/exportKit';

describe('the list of formats', () => {
  it('has each name once, in order, and no two with one ending', () => {
    assert.deepEqual(
      FORMATS.map(({ name }) => name),
      [...FORMAT_NAMES],
    );
    const endings = FORMATS.flatMap((format) => format.endings);
    assert.equal(new Set(endings).size, endings.length);
  });

  it('says for offsets what they point into, and for text in which language it is', () => {
    for (const { name, offsets, offsetsInto, content, language } of FORMATS) {
      assert.equal(offsets === undefined, offsetsInto === undefined, name);
      assert.equal(content === 'text', language !== undefined, name);
    }
  });

  it('tells a format by the longest ending', () => {
    const name = (path: string) => formatOfPath(path)?.name;
    assert.deepEqual(
      [
        'a.json',
        'a.ftm.json',
        'a.b.spacy.jsonl',
        'a.jsonl',
        'A.ANNO.JSONLD',
        'a.jsonld',
        'a.crunchbase.csv',
        'a.txt',
      ].map(name),
      ['json', 'ftm', 'spacy', 'jsonl', 'webannotation', 'jsonld', 'crunchbase-csv', 'text'],
    );
    assert.deepEqual([name('json'), name('a.pdf'), name('')], [undefined, undefined, undefined]);
    assert.equal(formatOfPath('a.rss', formatsFor('deals')), undefined);
  });

  it('is told of in the README', () => {
    const readme = fs.readFileSync('README.md', 'utf8');
    for (const { name } of FORMATS) assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('is shown with all of them', () => {
    for (const format of ['text', 'md'] as const)
      for (const { name, specification } of FORMATS) {
        assert.ok(formatsList(format).includes(name));
        assert.ok(formatsList(format).includes(specification));
      }
    assert.deepEqual(JSON.parse(formatsList('json')), FORMATS);
  });
});

describe('openExport', function () {
  this.timeout(60_000);

  for (const { name, holds, content, language } of FORMATS)
    it(`writes ${name}, the same each time, and of no dump too`, async () => {
      for (const items of holds) {
        const bytes = await exportBytes(name, items);
        assert.ok(bytes.length > 0, items);
        assert.deepEqual(await exportBytes(name, items), bytes, items);
        if (content === 'text') new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        const writer = await openExport({ format: name, items, many: true }, loadBundledPart);
        const empty = pieceBytes([...writer.begin(), ...writer.end()]);
        writer.dispose?.();
        if (language === 'json') JSON.parse(new TextDecoder().decode(empty) || '{}');
      }
    });

  it('takes dumps without articles and with odd text', async () => {
    for (const { name, holds } of FORMATS)
      for (const items of holds)
        for (const text of ['', '\ud83d\u0000\n', '<html><body><p>'])
          await assert.doesNotReject(exportBytes(name, items, [inputOf(text)]), `${name} ${items}`);
  });
});
