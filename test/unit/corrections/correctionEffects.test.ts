import assert from 'node:assert/strict';
import type { Analysis, Deal, Entity } from '../../../src/core/analysis';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { cleanText } from '../../../src/core/clean/cleanText';
import type { CorrectionBody } from '../../../src/core/corrections/correction';
import {
  dealPlace,
  dealReference,
  makeCorrection,
  targetAt,
  wholeTarget,
} from '../../../src/core/corrections/makeCorrection';
import { dealParties } from '../../../src/core/deals/dealParties';
import type { Span } from '../../../src/core/text/span';

/** An archive of three stories. */
const TEXT = `Quillmark raises $12 million to print paper that remembers
March 3, 2024
By Ines Falk

Quillmark, a Utrecht startup that makes paper with a memory, has raised $12 million in a Series A round led by Marlowe Ridge, it said on Sunday. Otterburn Ventures also took part.

Share on Facebook

The company was founded in 2019 by Tilda Brandt, who had worked at Harrow Mills before. It employs 40 people and wants to double that number.

Harrow Mills buys Pinfold Press for $30 million
March 5, 2024
By Ines Falk

Harrow Mills has agreed to buy Pinfold Press, a printer of maps, for $30 million in cash. The deal will close in May, the two companies said.

Pinfold Press was bought in 2011 by its managers. Harrow had looked at it for years, said Jonas Wiek, its chief executive.

Voltmere opens a second plant in Porto
March 9, 2024
By Ines Falk

Voltmere has opened its second plant in Porto, where 200 people will make batteries for ferries. The plant cost about €90 million, the company said.
`;

