import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shippedWords } from '../../../src/core/learn/models';
import { groupCode, WordGroups } from '../../../src/core/learn/wordGroups';
import { frontCoded } from '../../../src/core/text/frontCoding';
import '../fixedSeed';

describe('groups of words', () => {
  it('finds each word in the group that it was put in, and no other word', () => {
    const word = fc.stringMatching(/^[a-zäöé'.&-]{1,12}$/);
    const table = fc.uniqueArray(word, { maxLength: 60 }).chain((words) =>
      fc.record({
        words: fc.constant(words.sort()),
        numbers: fc.array(fc.nat({ max: 399 }), { minLength: words.length, maxLength: words.length }),
        other: word,
      }),
    );
    fc.assert(
      fc.property(table, ({ words, numbers, other }) => {
        const wider = Array.from({ length: 400 }, (_, i) => groupCode(i % 40)[1]).join('');
        const groups = new WordGroups({ words: frontCoded(words), codes: numbers.map(groupCode).join(''), wider });
        words.forEach((entry, i) => {
          assert.deepEqual(groups.groupOf(entry), { code: groupCode(numbers[i]!), wider: wider[numbers[i]!] });
        });
        if (!words.includes(other)) assert.equal(groups.groupOf(other), undefined);
      }),
    );
  });

  it('puts words that are used alike together', () => {
    const words = shippedWords();
    const wider = (word: string): string | undefined => words.groupOf(word)?.wider;
    assert.equal(wider('eriksson'), wider('johansson'));
    assert.equal(wider('rotterdam'), wider('antwerp'));
    assert.notEqual(wider('eriksson'), wider('antwerp'));
    assert.equal(words.groupOf('qwxzzyk'), undefined);
  });
});
