/** A line that tells a date and little else. */
export interface DateLine {
  /** ISO 8601, as precise as the line is; absent for a date told from now (`3 hours ago`) or without a year. */
  readonly iso?: string;
  /** The date as it stands on the line. */
  readonly dateText: string;
  /** What stands before the date, without separators: a byline, a label, or nothing. */
  readonly before: string;
  /** What stands behind it, without separators. */
  readonly after: string;
  /** Whether the day is told; a month or a year alone is a weaker sign. */
  readonly wholeDay: boolean;
}

/** Years of two digits from this one on are of the twentieth century, as in POSIX strptime. */
const LAST_CENTURY = 69;
/** Longest line that is looked at, in UTF-16 units: a date line with byline, time and zone stays below it. */
const LONGEST = 110;

/**
 * Month names and their usual short forms in English, German, French, Spanish, Italian and Portuguese, Dutch, Swedish, Danish, Norwegian,
 * Polish, Russian, Turkish and Indonesian (in the case that dates use), lower case, by month.
 * Source: Unicode CLDR 45, calendar months of these languages.
 */
const MONTHS: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
    'stycznia',
    'января',
    'ocak',
  ],
  [
    'february',
    'feb',
    'februar',
    'février',
    'févr',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
    'lutego',
    'февраля',
    'şubat',
  ],
  [
    'march',
    'mar',
    'märz',
    'mär',
    'mrz',
    'mars',
    'marzo',
    'março',
    'maart',
    'mrt',
    'marts',
    'marca',
    'марта',
    'mart',
    'maret',
  ],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile', 'kwietnia', 'апреля', 'nisan'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'maj', 'maja', 'мая', 'mayıs'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho', 'czerwca', 'июня', 'haziran'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho', 'lipca', 'июля', 'temmuz'],
  ['august', 'aug', 'août', 'agosto', 'ago', 'augustus', 'augusti', 'sierpnia', 'августа', 'ağustos', 'agustus'],
  [
    'september',
    'sept',
    'sep',
    'septembre',
    'septiembre',
    'settembre',
    'set',
    'setembro',
    'września',
    'сентября',
    'eylül',
  ],
  [
    'october',
    'oct',
    'oktober',
    'okt',
    'octobre',
    'octubre',
    'ottobre',
    'ott',
    'outubro',
    'out',
    'października',
    'октября',
    'ekim',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'listopada', 'ноября', 'kasım'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'desember',
    'grudnia',
    'декабря',
    'aralık',
  ],
];
const MONTH_NUMBER = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);
const NAMES = [...MONTH_NUMBER.keys()].sort((a, b) => b.length - a.length).join('|');
const MONTH = `(${NAMES})\\.?`;

