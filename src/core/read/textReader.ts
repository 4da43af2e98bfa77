import type { Issue } from '../analysis';
import { MappedTextBuilder, unmapped } from '../text/mappedText';
import type { Reading } from '../text/reading';
import { controlRepairer } from './repairs/controlRepairer';
import { entityRepairer } from './repairs/entityRepairer';
import { escapeRepairer } from './repairs/escapeRepairer';
import { mojibakeRepairer } from './repairs/mojibakeRepairer';
import type { Repairer } from './repairs/repair';

/** THE repairs; no two begin with the same character, so their order says nothing. */
const REPAIRERS: readonly Repairer[] = [mojibakeRepairer, escapeRepairer, entityRepairer, controlRepairer];

/**
 * Reads plain text: repairs what is certainly damaged (wrong decoding, lost escapes, HTML entities, control characters) and keeps the way back to
 * the source. One issue for each class of damage tells how often and where first. No-break spaces stay. Linear in the text.
 */
export function readText(text: string): Reading {
  const builder = new MappedTextBuilder(text);
  const found = new Map<Repairer, { count: number; start: number; end: number }>();
  const signs = new RegExp(REPAIRERS.map(({ sign }) => `(${sign})`).join('|'), 'g');
  let kept = 0;
  for (let hit = signs.exec(text); hit; hit = signs.exec(text)) {
    const at = hit.index;
    const repairer = REPAIRERS[hit.indexOf(hit[0], 1) - 1]!;
    const repair = repairer.repairAt(text, at);
    if (!repair) {
      signs.lastIndex = at + 1;
      continue;
    }
    builder.keep(kept, at).replace(at, repair.end, repair.text);
    const seen = found.get(repairer);
    if (seen) seen.count++;
    else found.set(repairer, { count: 1, start: at, end: repair.end });
    kept = repair.end;
    signs.lastIndex = repair.end;
  }
  if (found.size === 0) return { format: 'text', mapped: unmapped(text), issues: [] };
  builder.keep(kept, text.length);
  return {
    format: 'text',
    mapped: builder.build(),
    issues: [...found].map(([repairer, seen]) => issueOf(repairer, seen)),
  };
}

function issueOf(repairer: Repairer, { count, start, end }: { count: number; start: number; end: number }): Issue {
  const times = count === 1 ? 'once' : `${count} times`;
  return {
    code: `repaired-${repairer.name}`,
    severity: 'info',
    message: `Repaired ${repairer.label} ${times}; the dump itself is unchanged.`,
    span: { start, end },
  };
}
