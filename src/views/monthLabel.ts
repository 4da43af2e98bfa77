/** What a month or year is called in a language (a tag such as `en` or `de`): `2024-03` is `March 2024`. Anything else stays as it is. */
export function monthLabel(iso: string, language: string): string {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(iso);
  if (!found) return iso;
  const date = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, 1));
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
