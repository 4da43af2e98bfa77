import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyzeDump } from '../../../src/core/analyzeDump';
import { damagePieces } from '../../../src/core/read/damages';
import { runSteps } from '../../../src/core/steps';
import type { Span } from '../../../src/core/text/span';
import { PROBLEM_REASONS, type Problem, type ProblemReason } from '../../../src/diagnostics/problem';
import { changeOf, deletionsOf } from '../../../src/diagnostics/problemEdits';
import {
  MOST_PROBLEMS,
  type OtherDumps,
  problemSteps,
  removalSteps,
  repairSteps,
} from '../../../src/diagnostics/problemFinder';
import { SAMPLES } from '../laws/dumpArbitraries';
import '../fixedSeed';

const MAGAZINE = SAMPLES.get('magazine-page-chalkline.txt')!;

const ALONE: OtherDumps = { conflicts: [], originalOf: () => undefined };

function problems(text: string, hidden: readonly ProblemReason[] = [], others = ALONE): Problem[] {
  return runSteps(problemSteps(text, analyzeDump({ text }), others, new Set(hidden)));
}

function without(text: string, gone: readonly Span[]): string {
  return [...gone].reverse().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

describe('problems of a dump', () => {
  it('are its removals, those that follow each other together, and its damage', () => {
    const found = problems(MAGAZINE);
    const analysis = analyzeDump({ text: MAGAZINE });
    const removals = found.filter((problem) => problem.kind === 'removal');
    assert.deepEqual(
      removals.flatMap(({ parts }) => parts),
      analysis.removals.map(({ span }) => span),
    );
    assert.ok(removals.length < analysis.removals.length);
    assert.ok(found.some(({ kind }) => kind === 'character_damage'));
  });

  it('are left out by reason', () => {
    assert.ok(problems(MAGAZINE).some((problem) => problem.kind === 'removal' && problem.reason === 'share'));
    assert.ok(
      !problems(MAGAZINE, ['share']).some((problem) => problem.kind === 'removal' && problem.reason === 'share'),
    );
    assert.deepEqual(problems(MAGAZINE, ['removal', 'character_damage', 'cut_off', 'uncertain_boundary']), []);
  });

  it('tell where an article breaks off, and which repeats another', () => {
    const story = (said: string): string => `Harrow Mills buys Pinfold Press

Harrow Mills has agreed to buy Pinfold Press, a printer of maps in Leeds, for $30 million in cash, ${said}. The deal will close in May, when the printer's eighty people will move to the mill's new building by the canal.

Pinfold Press was bought in 2011 by its managers, ${said}, and its maps of the northern coast are known to sailors and walkers all over`;
    const text = `March 3, 2024\n${story('it said on Sunday')}.\n\nMarch 4, 2024\n${story('the two said')}\n`;
    const found = problems(text, ['removal']);
    assert.deepEqual(new Set(found.map(({ kind }) => kind)), new Set(['cut_off', 'duplicate_article']));
    const cut = found.find(({ kind }) => kind === 'cut_off')!;
    assert.equal(text.slice(cut.span.start, cut.span.end), 'over');
  });

  it('tell what other dumps have too, and what they contradict', () => {
    const conflict = {
      code: 'deal-conflict',
      severity: 'warning',
      message: 'Not so.',
      span: { start: 0, end: 4 },
    } as const;
    const original = { articleId: 'a-1', headline: 'Chalkline raises money', source: 'other.txt' };
    const found = problems(MAGAZINE, ['removal', 'character_damage'], {
      conflicts: [conflict],
      originalOf: ({ headline }) => (headline.startsWith('Chalkline') ? original : undefined),
    });
    assert.ok(found.some((problem) => problem.kind === 'deal_conflict' && problem.message === 'Not so.'));
    const repeats = found.flatMap((problem) =>
      problem.kind === 'duplicate_article' ? [problem.original?.source] : [],
    );
    assert.deepEqual(repeats, ['other.txt']);
  });

  it('are no more than editors take', () => {
    const text = `Otterburn is here\n\n${'It said that it wonu2019t sell. '.repeat(MOST_PROBLEMS + 50)}\n`;
    assert.equal(problems(text).length, MOST_PROBLEMS);
    assert.equal(runSteps(repairSteps(text)).length, MOST_PROBLEMS + 50);
  });

  it('can be switched off by the names that the setting offers', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const { items } = manifest.contributes.configuration.properties['seedDump.diagnostics.hidden'];
    assert.deepEqual(items.enum, PROBLEM_REASONS);
  });
});

describe('damaged characters', () => {
  it('are found one by one, with what they should be', () => {
    const text = 'It wonu2019t sell caf\u00c3\u00a9s, said A &amp; B in March 2,031.';
    assert.deepEqual(
      [...damagePieces(text)]
        .flat()
        .map(({ start, end, repair, repairer }) => [text.slice(start, end), repair, repairer.name]),
      [
        ['u2019', '’', 'escape'],
        ['\u00c3\u00a9', 'é', 'mojibake'],
        ['&amp;', '&', 'entity'],
        ['2,031', '2031', 'year'],
      ],
    );
  });
});

describe('edits', () => {
  it('delete whole lines where a stretch fills them, else the stretch', () => {
    const text = 'one\r\n  Share this  \r\ntwo and more here.\r\nlast';
    const share = { start: text.indexOf('Share'), end: text.indexOf('Share') + 10 };
    assert.equal(without(text, deletionsOf(text, [share])), 'one\r\ntwo and more here.\r\nlast');
    const more = { start: text.indexOf(' and'), end: text.indexOf('.') };
    assert.equal(without(text, deletionsOf(text, [more])), 'one\r\n  Share this  \r\ntwo.\r\nlast');
  });

  it('leave nothing of what cleaning takes from the samples, and all else', () => {
    for (const text of SAMPLES.values()) {
      const analysis = analyzeDump({ text });
      const parts = runSteps(removalSteps(text, analysis)).flatMap((problem) => problem.parts);
      const left = without(text, deletionsOf(text, parts));
      const words = (value: string): string => value.replace(/\s+/g, '');
      assert.equal(words(left), words(without(text, parts)));
    }
  });

  it('change no more than they have to, and give what is wanted', () => {
    const line = fc.constantFrom('a', 'b', 'ab', '', 'long line');
    const lines = fc.array(line).map((list) => list.join('\n'));
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const change = changeOf(before, after);
        const got = change ? before.slice(0, change.span.start) + change.text + before.slice(change.span.end) : before;
        assert.equal(got, after);
      }),
    );
    assert.deepEqual(changeOf('a\nb\nc\nd', 'a\nx\nc\nd'), { span: { start: 2, end: 4 }, text: 'x\n' });
  });
});
