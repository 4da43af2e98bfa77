import assert from 'node:assert/strict';
import type { Analysis, Deal, Entity } from '../../../src/core/analysis';
import type { GoldDeal, GoldRecord } from '../../../src/core/export/goldFormat';
import { type LabelledDump, labelledDump } from '../../eval/goldStore';
import type { ScoreBoard } from '../../eval/scoreBoard';
import { scoreDump } from '../../eval/scoreDump';
import { f1, precision, recall } from '../../eval/tally';
import { dealOf, goldAnalysis, money, party } from './goldAnalysis';

const TEXT = [
  'MENU',
  'Wheatstack sells to Corvid', // 2
  '',
  'Corvid Group buys Wheatstack of Leith for £30m.', // 4
  'A caption',
  'Share this', // 6
  'Brine Partners put £4m (€5m) into Wheatstack in 2019.',
  '',
  'Ottoline raises a fund', // 9
  'Ottoline Capital has closed its fund at $90m.',
  'Subscribe',
].join('\n');

const BOUGHT: GoldDeal = {
  id: 'x-d1',
  article: 'x-1',
  type: 'acquisition',
  certainty: 'core',
  background: false,
  status: 'completed',
  acquirer: ['Corvid Group'],
  target: 'Wheatstack',
  amount: { text: '£30m', value: 30e6, currency: 'GBP' },
  evidenceLine: 4,
};
const ROUND: GoldDeal = {
  id: 'x-d2',
  article: 'x-1',
  type: 'funding_round',
  altTypes: ['stake_purchase'],
  certainty: 'core',
  background: true,
  status: 'completed',
  company: 'Wheatstack',
  investors: [{ name: 'Brine Partners', lead: true }],
  amount: { text: '£4m', value: 4e6, currency: 'GBP' },
  altAmounts: [{ text: '€5m', value: 5e6, currency: 'EUR' }],
  date: '2019',
  lenient: ['lead'],
  evidenceLine: 7,
};
const FUND: GoldDeal = {
  id: 'x-d3',
  article: 'x-2',
  type: 'fund_raise',
  certainty: 'core',
  background: false,
  status: 'completed',
  manager: 'Ottoline Capital',
  amount: { text: '$90m', value: 90e6, currency: 'USD' },
  evidenceLine: 10,
};

const GOLD: GoldRecord = {
  file: 'x.txt',
  kind: 'plain_archive',
  altKinds: ['feed_digest'],
  articles: [
    {
      id: 'x-1',
      title: 'Wheatstack sells to Corvid',
      titleLine: 2,
      startLine: 2,
      bodyStartLine: 4,
      endLine: 7,
      excludeLines: [[6, 6]],
      neutralLines: [5],
    },
    { id: 'x-2', title: 'Ottoline raises a fund', titleLine: 9, startLine: 9, bodyStartLine: 10, endLine: 10 },
  ],
  noise: [
    { lines: [1, 1], kind: 'nav' },
    { lines: [6, 6], kind: 'share' },
    { lines: [11, 11], kind: 'newsletter' },
  ],
  entities: [
    {
      article: 'x-1',
      organizations: [
        { name: 'Wheatstack', aliases: [] },
        { name: 'Corvid Group', aliases: ['Corvid'] },
        { name: 'Brine Partners', aliases: [] },
      ],
      people: [],
      places: [{ name: 'Leith', aliases: [] }],
      products: [{ name: 'MENU', aliases: [] }],
      optional: ['Caption'],
      money: [BOUGHT.amount!, ROUND.amount!, ...ROUND.altAmounts!],
    },
    {
      article: 'x-2',
      organizations: [{ name: 'Ottoline Capital', aliases: [] }],
      people: [],
      places: [],
      products: [],
      optional: [],
      money: [FUND.amount!],
    },
  ],
  deals: [BOUGHT, ROUND, FUND],
};

const DUMP = labelledDump(GOLD, TEXT);