interface Item {
  readonly body: CorrectionBody;
  /** Words that the correction is about, or where they stand; nothing for the whole folder. */
  readonly at?: string | Span;
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

function corrected(items: readonly Item[], text = TEXT, now = text): Analysis {
  const taken = new Set<string>();
  const corrections = items.map(({ body, at }) => {
    const place = typeof at === 'string' ? spanOf(text, at) : at;
    const correction = makeCorrection(body, place ? targetAt('a.txt', text, place) : wholeTarget(), taken);
    taken.add(correction.id);
    return correction;
  });
  return analyzeDump({ text: now }, { corrections });
}

const headlines = ({ articles }: Analysis): string[] => articles.map(({ headline }) => headline.split(' ')[0]!);
const lost = ({ issues }: Analysis): string[] =>
  issues.filter(({ code }) => code === 'correction-lost').map(({ message }) => message);
const entity = ({ entities }: Analysis, name: string): Entity | undefined => entities.find((one) => one.name === name);
const deal = ({ deals }: Analysis, party: string): Deal => {
  const found = deals.find((one) => dealParties(one).includes(party));
  assert.ok(found, `a deal of ${party}`);
  return found;
};

describe('corrections', function () {
  this.timeout(20_000);
  const plain = analyzeDump({ text: TEXT });

  it('start from what is found without them', () => {
    assert.deepEqual(headlines(plain), ['Quillmark', 'Harrow', 'Voltmere']);
    assert.ok(deal(plain, 'Quillmark').confidence < 1);
    assert.ok(deal(plain, 'Pinfold Press'));
  });

  describe('of boundaries', () => {
    it('let an article begin at a line', () => {
      const analysis = corrected([{ body: { type: 'article-start' }, at: 'Pinfold Press was bought' }]);
      assert.equal(analysis.articles.length, 4);
      assert.equal(analysis.articles[2]!.headline.slice(0, 13), 'Pinfold Press');
      assert.equal(analysis.articles[2]!.corrected, true);
      assert.equal(analysis.articles[1]!.corrected, undefined);
    });

    it('take a date above the headline along', () => {
      const text = TEXT.replace('Harrow Mills buys', 'March 5, 2024\nHarrow Mills buys').replace(
        'for $30 million\nMarch 5, 2024',
        'for $30 million',
      );
      const analysis = corrected([{ body: { type: 'article-start' }, at: 'Harrow Mills buys' }], text);
      assert.equal(analysis.articles[1]!.datePublished, '2024-03-05');
    });

    it('join an article to the one before', () => {
      const analysis = corrected([{ body: { type: 'no-article-start' }, at: 'Harrow Mills buys Pinfold Press' }]);
      assert.deepEqual(headlines(analysis), ['Quillmark', 'Voltmere']);
      assert.match(analysis.articles[0]!.articleBody, /Harrow Mills buys Pinfold Press/);
      assert.equal(analysis.articles[0]!.corrected, true);
      assert.equal(deal(analysis, 'Pinfold Press').articleId, analysis.articles[0]!.id);
    });

    it('leave what stood above the first article outside', () => {
      const analysis = corrected([{ body: { type: 'no-article-start' }, at: 'Quillmark raises' }]);
      assert.deepEqual(headlines(analysis), ['Harrow', 'Voltmere']);
      assert.equal(analysis.removals[0]!.span.start, 0);
    });

    it('make a dump of what was none', () => {
      const text = 'A note to self\n\nBuy milk and bread today, and call the plumber about the sink.\n';
      const analysis = corrected([{ body: { type: 'article-start' }, at: 'A note to self' }], text);
      assert.equal(analysis.dump.kind, 'single_article');
      assert.equal(analysis.articles[0]!.headline, 'A note to self');
    });

    it('cut an HTML page at its blocks, and join them', () => {
      const page = (n: number): string =>
        `<article><h2>Story ${n} of the mill</h2><p>${'The mill by the river has been sold again, its owners said. '.repeat(6)}</p>` +
        `<h3>Another ${n} thing</h3><p>${'A second matter altogether is told of in this paragraph here. '.repeat(4)}</p></article>`;
      const text = `<html><body>${page(1)}${page(2)}</body></html>`;
      assert.equal(analyzeDump({ text }).articles.length, 2);
      const more = corrected([{ body: { type: 'article-start' }, at: 'Another 1 thing' }], text);
      assert.deepEqual(
        more.articles.map(({ headline }) => headline),
        ['Story 1 of the mill', 'Another 1 thing', 'Story 2 of the mill'],
      );
      const fewer = corrected([{ body: { type: 'no-article-start' }, at: 'Story 2 of the mill' }], text);
      assert.equal(fewer.articles.length, 1);
      assert.match(fewer.articles[0]!.articleBody, /Story 2 of the mill/);
    });
  });

  describe('of the cleaning', () => {
    const share = plain.removals.find(({ reason }) => reason === 'share')!;

    it('keep a stretch, a rule and a reason', () => {
      const bodies: readonly Item[] = [
        { body: { type: 'keep', scope: 'place' }, at: share.span },
        { body: { type: 'keep', scope: 'rule', rule: share.rule } },
        { body: { type: 'keep', scope: 'reason', reason: 'share' } },
      ];
      for (const item of bodies) {
        const analysis = corrected([item]);
        assert.deepEqual(analysis.kept, [share]);
        assert.ok(!analysis.removals.some(({ reason }) => reason === 'share'));
        assert.match(analysis.articles[0]!.articleBody, /Share on Facebook/);
        assert.match(cleanText(TEXT, analysis).text, /Share on Facebook/);
        assert.deepEqual(lost(analysis), []);
      }
    });

    it('let the narrower win, and the later of two that reach as far', () => {
      const keep: Item = { body: { type: 'keep', scope: 'reason', reason: 'share' } };
      const remove: Item = { body: { type: 'remove', scope: 'reason', reason: 'share' } };
      const place: Item = { body: { type: 'remove', scope: 'place' }, at: share.span };
      for (const items of [
        [keep, remove],
        [place, keep],
      ]) {
        const analysis = corrected(items);
        assert.equal(analysis.kept, undefined);
        assert.ok(analysis.removals.some(({ reason }) => reason === 'share'));
      }
      assert.equal(corrected([remove, keep]).kept?.length, 1);
    });

    it('remove a sentence, and what it told with it', () => {
      const analysis = corrected([
        { body: { type: 'remove', scope: 'place', reason: 'advert' }, at: 'Otterburn Ventures also took part.' },
      ]);
      const gone = analysis.removals.find(({ corrected: own }) => own);
      assert.deepEqual([gone?.reason, gone?.rule], ['advert', 'by-hand']);
      assert.equal(entity(analysis, 'Otterburn Ventures'), undefined);
      assert.doesNotMatch(cleanText(TEXT, analysis).text, /Otterburn Ventures/);
    });

    it('never remove a headline', () => {
      const analysis = corrected([{ body: { type: 'remove', scope: 'place' }, at: 'Harrow Mills buys Pinfold Press' }]);
      assert.deepEqual(headlines(analysis), headlines(plain));
      assert.equal(lost(analysis).length, 1);
    });
  });

  describe('of names', () => {
    it('give a name its type, which deals profit from', () => {
      const analysis = corrected([
        { body: { type: 'entity-type', names: ['Marlowe Ridge'], entityType: 'place' }, at: 'Marlowe Ridge' },
      ]);
      const found = entity(analysis, 'Marlowe Ridge');
      assert.deepEqual([found?.type, found?.corrected], ['place', true]);
      assert.ok(!dealParties(deal(analysis, 'Quillmark')).includes('Marlowe Ridge'));
    });

    it('make an entity of what was not recognised', () => {
      const analysis = corrected([
        {
          body: { type: 'entity-type', names: ['printer of maps'], entityType: 'organization' },
          at: 'printer of maps',
        },
      ]);
      assert.equal(entity(analysis, 'printer of maps')?.type, 'organization');
    });

    it('call a thing by another name, in deals too', () => {
      const analysis = corrected([
        { body: { type: 'entity-name', names: ['Quillmark'], name: 'Quillmark Papers NV' }, at: 'Quillmark' },
      ]);
      assert.deepEqual(entity(analysis, 'Quillmark Papers NV')?.aliases, ['Quillmark']);
      assert.ok(deal(analysis, 'Quillmark Papers NV'));
    });

    it('make two things one, over articles', () => {
      const analysis = corrected([
        {
          body: { type: 'entity-same', names: ['Voltmere'], name: 'Harrow Mills', entityType: 'organization' },
          at: 'Voltmere',
        },
      ]);
      assert.equal(entity(analysis, 'Voltmere'), undefined);
      assert.ok(entity(analysis, 'Harrow Mills')!.mentions.some(({ text }) => text === 'Voltmere'));
    });

    it('set a short form apart', () => {
      assert.ok(entity(plain, 'Harrow Mills')!.aliases.includes('Harrow'));
      const analysis = corrected([
        { body: { type: 'entity-apart', names: ['Harrow'], entityType: 'person' }, at: 'Harrow had' },
      ]);
      assert.equal(entity(analysis, 'Harrow')?.type, 'person');
      assert.ok(!entity(analysis, 'Harrow Mills')!.aliases.includes('Harrow'));
    });

    it('deny a name and a sum', () => {
      const analysis = corrected([
        { body: { type: 'entity-none', names: ['Marlowe Ridge'] }, at: 'Marlowe Ridge' },
        { body: { type: 'entity-none', names: ['$12 million'] }, at: '$12 million' },
      ]);
      assert.equal(entity(analysis, 'Marlowe Ridge'), undefined);
      assert.equal(entity(analysis, '$12 million'), undefined);
      for (const one of analysis.deals)
        assert.ok(!dealParties(one).includes('Marlowe Ridge') && one.amount?.value !== 12e6);
    });
  });

  describe('of deals', () => {
    const bought = deal(plain, 'Pinfold Press');
    const own = { deal: dealReference(bought) };
    const at = dealPlace(bought);

    it('confirm one', () => {
      const found = deal(corrected([{ body: { type: 'deal-confirmed', ...own }, at }]), 'Pinfold Press');
      assert.deepEqual(found, { ...bought, confidence: 1, corrected: true });
    });

    it('reject one', () => {
      const analysis = corrected([{ body: { type: 'deal-rejected', ...own }, at }]);
      assert.equal(analysis.deals.length, plain.deals.length - 1);
      assert.ok(!analysis.deals.some(({ id }) => id === bought.id));
    });

    it('edit one, with a place in the text for each value', () => {
      const changes = {
        dealType: 'stake_purchase',
        status: 'completed',
        background: true,
        parties: { acquirer: ['Jonas Wiek'] },
        amount: null,
        stakePercent: 25,
        date: '2024-03-05',
      } as const;
      const analysis = corrected([
        { body: { type: 'deal-edited', ...own, changes: { ...changes, parties: { acquirer: ['Jonas Wiek'] } } }, at },
      ]);
      const found = deal(analysis, 'Pinfold Press');
      assert.ok(found.type === 'stake_purchase');
      assert.deepEqual([found.status, found.background, found.stakePercent], ['completed', true, 25]);
      assert.deepEqual(
        found.acquirer.map(({ text }) => text),
        ['Jonas Wiek'],
      );
      assert.equal(found.amount, undefined);
      assert.equal(found.date?.text, 'March 5, 2024');
      assert.equal(found.id, bought.id);
      assert.deepEqual(lost(analysis), []);
    });

    it('say which new values the article does not name, and take the others', () => {
      const changes = { status: 'failed', parties: { seller: ['Nobody Anywhere'] } } as const;
      const analysis = corrected([
        {
          body: { type: 'deal-edited', ...own, changes: { ...changes, parties: { seller: ['Nobody Anywhere'] } } },
          at,
        },
      ]);
      assert.equal(deal(analysis, 'Pinfold Press').status, 'failed');
      assert.match(lost(analysis)[0]!, /does not name Nobody Anywhere/);
    });

    it('add one', () => {
      const analysis = corrected([
        {
          body: {
            type: 'deal-added',
            changes: {
              dealType: 'partnership',
              parties: { parties: ['Voltmere', 'Ines Falk'] },
              amount: { value: 90e6, currency: 'EUR' },
            },
          },
          at: 'Voltmere has opened its second plant in Porto',
        },
      ]);
      const found = deal(analysis, 'Voltmere');
      assert.deepEqual([found.type, found.confidence, found.corrected], ['partnership', 1, true]);
      assert.equal(found.amount?.text, '€90 million');
    });
  });

  describe('on a text that has changed', () => {
    it('find their places again', () => {
      const now = `Fresh news of the day\n\nSomething else has been told here at some length before all others.\n\n${TEXT}`;
      const bought = deal(plain, 'Pinfold Press');
      const analysis = corrected(
        [{ body: { type: 'deal-confirmed', deal: dealReference(bought) }, at: dealPlace(bought) }],
        TEXT,
        now,
      );
      assert.equal(deal(analysis, 'Pinfold Press').corrected, true);
    });

    it('say so where they find none', () => {
      const analysis = corrected(
        [{ body: { type: 'article-start' }, at: 'Pinfold Press was bought' }],
        TEXT,
        TEXT.replace('Pinfold Press was bought', 'It was bought'),
      );
      assert.deepEqual(lost(analysis), [
        'A correction (an article begins here) is lost: the text that it is about is no longer there.',
      ]);
      assert.equal(analysis.issues.find(({ code }) => code === 'correction-lost')?.severity, 'warning');
    });
  });
});
