import assert from 'node:assert/strict';
import { standsOnMention, stepMention } from '../../../src/editor/mentionSteps';

const mentions = [10, 40, 90].map((start) => ({ span: { start, end: start + 5 } }));
const from = (start: number) => ({ start, end: start + 5 });

describe('stepMention', () => {
  it('steps forward and round the end', () => {
    assert.equal(stepMention(mentions, from(10), 1), mentions[1]);
    assert.equal(stepMention(mentions, from(41), 1), mentions[2]);
    assert.equal(stepMention(mentions, from(90), 1), mentions[0]);
  });

  it('steps backward and round the start', () => {
    assert.equal(stepMention(mentions, from(40), -1), mentions[0]);
    assert.equal(stepMention(mentions, from(10), -1), mentions[2]);
  });

  it('goes nowhere where there is no mention', () => {
    assert.equal(stepMention([], from(10), 1), undefined);
    assert.equal(stepMention([], from(10), -1), undefined);
  });

  it('comes back to where it started after as many steps as there are mentions', () => {
    let at = mentions[1]!;
    for (let i = 0; i < mentions.length; i++) at = stepMention(mentions, at.span, 1)!;
    assert.equal(at, mentions[1]);
  });
});

describe('standsOnMention', () => {
  it('asks for exactly the mention', () => {
    assert.equal(standsOnMention(mentions, from(40)), true);
    assert.equal(standsOnMention(mentions, { start: 40, end: 44 }), false);
  });
});