/** The score of what the labels say, after a change. */
function scoreAfter(change: (analysis: Analysis) => Partial<Analysis>, dump: LabelledDump = DUMP): ScoreBoard {
  const perfect = goldAnalysis(dump);
  return scoreDump(dump, { ...perfect, ...change(perfect) });
}

/** The score of other deals in place of the three. */
function scoreDeals(...deals: Deal[]): ScoreBoard {
  return scoreAfter(() => ({ deals }));
}

function organization(name: string): Entity {
  return {
    id: name,
    type: 'organization',
    name,
    aliases: [],
    mentions: [{ articleId: 'x-1', span: { start: 0, end: 0 }, text: name }],
  };
}

/** The dump with labels that differ. */
function withDeal(deal: GoldDeal): LabelledDump {
  return labelledDump({ ...GOLD, deals: GOLD.deals.map((one) => (one.id === deal.id ? deal : one)) }, TEXT);
}

describe('the score of a dump', () => {
  it('takes any kind that the labels allow', () => {
    const kindIs = (kind: 'feed_digest' | 'newsletter'): ScoreBoard =>
      scoreAfter(({ dump }) => ({ dump: { ...dump, kind } }));
    assert.equal(recall(kindIs('feed_digest').tally('kind')), 1);
    assert.equal(recall(kindIs('newsletter').tally('kind')), 0);
  });

  it('counts a missed article against recall, a false one against precision', () => {
    const board = scoreAfter(({ articles }) => ({ articles: [articles[1]!] }));
    assert.deepEqual(board.tally('articles'), { right: 1, found: 1, wanted: 2 });
    const start = TEXT.indexOf('Subscribe');
    const extra = scoreAfter(({ articles }) => ({
      articles: [...articles, { ...articles[1]!, id: 'new', headlineSpan: { start, end: start + 9 }, bodySpans: [] }],
    }));
    assert.deepEqual(extra.tally('articles'), { right: 2, found: 3, wanted: 2 });
    assert.equal(recall(extra.tally('lines.removed')), 2 / 3);
  });

  it('tells an article that ends wrongly from one that also keeps a neutral line', () => {
    const end = TEXT.indexOf('\nShare');
    const short = scoreAfter(({ articles }) => ({
      articles: articles.map((one) => (one.id === 'x-1' ? { ...one, bodySpans: [{ start: 34, end }] } : one)),
    }));
    assert.deepEqual(short.tally('articles.exact'), { right: 1, found: 2, wanted: 2 });
    assert.equal(short.tally('lines.kept').right, short.tally('lines.kept').wanted - 1);
    assert.equal(recall(short.tally('lines.removed')), 1);
  });

  it('takes the items of a digest for the digest, and looks for its deals in all of them', () => {
    const [first, second] = GOLD.articles;
    const digest = { ...first!, title: 'MENU', titleLine: 1, startLine: 1, bodyStartLine: 2, endLine: 10 };
    const gold: GoldRecord = {
      ...GOLD,
      articles: [{ ...digest, id: 'x-1', itemLines: [2, second!.titleLine] }],
      noise: [{ lines: [11, 11], kind: 'newsletter' }],
      entities: [GOLD.entities[0]!],
      deals: [BOUGHT, ROUND, { ...FUND, article: 'x-1' }],
    };
    const dump = labelledDump(gold, TEXT);
    const items = goldAnalysis(DUMP);
    const board = scoreDump(dump, items);
    assert.deepEqual(board.tally('articles.exact'), { right: 1, found: 1, wanted: 1 });
    assert.equal(f1(board.tally('deals')), 1);
    assert.equal(recall(board.tally('names')), 1);
  });

  it('takes an alias as the name, but one thing only once', () => {
    const named = (...names: string[]): ScoreBoard =>
      scoreAfter(({ entities }) => ({
        entities: [...entities.filter(({ name }) => name !== 'Corvid Group'), ...names.map(organization)],
      }));
    assert.equal(f1(named('Corvid').tally('organization')), 1);
    assert.deepEqual(named('Corvid', 'Corvid Group').tally('organization'), { right: 4, found: 5, wanted: 4 });
    assert.deepEqual(named('Raven').tally('organization'), { right: 3, found: 4, wanted: 4 });
  });

  it('lets optional names, and products given as organizations, count neither way', () => {
    const board = scoreAfter(({ entities }) => ({
      entities: [...entities, organization('Caption'), organization('Menu')],
    }));
    assert.equal(precision(board.tally('organization')), 1);
  });

  it('counts each sum of an article once', () => {
    const board = scoreAfter(({ entities }) => ({
      entities: [...entities, { ...entities.find(({ name }) => name === '£4m')!, id: 'again' }],
    }));
    assert.equal(f1(board.tally('money')), 1);
  });
});

