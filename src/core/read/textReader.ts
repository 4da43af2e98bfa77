import type { Issue } from '../analysis';
import { MappedTextBuilder, unmapped } from '../text/mappedText';
import type { Reading } from '../text/reading';
import type { Span } from '../text/span';
import { doubtfulText } from './doubtfulText';
import { controlRepairer } from './repairs/controlRepairer';
import { entityRepairer } from './repairs/entityRepairer';
import { escapeRepairer } from './repairs/escapeRepairer';
import { mojibakeRepairer } from './repairs/mojibakeRepairer';
import type { Repairer } from './repairs/repair';
import { yearRepairer } from './repairs/yearRepairer';

/** THE repairs; no two begin with the same character, so their order says nothing. */
const REPAIRERS: readonly Repairer[] = [
  mojibakeRepairer,
  escapeRepairer,
  entityRepairer,
  controlRepairer,
  yearRepairer,
];

/**
 * Reads plain text: repairs what is certainly damaged (wrong decoding, lost escapes, HTML entities, control characters) and keeps the way back to
 * the source. One issue for each class of damage tells how often and where first, for what is left unrepaired too. No-break spaces stay. Linear in the text.
 */
export function readText(text: string): Reading {
  const builder = new MappedTextBuilder(text);
  const found = new Map<Repairer, Damage>();
  const left = new Map<Repairer, Damage>();
  const signs = new RegExp(REPAIRERS.map(({ sign }) => `(${sign})`).join('|'), 'g');
  let kept = 0;
  for (let hit = signs.exec(text); hit; hit = signs.exec(text)) {
    const at = hit.index;
    const repairer = REPAIRERS[hit.indexOf(hit[0], 1) - 1]!;
    const repair = repairer.repairAt(text, at);
    if (!repair) {
      if (repairer.isDamagedAt?.(text, at)) note(left, repairer, at, at + hit[0].length);
      signs.lastIndex = at + 1;
      continue;
    }
    builder.keep(kept, at).replace(at, repair.end, repair.text);
    note(found, repairer, at, repair.end);
    kept = repair.end;
    signs.lastIndex = repair.end;
  }
  const mapped = found.size === 0 ? unmapped(text) : builder.keep(kept, text.length).build();
  const issues = [...found].map(([repairer, seen]) => issueOf(repairer, seen));
  for (const [repairer, seen] of left) issues.push(doubtOf(repairer, seen));
  return { format: 'text', mapped, issues: [...issues, ...doubtfulText(mapped.text, (at) => mapped.toSource(at))] };
}

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
