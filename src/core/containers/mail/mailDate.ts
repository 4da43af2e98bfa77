const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The ISO date of a mail's `Date` (RFC 5322, 3.3), as the sender's calendar had it. */
export function mailDate(value: string | undefined): string | undefined {
  const [, day, name, year] = /\b(\d{1,2}) ([A-Za-z]{3}) (\d{4})\b/.exec(value ?? '') ?? [];
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;
  const isDay = Number(day) >= 1 && Number(day) <= 31;
  return month > 0 && isDay ? `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined;
}