describe('the score of deals', () => {
  it('loses recall with a deal, and with it what its slots would have told', () => {
    const board = scoreDeals(dealOf(BOUGHT), dealOf(FUND));
    assert.deepEqual(board.tally('deals'), { right: 2, found: 2, wanted: 3 });
    assert.deepEqual(board.tally('deals.news'), { right: 2, found: 2, wanted: 2 });
    assert.equal(precision(board.tally('slots')), 1);
    assert.ok(recall(board.tally('slots')) < 1);
  });

  it('loses precision with a false deal, and trust with one that is said to be sure', () => {
    const board = scoreDeals(...GOLD.deals.map(dealOf), {
      ...dealOf({ ...FUND, manager: 'Brine Partners' }),
      confidence: 0.95,
    });
    assert.deepEqual(board.tally('deals'), { right: 3, found: 4, wanted: 3 });
    assert.deepEqual(board.tally('deals.sure'), { right: 3, found: 4, wanted: 0 });
  });

  it('leaves the unsure out of the sure', () => {
    const board = scoreDeals(...GOLD.deals.map((deal) => ({ ...dealOf(deal), confidence: 0.5 })));
    assert.equal(board.tally('deals.sure').found, 0);
  });

  it('knows a party by its other names', () => {
    const board = scoreDeals(
      { ...dealOf({ ...BOUGHT, acquirer: ['Corvid'] }) },
      dealOf(ROUND),
      dealOf({ ...FUND, manager: 'Ottoline' }),
    );
    assert.equal(f1(board.tally('deals')), 1);
    assert.equal(f1(board.tally('slots')), 1);
  });

  it('takes a deal with another amount for another deal', () => {
    const other = money({ text: '£3m', value: 3e6, currency: 'GBP' });
    const board = scoreDeals({ ...dealOf(BOUGHT), amount: other }, dealOf(ROUND), dealOf(FUND));
    assert.deepEqual(board.tally('deals'), { right: 2, found: 3, wanted: 3 });
  });

  it('takes the sum in another currency, and a deal without its sum as the deal', () => {
    const euros = { ...dealOf(ROUND), amount: money(ROUND.altAmounts![0]!) };
    const { amount: _, ...silent } = dealOf(BOUGHT);
    const board = scoreDeals(silent, euros, dealOf(FUND));
    assert.equal(f1(board.tally('deals')), 1);
    assert.deepEqual(board.tally('slots.amount'), { right: 2, found: 2, wanted: 3 });
  });

  it('takes a purchase by somebody else for another deal', () => {
    const board = scoreDeals(dealOf({ ...BOUGHT, acquirer: ['Brine Partners'] }), dealOf(ROUND), dealOf(FUND));
    assert.deepEqual(board.tally('deals'), { right: 2, found: 3, wanted: 3 });
  });

  it('lets marginal deals count neither way', () => {
    const dump = withDeal({ ...ROUND, certainty: 'marginal' });
    const without = scoreAfter(() => ({ deals: [dealOf(BOUGHT), dealOf(FUND)] }), dump);
    const withIt = scoreAfter(() => ({ deals: GOLD.deals.map(dealOf) }), dump);
    assert.deepEqual(without.tally('deals'), { right: 2, found: 2, wanted: 2 });
    assert.deepEqual(withIt.tally('deals'), without.tally('deals'));
    assert.deepEqual(withIt.tally('slots'), without.tally('slots'));
  });

  it('takes another type that the labels allow, with investors as its buyers', () => {
    const stake: Deal = {
      ...dealOf({ ...ROUND, type: 'stake_purchase', target: 'Wheatstack' }),
      type: 'stake_purchase',
      acquirer: [party('Brine Partners')],
      seller: [],
    };
    const board = scoreDeals(dealOf(BOUGHT), stake, dealOf(FUND));
    assert.equal(f1(board.tally('deals')), 1);
    assert.equal(f1(board.tally('slots')), 1);
  });

  it('takes agreed for done in news, but not in what is recalled', () => {
    const board = scoreDeals(
      { ...dealOf(BOUGHT), status: 'announced' },
      { ...dealOf(ROUND), status: 'announced' },
      { ...dealOf(FUND), status: 'rumored' },
    );
    assert.deepEqual(board.tally('slots.status'), { right: 1, found: 3, wanted: 3 });
  });

  it('takes a date that is more or less precise, not another one', () => {
    const dated = (iso: string): ScoreBoard =>
      scoreDeals(dealOf(BOUGHT), dealOf({ ...ROUND, date: iso }), dealOf(FUND));
    assert.equal(dated('2019-05').tally('slots.date').right, 1);
    assert.equal(dated('2018').tally('slots.date').right, 0);
  });

  it('asks for no slot that the labels are lenient on', () => {
    const unled = dealOf({ ...ROUND, investors: [{ name: 'Brine Partners', lead: false }] });
    const board = scoreDeals(dealOf(BOUGHT), unled, dealOf(FUND));
    assert.equal(f1(board.tally('slots')), 1);
    assert.equal(board.tally('slots.lead').wanted, 0);
  });

  it('lets one party of a slot be lenient alone', () => {
    const two = { ...FUND, investors: ['Corvid', 'Brine'].map((name) => ({ name, lead: false })) };
    const dump = withDeal({ ...two, lenient: ['investors:Corvid'] });
    const given = scoreAfter(() => ({ deals: [dealOf(BOUGHT), dealOf(ROUND), dealOf(two)] }), dump);
    const half = { ...FUND, investors: two.investors.slice(1) };
    const left = scoreAfter(() => ({ deals: [dealOf(BOUGHT), dealOf(ROUND), dealOf(half)] }), dump);
    assert.equal(f1(given.tally('slots.investors')), 1);
    assert.equal(f1(left.tally('slots.investors')), 1);
  });

  it('gives a found deal to the label that says most', () => {
    const { amount: _, investors: __, date: ___, ...vague } = ROUND;
    const dump = labelledDump({ ...GOLD, deals: [{ ...vague, id: 'x-d0' }, ROUND] }, TEXT);
    const board = scoreAfter(() => ({ deals: [dealOf(ROUND)] }), dump);
    assert.deepEqual(board.tally('deals'), { right: 1, found: 1, wanted: 2 });
    assert.deepEqual(board.tally('slots.amount'), { right: 1, found: 1, wanted: 1 });
  });

  it('takes a merger that is told as a purchase by its two names', () => {
    const merger: GoldDeal = {
      id: 'x-d1',
      article: 'x-1',
      type: 'merger',
      altTypes: ['acquisition'],
      certainty: 'core',
      background: false,
      status: 'completed',
      parties: ['Corvid Group', 'Wheatstack'],
      evidenceLine: 4,
    };
    const board = scoreAfter(() => ({ deals: [dealOf(BOUGHT), dealOf(ROUND), dealOf(FUND)] }), withDeal(merger));
    assert.equal(f1(board.tally('deals')), 1);
    assert.equal(recall(board.tally('slots.parties')), 1);
  });
});
