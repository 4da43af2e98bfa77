import type { RoundType } from '../roundTypes';
import type { Unit } from './unit';

/** The kind of round that a unit names (`Series A`, `seed`, `convertible note`), nearest to `near` (an index of token); undefined where it names none. */
export function roundTypeIn(unit: Unit, near: number): RoundType | undefined {
  let best: RoundType | undefined;
  let distance = Infinity;
  for (let i = unit.from; i < unit.to; i++) {
    const round = roundAt(unit, i);
    if (round && Math.abs(i - near) < distance) {
      best = round;
      distance = Math.abs(i - near);
    }
  }
  return best;
}

function roundAt(unit: Unit, at: number): RoundType | undefined {
  const { tokens } = unit.paragraph;
  const lower = (offset: number): string =>
    at + offset >= unit.from && at + offset < unit.to ? tokens[at + offset]!.lower : '';
  const word = lower(0);
  const next = lower(1);
  if (word === 'series' || (word === 'serie' && next.length === 1)) {
    const letter = next === '-' ? lower(2) : next;
    return /^[a-j]\d?$/.test(letter) ? (`series_${letter[0]}` as RoundType) : undefined;
  }
  if (
    /^[a-j]$/.test(word) &&
    tokens[at]!.shape === 'capital' &&
    (next === 'round' || (next === '-' && lower(2) === 'round'))
  )
    return `series_${word}` as RoundType;
  if (word === 'seed')
    return lower(-1) === 'pre' || lower(-2) === 'pre' ? 'pre_seed' : isSeedRound(lower) ? 'seed' : undefined;
  if (word === 'preseed') return 'pre_seed';
  if (word === 'angel' && /^(?:round|funding|investment|money)$/.test(next)) return 'angel';
  if (word === 'bridge' && /^(?:round|funding|loan|financing|investment)$/.test(next)) return 'bridge';
  if (word === 'growth' && /^(?:round|funding|equity|financing|capital|investment)$/.test(next)) return 'growth';
  if (word === 'debt' && /^(?:financing|funding|facility|round|finance)$/.test(next)) return 'debt_financing';
  if (
    (word === 'credit' && /^(?:facility|line)$/.test(next)) ||
    (word === 'term' && next === 'loan') ||
    (word === 'venture' && next === 'debt')
  )
    return 'debt_financing';
  if (word === 'convertible' && /^(?:note|notes|loan|bond|bonds|debt)$/.test(next)) return 'convertible_note';
  if (word === 'rights' && /^(?:issue|offering)$/.test(next)) return 'rights_issue';
  if (word === 'crowdfunding' || word === 'crowdfunded') return 'equity_crowdfunding';
  if (word === 'grant' && !/^(?:thornton|park)$/.test(next)) return 'grant';
  if (word === 'private' && next === 'equity' && /^(?:round|investment)$/.test(lower(2))) return 'private_equity';
  return undefined;
}

function isSeedRound(lower: (offset: number) => string): boolean {
  return (
    /^(?:round|funding|financing|money|investment|capital|stage|extension|cash|cheque|check|raise|,|\.|\)|)$/.test(
      lower(1),
    ) ||
    /^(?:in|a|of|the|million|m)$/.test(lower(-1)) ||
    lower(1) === '-'
  );
}
