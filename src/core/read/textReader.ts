import type { Issue } from '../analysis';
import { type Progress, runSteps, type Steps } from '../steps';
import { MappedTextBuilder, unmapped } from '../text/mappedText';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { damagePieces } from './damages';
import { doubtfulText } from './doubtfulText';
import type { Repairer } from './repairs/repair';

/**
 * Reads plain text: repairs what is certainly damaged (wrong decoding, lost escapes, HTML entities, control characters) and keeps the way back to
 * the source. One issue for each class of damage tells how often and where first, for what is left unrepaired too. No-break spaces stay. Linear in the text.
 */
export function readText(text: string): Reading {
  return runSteps(readTextSteps(text));
}

/** {@link readText} piece by piece. */
export function* readTextSteps(text: string): Steps<Reading> {
  const builder = new MappedTextBuilder(text);
  const found = new Map<Repairer, Damage>();
  const left = new Map<Repairer, Damage>();
  let kept = 0;
  for (const piece of damagePieces(text)) {
    for (const { start, end, repairer, repair } of piece) {
      note(repair === undefined ? left : found, repairer, start, end);
      if (repair === undefined) continue;
      builder.keep(kept, start).replace(start, end, repair);
      kept = end;
    }
    yield PIECE;
  }
  const mapped = found.size === 0 ? unmapped(text) : builder.keep(kept, text.length).build();
  const issues = [...found].map(([repairer, seen]) => issueOf(repairer, seen));
  for (const [repairer, seen] of left) issues.push(doubtOf(repairer, seen));
  const doubts = yield* doubtfulText(mapped.text, (at) => mapped.toSource(at));
  return { format: 'text', mapped, issues: [...issues, ...doubts] };
}

const PIECE: Progress = { stage: 'reading', fraction: 0 };

/** How often a class of damage was met, and where first. */
interface Damage extends Span {
  readonly count: number;
}

function note(into: Map<Repairer, Damage>, repairer: Repairer, start: number, end: number): void {
  const seen = into.get(repairer);
  into.set(repairer, seen ? { ...seen, count: seen.count + 1 } : { count: 1, start, end });
}

function doubtOf({ name, label }: Repairer, { count, start, end }: Damage): Issue {
  const times = count === 1 ? 'once' : `${count} times`;
  return {
    code: `doubtful-${name}`,
    severity: 'info',
    message: `Found ${label} ${times} that could not be put right; left as they are.`,
    span: { start, end },
  };
}

function issueOf(repairer: Repairer, { count, start, end }: Damage): Issue {
  const times = count === 1 ? 'once' : `${count} times`;
  return {
    code: `repaired-${repairer.name}`,
    severity: 'info',
    message: `Repaired ${repairer.label} ${times}; the dump itself is unchanged.`,
    span: { start, end },
  };
}