/** Each form names its groups by place: what stands at `y`, `m` and `d`. */
const FORMS: readonly { readonly form: RegExp; readonly y: number; readonly m: number; readonly d: number }[] = [
  { form: /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/, y: 1, m: 2, d: 3 },
  { form: /(?<!\d)((?:19|20)\d\d)[./](\d\d)[./](\d\d)(?!\d)/, y: 1, m: 2, d: 3 },
  { form: /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/, y: 1, m: 2, d: 3 },
  {
    form: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]?(?:de |of )?${MONTH},?[ -]?(?:de )?((?:19|20)\\d\\d)(?!\\d)`,
      'i',
    ),
    y: 3,
    m: 2,
    d: 1,
  },
  {
    form: new RegExp(`(?<!\\p{L})${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? ?((?:19|20)\\d\\d)(?!\\d)`, 'iu'),
    y: 3,
    m: 1,
    d: 2,
  },
  { form: new RegExp(`(?<!\\d)((?:19|20)\\d\\d),? ${MONTH} (\\d{1,2})(?!\\d)`, 'i'), y: 1, m: 2, d: 3 },
  { form: /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/, y: 3, m: 2, d: 1 },
  { form: /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/, y: 3, m: 1, d: 2 },
  { form: new RegExp(`(?<!\\p{L})${MONTH},? ((?:19|20)\\d\\d)(?!\\d)`, 'iu'), y: 2, m: 1, d: 0 },
  { form: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?!\\p{L})`, 'iu'), y: 0, m: 2, d: 1 },
  { form: new RegExp(`(?<!\\p{L})${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'iu'), y: 0, m: 1, d: 2 },
];
/** Dates with a year of two digits, which only count where nothing else stands on the line: with points day first, with slashes month first. */
const SHORT_FORMS: typeof FORMS = [
  { form: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.])/, y: 3, m: 2, d: 1 },
  { form: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d/])/, y: 3, m: 1, d: 2 },
];
/** What every date line has: a month's name by a figure, a numeric date, or a word of time gone by. Spares most lines the search for each form. */
const HINT = new RegExp(
  `\\d(?:st|nd|rd|th|er|\\.|º)?[ -]?(?:de |of )?(?:${NAMES})|(?:${NAMES})\\.?,? ?\\d|\\d[-./]\\d\\d?[-./]\\d|年|\\bago|yesterday|\\bvor \\d|il y a|hace \\d`,
  'i',
);
const AGO =
  /(?:(?:about|over) )?(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ?ago|yesterday|vor \d{1,3} (?:Minuten|Stunden|Tagen|Wochen)|il y a \d{1,3} (?:minutes|heures|jours)|(?:hace|há) \d{1,3} (?:minutos|horas|días|dias)/i;

const WEEKDAYS =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})\.?|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira)(?!\p{L})|星期./giu;
const TIMES =
  /(?<!\d)\d{1,2}[:.h]\d\d(?::\d\d)?(?:\.\d+)?(?:Z|(?: ?[ap]\.?m\.?)(?!\p{L}))?|(?<!\d)\d{1,2} ?[ap]\.?m(?!\p{L})\.?|(?<!\p{L})Uhr(?!\p{L})/giu;
const ZONES =
  /(?<!\p{L})(?:UTC|GMT|BST|CES?T|E[SDE]?T|P[SD]?T|C[SD]T|M[SD]T|IST|SGT|HKT|JST|AES?T|MSK)(?:[+-]\d{1,2}(?::?\d\d)?)?(?!\p{L})|(?<!\S)[+-]\d{4}(?!\S)/gu;
const FILLERS =
  /(?<!\p{L})(?:posted|published|updated|first published|last (?:modified|updated)|modified|created|filed|date|on|at|am|um|le|il|el|the|issue of|week of|week ending|datum|stand|publié|mis à jour|publicado|pubblicato|aggiornato|actualizado|atualizado|aktualisiert|veröffentlicht|publicerad|uppdaterad|publisert|oppdatert|gepubliceerd|bijgewerkt|opublikowano|a|em|时间|发布)(?!\p{L})/giu;
const SEPARATORS = /^[\s,;:·•|/()[\]–—»›*_-]+|[\s,;:·•|/()[\]–—»›*_-]+$/g;

/**
 * Reads `line` (one line, trimmed) as a date line. `undefined` where it holds no date, or is too long to be one.
 * Whether what stands around the date still makes a date line is the caller's choice; see {@link isBareDate}.
 */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LONGEST || !/\d|ago|yesterday/i.test(line) || !HINT.test(line)) return undefined;
  const found = firstDate(line, FORMS);
  if (found) return found;
  const short = firstDate(line, SHORT_FORMS);
  if (short && isBareDate(short)) return short;
  const ago = AGO.exec(line);
  return ago ? parts(line, ago.index, ago.index + ago[0].length, true, undefined) : undefined;
}

function firstDate(line: string, forms: typeof FORMS): DateLine | undefined {
  for (const { form, y, m, d } of forms) {
    const found = form.exec(line);
    if (!found) continue;
    let month = monthNumber(found[m]!);
    let day = d ? Number(found[d]) : undefined;
    if (form.source.includes('\\/') && month > 12 && day) [month, day] = [day, month];
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) continue;
    const iso = y ? isoOf(found[y]!, month, day) : undefined;
    return parts(line, found.index, found.index + found[0].length, day !== undefined, iso);
  }
  return undefined;
}

/** Whether nothing but the date (with weekday, time, zone, `Posted on` and the like) stands on the line. */
export function isBareDate(date: DateLine): boolean {
  return date.before === '' && date.after === '';
}

function parts(line: string, start: number, end: number, wholeDay: boolean, iso: string | undefined): DateLine {
  const rest = {
    dateText: line.slice(start, end),
    before: strip(line.slice(0, start)),
    after: strip(line.slice(end)),
    wholeDay,
  };
  return iso === undefined ? rest : { ...rest, iso };
}

function strip(text: string): string {
  if (text === '') return text;
  return text
    .replace(TIMES, ' ')
    .replace(WEEKDAYS, ' ')
    .replace(ZONES, ' ')
    .replace(FILLERS, ' ')
    .replace(SEPARATORS, '')
    .replace(/\s+/g, ' ');
}

function monthNumber(name: string): number {
  return MONTH_NUMBER.get(name.toLowerCase()) ?? Number(name);
}

function isoOf(year: string, month: number, day: number | undefined): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const full = year.length === 4 ? year : `${Number(year) < LAST_CENTURY ? '20' : '19'}${year}`;
  return day === undefined ? `${full}-${two(month)}` : `${full}-${two(month)}-${two(day)}`;
}
