import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Deal } from '../../../src/core/analysis';
import { rolesOf } from '../../../src/core/corrections/dealRoles';
import { dealReference } from '../../../src/core/corrections/makeCorrection';
import { locateProposal } from '../../../src/secondReader/locateProposal';
import { newProposals } from '../../../src/secondReader/newProposals';
import type { Proposal } from '../../../src/secondReader/proposal';
import { proposalsIn } from '../../../src/secondReader/readArticle';
import { readAnswer } from '../../../src/secondReader/readerAnswer';
import { readStory, STORY } from './readStory';
import '../fixedSeed';

const { read } = readStory();

function propose(deal: object): Proposal | string {
  const [raw] = readAnswer(JSON.stringify({ deals: [deal] }));
  assert.ok(raw);
  return locateProposal(raw, read);
}

function located(deal: object): Proposal {
  const result = propose(deal);
  assert.ok(typeof result !== 'string', `refused: ${JSON.stringify(result)}`);
  return result;
}

/** Every place that a deal names holds what it says. */
function assertPlaced(deal: Deal, dump: string): void {
  const places = [
    ...Object.values(rolesOf(deal)).flat(),
    ...deal.evidence,
    ...(deal.amount ? [deal.amount] : []),
    ...(deal.date ? [deal.date] : []),
  ];
  for (const { span, text } of places) {
    assert.ok(text.length > 0);
    assert.equal(dump.slice(span.start, span.end), text);
  }
}

const BUY = {
  type: 'acquisition',
  status: 'announced',
  // As models write it: straight quotes, a hyphen, other white space.
  quote: 'Harrow Quay will "take the helm" at  Pellworm Ferries for $40 million - its largest step so far.',
  parties: { acquirer: ['Harrow Quay'], target: ['Pellworm Ferries'], seller: ['Dunmore Holdings'] },
  amount: '$40 million',
};

