import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis';
import { analyzeDump } from '../../../../src/core/analyzeDump';
import { cleanText } from '../../../../src/core/clean/cleanText';
import { furnitureFile, mergedFurnitureFile, readFurniture } from '../../../../src/core/clean/furniture/furnitureFile';
import { type FurnitureLine, furnitureList } from '../../../../src/core/clean/furniture/furnitureList';
import { assertLawful } from '../../laws/analysisLaws';
import { FURNITURE, sitePage, story } from './siteDumps';
import '../../fixedSeed';

const LIST = furnitureList(FURNITURE.map((text) => ({ text, reason: 'stray' })));

function analyzed(text: string): Analysis {
  return analyzeDump({ text }, { furniture: LIST });
}

describe('known furniture', function () {
  this.timeout(60_000);

  it('goes with the reason of the list, and prose stays', () => {
    fc.assert(
      fc.property(story, fc.nat({ max: 40 }), (told, free) => {
        const text = sitePage(told, free);
        const analysis = analyzed(text);
        assertLawful(analysis, text);
        assert.equal(analysis.articles.length, 1);
        assert.equal(analysis.articles[0]!.headline, told.headline);
        assert.equal(analysis.articles[0]!.articleBody, told.paragraphs.join('\n\n'));
        assert.ok(analysis.removals.some(({ rule, reason }) => rule === 'known-furniture' && reason === 'stray'));
      }),
      { numRuns: 30 },
    );
  });

  it('is all gone after cleaning once', () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 3 }), (stories) => {
        const text = stories.map((told, n) => sitePage(told, n)).join('\n');
        const once = cleanText(text, analyzed(text), { furniture: LIST }).text;
        assert.equal(cleanText(once, analyzed(once), { furniture: LIST }).text, once);
        assert.deepEqual(analyzed(once).removals, []);
      }),
      { numRuns: 30 },
    );
  });

  it('stays where a date below makes it the title of an article', () => {
    const text = sitePage(
      { ...fc.sample(story, { numRuns: 1, seed: 1 })[0]!, headline: 'Story goes on underneath' },
      2,
    );
    assert.equal(analyzed(text).articles[0]!.headline, 'Story goes on underneath');
  });

  it('goes from HTML pages too', () => {
    const { headline, paragraphs } = fc.sample(story, { numRuns: 1, seed: 1 })[0]!;
    const lines = [paragraphs[0]!, 'Story goes on underneath', ...paragraphs.slice(1)];
    const text = `<html><body><article><h1>${headline}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;
    const { articles, removals } = analyzed(text);
    assert.equal(articles[0]!.articleBody, paragraphs.join('\n\n'));
    assert.deepEqual(
      removals.map(({ rule }) => rule),
      ['known-furniture'],
    );
  });

  it('gives the same as no list where the list is empty', () => {
    const text = sitePage(fc.sample(story, { numRuns: 1, seed: 2 })[0]!, 3);
    assert.deepEqual(analyzeDump({ text }, { furniture: furnitureList([]) }), analyzeDump({ text }));
  });
});

describe('furniture files', () => {
  it('are read as they were written', () => {
    const lines: FurnitureLine[] = [
      { text: 'Night desk radio', reason: 'stray', dumps: 4 },
      { text: '# of the day', reason: 'navigation', dumps: 3 },
      { text: '\\o/ Lantern', reason: 'share', dumps: 3 },
    ];
    const read = readFurniture(furnitureFile(lines, 9));
    assert.deepEqual(read.bad, []);
    assert.deepEqual(
      read.lines,
      lines.map(({ text, reason }) => ({ text, reason })),
    );
  });

  it('take lines without reason, comments, blank lines, any line ends and a byte-order mark', () => {
    const { lines, bad } = readFurniture(
      '\ufeff# mine\r\n\r\nNight desk radio\r\nHear us\t\t# seen\nHarbour\t# seen\n',
    );
    assert.deepEqual(
      lines.map(({ text, reason }) => `${text} ${reason}`),
      ['Night desk radio stray', 'Hear us stray', 'Harbour stray'],
    );
    assert.deepEqual(bad, []);
  });

  it('keep what people wrote when furniture is learned anew, and remember what is to stay', () => {
    const found: FurnitureLine[] = [
      { text: 'Night desk radio', reason: 'stray', dumps: 5 },
      { text: 'Harbour lights shop', reason: 'advert', dumps: 4 },
    ];
    const text = mergedFurnitureFile('# mine\r\nnight desk radio\r\nBy hand\r\n', found, found.slice(0, 1), 7);
    assert.equal(text, '# mine\nBy hand\nNight desk radio\tstray\t# in 5 of 7 dumps\n#- Harbour lights shop\n');
    assert.deepEqual(readFurniture(text).spared, ['Harbour lights shop']);
    assert.equal(mergedFurnitureFile(text, found, found.slice(0, 1), 7), text);
  });

  it('say which lines are none', () => {
    const { bad } = readFurniture(`ab\nNight desk\tradio\n${'a'.repeat(401)}\n`);
    assert.deepEqual(
      bad.map(({ line }) => line),
      [1, 2, 3],
    );
  });
});
