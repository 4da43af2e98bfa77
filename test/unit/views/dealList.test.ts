import assert from 'node:assert/strict';
import { type Analysis, DEAL_TYPES } from '../../../src/core/analysis';
import { runSteps } from '../../../src/core/steps';
import {
  type DealGrouping,
  type DealOrder,
  groupDealsSteps,
  type ListedDeal,
  listDealsSteps,
} from '../../../src/views/dealList';
import { type DealGroupNode, tellingNodes, type WorkspaceDealNode } from '../../../src/views/dealNodes';
import { type Facets, NO_FACETS } from '../../../src/views/facets';
import { ItemFilter } from '../../../src/views/itemFilter';
import { isDisputed } from '../../../src/workspace/workspaceDeals';
import { at, party } from './sampleAnalysis';
import { dealsOf, FIRST, firstAnalysis, namedAcquisition, SECOND, secondAnalysis } from './workspaceSample';

const both = { [FIRST]: firstAnalysis(), [SECOND]: secondAnalysis() };

/** The first dump, which tells of a merger besides. */
function withMerger(): Analysis {
  const first = firstAnalysis();
  const merger = {
    id: 'd2',
    articleId: 'a2',
    type: 'merger',
    status: 'rumored',
    background: true,
    confidence: 0.6,
    evidence: [{ span: at(150, 20), text: 'a merger, it is said' }],
    parties: [party('Elm'), party('Zephyr')].map((one) => ({ ...one, entityId: 'e' })),
  } as const;
  return {
    ...first,
    deals: [...first.deals, { ...merger, parties: [...merger.parties], evidence: [...merger.evidence] }],
  };
}

const all = dealsOf({ [FIRST]: withMerger(), [SECOND]: secondAnalysis() });
const list = (least = 0, text = '', facets: Partial<Facets> = {}, order: DealOrder = 'date'): ListedDeal[] =>
  runSteps(listDealsSteps(all, least, new ItemFilter(text, { ...NO_FACETS, ...facets }), order));
const types = (deals: readonly ListedDeal[]): string[] => deals.map(({ main }) => main.type);
const groups = (grouping: DealGrouping): string[] =>
  runSteps(groupDealsSteps(list(), grouping, DEAL_TYPES)).map(({ value, deals }) => `${value} ${deals.length}`);

describe('workspaceDealsSteps', () => {
  it('counts a deal that two dumps tell once, with both tellings', () => {
    const [deal, ...others] = dealsOf(both);
    assert.equal(others.length, 0);
    assert.deepEqual(deal?.tellings.map(({ uri }) => uri).sort(), [FIRST, SECOND]);
    assert.deepEqual(deal?.parties.map(({ key }) => key).sort(), ['alder', 'zephyr']);
    assert.equal(deal && isDisputed(deal), false);
  });

  it('marks tellings that contradict each other', () => {
    const money = (value: number) => ({ value, currency: 'EUR', text: 'sum', span: at(60, 3) });
    const told = (value: number, id: string) =>
      namedAcquisition(id, id, ['Zephyr', 'Alder'], 50, { amount: money(value) });
    const first = { ...firstAnalysis(), deals: [told(10, 'a1')] };
    const second = { ...secondAnalysis(), deals: [told(99, 'b1')] };
    const [deal] = dealsOf({ [FIRST]: first, [SECOND]: second });
    assert.deepEqual(
      deal?.tellings.map(({ conflict }) => conflict),
      [undefined, 'amount'],
    );
    assert.ok(deal && isDisputed(deal));
  });

  it('adds the records of the same dump, and what its issues say of them', () => {
    const first = firstAnalysis();
    const again = namedAcquisition('d9', 'a2', ['Zephyr', 'Alder'], 150, { sameAs: 'd1' });
    const issue = { code: 'deal-conflict', severity: 'warning', message: 'They differ.', span: at(150, 30) } as const;
    const [deal] = dealsOf({ [FIRST]: { ...first, deals: [...first.deals, again], issues: [issue] } });
    assert.deepEqual(
      deal?.tellings.map(({ deal: { id }, conflict }) => [id, conflict]),
      [
        ['d1', undefined],
        ['d9', 'unknown'],
      ],
    );
  });
});

describe('listDealsSteps', () => {
  it('leaves out what is not sure enough', () => {
    assert.deepEqual(types(list()).sort(), ['acquisition', 'merger']);
    assert.deepEqual(types(list(0.8)), ['acquisition']);
  });

  it('keeps what fits each facet', () => {
    const rows: [Partial<Facets>, string[]][] = [
      [{ dealTypes: ['merger'] }, ['merger']],
      [{ statuses: ['completed'] }, ['acquisition']],
      [{ background: 'background' }, ['merger']],
      [{ background: 'news' }, ['acquisition']],
      [{ minConfidence: 0.8 }, ['acquisition']],
      [{ from: '2024-04' }, ['merger']],
      [{ dumps: [SECOND] }, ['acquisition']],
      [{ dealTypes: ['ipo'] }, []],
    ];
    for (const [facets, expected] of rows)
      assert.deepEqual(types(list(0, '', facets)), expected, JSON.stringify(facets));
  });

  it('finds the text in parties and headlines', () => {
    assert.deepEqual(types(list(0, 'alder')), ['acquisition']);
    assert.deepEqual(types(list(0, 'opens a shop')), ['merger']);
  });

  it('sorts by date, name, confidence and tellings', () => {
    assert.deepEqual(types(list(0, '', {}, 'date')), ['merger', 'acquisition']);
    assert.deepEqual(types(list(0, '', {}, 'name')), ['merger', 'acquisition']);
    assert.deepEqual(types(list(0, '', {}, 'confidence')), ['acquisition', 'merger']);
    assert.deepEqual(types(list(0, '', {}, 'tellings')), ['acquisition', 'merger']);
  });
});

describe('groupDealsSteps', () => {
  it('groups by type, company, month and dump', () => {
    assert.deepEqual(groups('type'), ['acquisition 1', 'merger 1']);
    assert.deepEqual(
      groups('company').map((group) => group.replace(' Ltd', '')),
      ['Zephyr 2', 'Alder 1', 'Elm 1'],
    );
    assert.deepEqual(groups('date'), ['2024-05 1', '2024-03 1']);
    assert.deepEqual(groups('dump'), [`${FIRST} 2`, `${SECOND} 1`]);
  });
});

describe('tellingNodes', () => {
  it('gives each article that tells a deal once, those that repeat one too', () => {
    const first = firstAnalysis();
    const told = namedAcquisition('d1', 'a1', ['Zephyr', 'Alder'], 50, { sources: ['a2'] });
    const deals = dealsOf({ [FIRST]: { ...first, deals: [told] } });
    const [listed] = runSteps(listDealsSteps(deals, 0, new ItemFilter(), 'date'));
    const group = { id: 'g', value: 'acquisition', deals: [listed!] };
    const parent: DealGroupNode = { kind: 'dealGroup', id: 'g', grouping: 'type', group };
    const node: WorkspaceDealNode = { kind: 'workspaceDeal', id: 'g/d', parent, listed: listed! };
    assert.deepEqual(
      tellingNodes(node).map(({ article, repeats }) => [article.id, repeats]),
      [
        ['a1', false],
        ['a2', true],
      ],
    );
  });
});
