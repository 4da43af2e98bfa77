import type { Deal, MoneyValue, Party } from '../core/analysis';

/** A deal in one line: its parties, in the order of what happens. Empty where it names none. */
export function dealTitle(deal: Deal): string {
  switch (deal.type) {
    case 'funding_round':
      return joined([nameOf(deal.company), names(deal.investors)], ' ← ');
    case 'acquisition':
    case 'stake_purchase':
      return joined([names(deal.acquirer) || names(deal.seller), nameOf(deal.target)], ' → ');
    case 'fund_raise':
      return joined([nameOf(deal.manager), nameOf(deal.fund)], ': ');
    case 'ipo':
      return joined([nameOf(deal.company), nameOf(deal.exchange)], ' → ');
    default:
      return deal.parties.map((party) => party.name).join(' + ');
  }
}

/** A sum in short: `$71M`, `€1.2B`, `DKK 200M`. At most four significant digits. */
export function shortMoney(money: MoneyValue): string {
  const scale = SCALES.find(([size]) => Math.abs(money.value) >= size) ?? ([1, ''] as const);
  const number = Number((money.value / scale[0]).toPrecision(4));
  const sign = SIGNS[money.currency] ?? `${money.currency} `;
  return `${MARKS[money.qualifier ?? 'none'] ?? ''}${sign}${number}${scale[1]}`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
];

/** Signs of the currencies that need no country beside them. */
const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

const MARKS: Readonly<Record<string, string>> = { about: '~', over: '>', under: '<', up_to: '≤' };

function nameOf(party: Party | undefined): string {
  return party?.name ?? '';
}

function names(parties: readonly Party[]): string {
  const shown = parties.slice(0, 3).map((party) => party.name);
  return parties.length > 3 ? `${shown.join(', ')} +${parties.length - 3}` : shown.join(', ');
}

function joined(parts: readonly string[], glue: string): string {
  return parts.filter(Boolean).join(glue);
}
