import assert from 'node:assert/strict';
import type { Deal, DealBase } from '../../../src/core/analysis';
import { dealBackers, dealSellers, dealTitle } from '../../../src/views/dealTitle';
import { party } from './sampleAnalysis';

const base: DealBase = { id: 'd', articleId: 'a', status: 'completed', background: false, confidence: 1, evidence: [] };
const investor = (name: string) => ({ ...party(name), lead: false });

describe('dealTitle', () => {
  const rows: [string, string, Deal][] = [
    [
      'Alder',
      'Birch, Cedar',
      { ...base, type: 'funding_round', company: party('Alder'), investors: ['Birch', 'Cedar'].map(investor) },
    ],
    ['A', 'B, C, D +2', { ...base, type: 'funding_round', company: party('A'), investors: [...'BCDEF'].map(investor) }],
    ['Birch', '', { ...base, type: 'funding_round', investors: [investor('Birch')] }],
    [
      'Zephyr → Alder',
      '',
      { ...base, type: 'acquisition', acquirer: [party('Zephyr')], target: party('Alder'), seller: [party('Elm')] },
    ],
    ['Alder', '', { ...base, type: 'acquisition', acquirer: [], target: party('Alder'), seller: [party('Elm')] }],
    ['Elm', '', { ...base, type: 'acquisition', acquirer: [], seller: [party('Elm')] }],
    [
      'Zephyr → Alder',
      '',
      { ...base, type: 'stake_purchase', acquirer: [party('Zephyr')], target: party('Alder'), seller: [] },
    ],
    ['Birch + Cedar', '', { ...base, type: 'merger', parties: [party('Birch'), party('Cedar')] }],
    [
      'Birch',
      'Fund II',
      { ...base, type: 'fund_raise', manager: party('Birch'), fund: party('Fund II'), investors: [] },
    ],
    ['Fund II', 'Elm', { ...base, type: 'fund_raise', fund: party('Fund II'), investors: [investor('Elm')] }],
    ['Alder → Bourse', '', { ...base, type: 'ipo', company: party('Alder'), exchange: party('Bourse') }],
    ['', '', { ...base, type: 'partnership', parties: [] }],
  ];
  for (const [title, backers, deal] of rows)
    it(`names a ${deal.type} "${title}" and its backers "${backers}"`, () => {
      assert.equal(dealTitle(deal), title);
      assert.equal(dealBackers(deal), backers);
    });
});

describe('dealSellers', () => {
  it('names who sells, unless the title is all that is known', () => {
    const deal: Deal = { ...base, type: 'acquisition', acquirer: [], target: party('Alder'), seller: [party('Elm')] };
    assert.equal(dealSellers(deal), 'Elm');
    const { target, ...untold } = deal;
    assert.equal(target?.name, dealTitle(deal));
    assert.equal(dealSellers(untold), '');
  });
});