describe('locateProposal', () => {
  it('finds each value at its place, whatever the typography', () => {
    const { deal, changes, dropped } = located(BUY);
    assert.deepEqual(dropped, []);
    assertPlaced(deal, STORY);
    assert.equal(
      deal.evidence[0]!.text,
      'Harrow Quay will “take the helm” at Pellworm Ferries for $40 million – its largest step so far.',
    );
    assert.deepEqual(changes, {
      dealType: 'acquisition',
      status: 'announced',
      background: false,
      parties: { target: ['Pellworm Ferries'], acquirer: ['Harrow Quay'], seller: ['Dunmore Holdings'] },
      amount: { value: 40_000_000, currency: 'USD' },
    });
  });

  it('reads rounds, leads, dates and stakes', () => {
    const round = located({
      type: 'funding_round',
      quote:
        'Tansy Robotics said that Kestrel Ventures and Marlowe Ridge had put in €12 million; Kestrel Ventures led the Series A round.',
      parties: { company: ['Tansy Robotics'], investors: ['Kestrel Ventures', 'Marlowe Ridge'] },
      leads: ['Kestrel Ventures'],
      amount: '€12 million',
      date: '12 March 2024',
      round: 'Series A round',
      background: true,
    });
    assertPlaced(round.deal, STORY);
    assert.deepEqual(round.dropped, []);
    assert.deepEqual(
      [round.changes.round, round.changes.date, round.changes.leads],
      ['series_a', '2024-03-12', ['Kestrel Ventures']],
    );
    const stake = located({
      type: 'stake_purchase',
      quote: 'Marlowe Ridge took 25 per cent of Otterburn Mills.',
      parties: { acquirer: ['Marlowe Ridge'], target: ['Otterburn Mills'] },
      stake: '25 per cent',
    });
    assert.equal(stake.changes.stakePercent, 25);
  });

  it('drops a value that is not in the text, and says so', () => {
    const { deal, changes, dropped } = located({
      ...BUY,
      amount: '$90 million',
      date: '1 May 1999',
      parties: { ...BUY.parties, seller: ['Quillmark Group', 'it'] },
    });
    assert.deepEqual(dropped, ['seller: Quillmark Group', 'seller: it', 'amount: $90 million', 'date: 1 May 1999']);
    assert.equal(deal.amount, undefined);
    assert.deepEqual([changes.amount, changes.date], [undefined, undefined]);
    assert.deepEqual(changes.parties?.seller, undefined);
  });

  it('drops a sum that is no sum of the text, though its words are there', () => {
    assert.deepEqual(located({ ...BUY, amount: '40' }).dropped.length, 0);
    assert.deepEqual(located({ ...BUY, amount: 'largest step' }).dropped, ['amount: largest step']);
  });

  it('drops the whole where its sentence or whom it is about is not in the text', () => {
    assert.equal(propose({ ...BUY, quote: 'Harrow Quay bought Pellworm Ferries for $40 million.' }), 'quote');
    assert.equal(propose({ ...BUY, quote: 'helm' }), 'quote');
    assert.equal(propose({ ...BUY, parties: { acquirer: ['Harrow Quay'], target: ['Quillmark'] } }), 'subject');
    assert.equal(propose({ ...BUY, parties: { acquirer: ['Harrow Quay'] } }), 'subject');
    assert.equal(propose({ ...BUY, parties: { target: ['ellworm'] } }), 'subject');
    assert.equal(propose({ ...BUY, type: 'merger', parties: { parties: ['Harrow Quay', 'Quillmark'] } }), 'subject');
  });

  it('places everything that it gives, whatever is proposed', () => {
    const words = STORY.split(/\s+/);
    const part = fc
      .tuple(fc.nat(words.length), fc.nat(14))
      .map(([at, length]) => words.slice(at, at + length).join(' '));
    const deal = fc.record({
      type: fc.constantFrom('funding_round', 'acquisition', 'merger', 'fund_raise', 'ipo'),
      quote: part,
      parties: fc.dictionary(fc.constantFrom('company', 'target', 'parties', 'investors', 'manager'), fc.array(part)),
      leads: fc.array(part, { maxLength: 2 }),
      amount: part,
      date: part,
      round: part,
      stake: part,
    });
    fc.assert(
      fc.property(deal, (value) => {
        for (const raw of readAnswer(JSON.stringify([value]))) {
          const result = locateProposal(raw, read);
          if (typeof result !== 'string') assertPlaced(result.deal, STORY);
        }
      }),
    );
  });

  it('finds what stands in HTML, between its tags', () => {
    const html = `<html><head><title>Quay News</title></head><body><article><h1>Harrow Quay takes the helm at Pellworm Ferries</h1>
<p>The board met on Thursday, and it was a long meeting by all accounts. <b>Harrow&nbsp;Quay</b> takes over <a href="/p">Pellworm Ferries</a> for &#36;40 million, said the chair.</p>
<p>There was more to be said about the ferries and the weather of the week, and it was said at some length by all who were there.</p></article></body></html>`;
    const story = readStory(html);
    const [raw] = readAnswer(
      JSON.stringify([
        {
          ...BUY,
          quote: 'Harrow Quay takes over Pellworm Ferries for $40 million, said the chair.',
          parties: { acquirer: ['Harrow Quay'], target: ['Pellworm Ferries'] },
        },
      ]),
    );
    const result = locateProposal(raw!, story.read);
    assert.ok(typeof result !== 'string', String(result));
    assertPlaced(result.deal, html);
    assert.equal(rolesOf(result.deal).target![0]!.text, 'Pellworm Ferries');
  });
});

describe('newProposals', () => {
  const proposal = located(BUY);

  it('leaves out what was found, what was rejected and what comes twice', () => {
    assert.deepEqual(newProposals([proposal, proposal], [], []), [proposal]);
    assert.deepEqual(newProposals([proposal], [{ ...proposal.deal, confidence: 0.8 }], []), []);
    assert.deepEqual(newProposals([proposal], [], [dealReference(proposal.deal)]), []);
    const merger = located({ ...BUY, type: 'merger', parties: { parties: ['Harrow Quay', 'Pellworm Ferries'] } });
    assert.deepEqual(newProposals([merger], [proposal.deal], []), []);
  });

  it('keeps a listing that the same sentence tells', () => {
    const listing = located({ ...BUY, type: 'ipo', parties: { company: ['Pellworm Ferries'] } });
    assert.deepEqual(newProposals([listing], [proposal.deal], []), [listing]);
  });

  it('keeps another deal of the same company', () => {
    const other = located({
      type: 'funding_round',
      quote: 'The board of Pellworm Ferries met on Thursday.',
      parties: { company: ['Pellworm Ferries'] },
    });
    assert.deepEqual(newProposals([other], [proposal.deal], []), [other]);
  });
});

describe('proposalsIn', () => {
  it('counts what it drops and what was known', () => {
    const answers = [
      JSON.stringify([BUY, { ...BUY, quote: 'This sentence is invented by the model.' }]),
      JSON.stringify([BUY]),
      'no JSON at all',
    ];
    const { proposals, dropped, known } = proposalsIn(answers, read, [], []);
    assert.deepEqual([proposals.length, dropped, known], [1, 1, 1]);
  });
});
