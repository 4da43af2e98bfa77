const formats: Readonly<Record<'year' | 'month' | 'day' | 'time', Intl.DateTimeFormat>> = {
  year: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', year: 'numeric' }),
  month: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'short' }),
  day: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', month: 'short', day: 'numeric' }),
  time: new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' }),
};

/** The text of a tick: the year where one begins, else the month where one begins, else the day, else the time; in the language of the window. */
export function timeTickText(date: Date): string {
  if (date.getUTCHours() !== 0 || date.getUTCMinutes() !== 0) return formats.time.format(date);
  if (date.getUTCDate() !== 1) return formats.day.format(date);
  return formats[date.getUTCMonth() === 0 ? 'year' : 'month'].format(date);
}
