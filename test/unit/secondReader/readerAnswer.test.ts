import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_ANSWER, readAnswer } from '../../../src/secondReader/readerAnswer';
import '../fixedSeed';

const DEAL = {
  type: 'acquisition',
  status: 'completed',
  quote: 'Harrow Quay buys Pellworm Ferries.',
  parties: { acquirer: ['Harrow Quay'], target: 'Pellworm Ferries' },
};
const types = (answer: string): string[] => readAnswer(answer).map(({ type }) => type);

describe('readAnswer', () => {
  it('reads what was asked for', () => {
    assert.deepEqual(
      readAnswer(JSON.stringify({ deals: [{ ...DEAL, leads: [], amount: '$40 million', stake: '' }] })),
      [
        {
          type: 'acquisition',
          status: 'completed',
          background: false,
          quote: DEAL.quote,
          parties: { acquirer: ['Harrow Quay'], target: ['Pellworm Ferries'] },
          leads: [],
          amount: '$40 million',
        },
      ],
    );
    assert.deepEqual(readAnswer('{"deals":[]}'), []);
  });

  const wrapped: [what: string, answer: string][] = [
    ['in a fence', `\`\`\`json\n${JSON.stringify({ deals: [DEAL] })}\n\`\`\``],
    ['among words', `Here you are: ${JSON.stringify({ deals: [DEAL] })} I hope that {this} helps.`],
    ['a bare list', JSON.stringify([DEAL])],
    ['a bare deal', JSON.stringify(DEAL)],
    ['cut off', `{"deals":[${JSON.stringify(DEAL)},{"type":"merger","quote":"Two fir`],
    ['with a comma too many', `{"deals":[${JSON.stringify(DEAL)},]}`],
    ['with braces in a string', `{"deals":[${JSON.stringify({ ...DEAL, note: '}}]"{' })},]}`],
  ];
  for (const [what, answer] of wrapped)
    it(`reads deals ${what}`, () => assert.deepEqual(types(answer), ['acquisition']));

  const hostile: [what: string, answer: string][] = [
    ['nothing', ''],
    ['words', 'I cannot help with that.'],
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['a number', '42'],
    ['deals that are no list', '{"deals":"all of them"}'],
    ['no quote', '{"deals":[{"type":"merger"}]}'],
    ['an unknown type', `{"deals":[${JSON.stringify({ ...DEAL, type: 'rm -rf' })}]}`],
    ['a type that is no text', `{"deals":[${JSON.stringify({ ...DEAL, type: ['merger'] })}]}`],
    ['a quote as long as a book', `{"deals":[${JSON.stringify({ ...DEAL, quote: 'x'.repeat(50_000) })}]}`],
    ['nested without end', '['.repeat(90_000)],
    ['nested objects without end', '{"deals":'.repeat(20_000)],
    ['nested deals', `{"deals":[`.repeat(5000) + ']}'.repeat(5000)],
    ['open strings without end', '{"'.repeat(50_000)],
  ];
  for (const [what, answer] of hostile)
    it(`takes nothing from ${what}`, () => assert.deepEqual(readAnswer(answer), []));

  it('does not reach into what all objects have', () => {
    const [proposal] = readAnswer(
      `{"deals":[{"type":"merger","quote":"A and B are one.","__proto__":{"amount":"x"},"parties":{"__proto__":{"parties":["A"]},"constructor":["B"]}}]}`,
    );
    assert.deepEqual(proposal?.parties, {});
    assert.equal((proposal as { amount?: string }).amount, undefined);
    assert.equal(({} as { amount?: string }).amount, undefined);
  });

  it('bounds what it takes', () => {
    const many = JSON.stringify({
      deals: Array.from({ length: 500 }, () => ({ ...DEAL, parties: { acquirer: Array(500).fill('A B') } })),
    });
    const found = readAnswer(many.slice(0, LONGEST_ANSWER * 2));
    assert.ok(found.length <= 40);
    for (const { parties } of found) assert.ok((parties.acquirer?.length ?? 0) <= 20);
  });

  it('gives well-formed proposals or none, whatever the answer', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '"quote"', JSON.stringify(DEAL)))
        .map((parts) => parts.join('')),
      fc
        .record({
          type: fc.oneof(fc.constant('ipo'), fc.jsonValue()),
          quote: fc.jsonValue(),
          parties: fc.jsonValue(),
          leads: fc.jsonValue(),
        })
        .map((deal) => JSON.stringify({ deals: [deal] })),
    );
    fc.assert(
      fc.property(odd, (answer) => {
        for (const { quote, parties, leads } of readAnswer(answer)) {
          assert.ok(typeof quote === 'string' && quote.length > 0);
          for (const name of [...Object.values(parties).flat(), ...leads]) assert.equal(typeof name, 'string');
        }
      }),
    );
  });
});
