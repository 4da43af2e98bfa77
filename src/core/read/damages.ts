import type { Span } from '../text/span';
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

/** A damaged stretch of a text. */
export interface DamagePlace extends Span {
  readonly repairer: Repairer;
  /** What it should be, perhaps nothing; absent where that is not certain. */
  readonly repair?: string;
}

/** How much text is searched at a time, in UTF-16 units. */
const WINDOW = 262_144;
/** How far a sign looks beyond its first character, either way, at most. */
const AROUND = 16;

/** The damaged stretches of plain text in order, disjoint; a list, perhaps empty, for each piece of work. Linear in the text. */
export function* damagePieces(text: string): Generator<DamagePlace[], void, void> {
  const signs = new RegExp(REPAIRERS.map(({ sign }) => `(${sign})`).join('|'), 'g');
  for (let from = 0; from < text.length; ) {
    const to = Math.min(text.length, from + WINDOW);
    const found = damagesFrom(text, signs, from, to);
    from = Math.max(to, found.at(-1)?.end ?? 0);
    yield found;
  }
}

/** Those that begin in `[from, to)`. */
function damagesFrom(text: string, signs: RegExp, from: number, to: number): DamagePlace[] {
  const found: DamagePlace[] = [];
  const base = Math.max(0, from - AROUND);
  const window = text.slice(base, to + AROUND);
  signs.lastIndex = from - base;
  for (let hit = signs.exec(window); hit; hit = signs.exec(window)) {
    const start = base + hit.index;
    if (start >= to) break;
    const repairer = REPAIRERS[hit.indexOf(hit[0], 1) - 1]!;
    const repair = repairer.repairAt(text, start);
    signs.lastIndex = (repair?.end ?? start + 1) - base;
    if (repair) found.push({ start, end: repair.end, repairer, repair: repair.text });
    else if (repairer.isDamagedAt?.(text, start)) found.push({ start, end: start + hit[0].length, repairer });
  }
  return found;
}
