import type { MoneyValue } from '../analysis';

/** Signs that mean one currency only, or that nobody takes for another where codes stand for the rest. */
const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', INR: '₹', JPY: '¥' };

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
];

const QUALIFIERS = { about: 'about ', over: 'over ', under: 'under ', up_to: 'up to ', range: 'from ' } as const;

/** A sum for people, such as `$48M`, `about €1.2B`, `CHF 540M` or `₹79,999`. */
export function moneyText({ value, currency, qualifier }: MoneyValue): string {
  const sign = SIGNS[currency] ?? `${currency} `;
  return `${qualifier ? QUALIFIERS[qualifier] : ''}${sign}${scaled(value)}`;
}

function scaled(value: number): string {
  for (const [unit, letter] of SCALES) if (value >= unit) return `${rounded(value / unit)}${letter}`;
  return rounded(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

/** At most two digits behind the point. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
