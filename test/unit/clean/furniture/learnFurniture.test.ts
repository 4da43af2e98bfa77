import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FurnitureLine } from '../../../../src/core/clean/furniture/furnitureList';
import { furnitureText } from '../../../../src/core/clean/furniture/furnitureShape';
import { learnFurniture } from '../../../../src/core/clean/furniture/learnFurniture';
import { sightFurniture } from '../../../../src/core/clean/furniture/sightFurniture';
import { runSteps } from '../../../../src/core/steps';
import { archivePage, FURNITURE, REFRAINS, type Story, sitePage, story, TOP } from './siteDumps';
import '../../fixedSeed';

function learned(texts: readonly string[]): readonly FurnitureLine[] {
  return learnFurniture(texts.flatMap((text) => runSteps(sightFurniture(text)) ?? []));
}

function textsOf(lines: readonly FurnitureLine[]): string[] {
  return lines.map(({ text }) => text).sort();
}

/** Stories that differ, from a fixed seed. */
function stories(count: number, seed = 7): Story[] {
  return fc.sample(story, { numRuns: count, seed });
}

const LINES = FURNITURE.map(furnitureText).sort();
/** Those that no rule takes by the place where they stand on a page: above the only article. */
const UNKNOWN = LINES.filter((line) => !TOP.includes(line));

describe('learnFurniture', function () {
  this.timeout(60_000);

  it('finds the lines of a site that no rule knows, whatever number they hold', () => {
    const lines = learned(stories(6).map((told, n) => sitePage(told, n + 2)));
    assert.deepEqual(textsOf(lines), UNKNOWN);
    assert.ok(lines.every(({ dumps }) => dumps === 6));
  });

  it('finds those between the articles of captures of several pages', () => {
    const told = stories(12);
    const captures = told.slice(0, 6).map((one, n) => sitePage(one, n) + sitePage(told[n + 6]!, n + 1));
    assert.deepEqual(textsOf(learned(captures)), LINES);
  });

  it('finds them among the dumps of other sites', () => {
    const told = stories(24, 5);
    const pages = told.slice(0, 5).map((one, n) => sitePage(one, n));
    assert.deepEqual(textsOf(learned([...pages, ...told.slice(5).map((one) => archivePage([one]))])), UNKNOWN);
  });

  it('takes two dumps for no proof', () => {
    assert.deepEqual(learned(stories(2).map((told) => sitePage(told, 4))), []);
  });

  it('learns nothing from copies of one page', () => {
    const page = sitePage(stories(1)[0]!, 4);
    assert.deepEqual(learned([page, page, page, page]), []);
  });

  it('gives the reason that rules give elsewhere, and leaves out what they take everywhere', () => {
    const told = stories(12);
    const pages = told.map((one, n) => sitePage(one, n).replace('Harbour lights shop', 'Advertisement'));
    const captures = [...pages.slice(0, 3), ...[3, 6, 9].map((n) => pages.slice(n, n + 3).join('\n'))];
    const lines = learned(captures);
    assert.equal(lines.find(({ text }) => text === 'Night desk radio')?.reason, 'page_header');
    assert.equal(lines.find(({ text }) => text === 'Story goes on underneath')?.reason, 'stray');
    assert.ok(!textsOf(lines).includes('Advertisement'));
  });

  it('leaves facts, questions, labelled values and quotations, however often they come', () => {
    const kept = [
      'Round: Seed',
      'Worth $40 million',
      'What comes next?',
      '“You will see.”',
      'Q. And you?',
      '3 May 2031',
    ];
    const pages = stories(6).map(({ headline, paragraphs }, n) =>
      sitePage({ headline, paragraphs: [paragraphs[0]!, ...kept, ...paragraphs.slice(1)] }, n),
    );
    assert.deepEqual(
      textsOf(learned(pages)).filter((line) => !LINES.includes(line)),
      [],
    );
  });

  it('leaves the headings of a series that stand above paragraphs in a part of the dumps', () => {
    const pages = stories(8).map(({ headline, paragraphs }, n) =>
      sitePage({ headline, paragraphs: n < 3 ? [paragraphs[0]!, 'Otterburn', ...paragraphs.slice(1)] : paragraphs }, n),
    );
    assert.ok(!textsOf(learned(pages)).includes('Otterburn'));
  });

  it('never takes the prose or headline of an article that stands in several dumps', () => {
    const archives = fc.array(fc.array(story, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(archives, story, story, fc.boolean(), (own, wire, second, framed) => {
        const texts = own.map((told, n) => {
          const all = n % 2 ? [...told, wire, second] : [wire, ...told, second];
          return framed ? sitePage(told[0]!, n) + archivePage(all) : archivePage(all);
        });
        const prose = new Set(
          [...own.flat(), wire, second]
            .flatMap(({ headline, paragraphs }) => [headline, ...paragraphs])
            .map(furnitureText),
        );
        for (const { text } of learned(texts)) assert.ok(!prose.has(text), `took “${text}”`);
      }),
      { numRuns: 40 },
    );
  });

  it('never takes a refrain of articles', () => {
    const told = stories(12, 3).map(({ headline, paragraphs }) => ({
      headline,
      paragraphs: [...paragraphs.slice(0, 2), ...REFRAINS, ...paragraphs.slice(2)],
    }));
    const lines = learned(told.map((one, n) => sitePage(one, n)));
    for (const refrain of REFRAINS) assert.ok(!textsOf(lines).includes(refrain));
  });

  it('gives the same list whatever the order of the dumps', () => {
    const pages = stories(6).map((told, n) => sitePage(told, n));
    assert.deepEqual(learned([...pages].reverse()), learned(pages));
  });
});
