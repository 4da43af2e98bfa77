import { contentOf, type FieldContent } from './fieldContent';
import { type FieldRole, isForeignName, isWeakName, rankOf, tellingName } from './fieldNames';

/** A field of records of one kind: a column, or a path in objects. */
export interface Field {
  /** Its name as the source has it; of nested ones the path, parts joined by `.`, lists marked by `[]`: `title.rendered`, `authors[].name`. Columns without a name have `''`. */
  readonly name: string;
  /** Its decoded values in some records (a few dozen do), `''` where a record has none. */
  readonly values: readonly string[];
}

/** Which fields hold what of an article. */
export interface FieldChoice {
  /** Names of the fields of a role, the best first: where the first is blank in a record, the next counts. Roles that no field has are absent. */
  readonly roles: ReadonlyMap<FieldRole, readonly string[]>;
  /** Mean length of what would be read as text in a record, in Latin letters. */
  readonly text: number;
  /** What told the fields, in plain words: `by name` or `by content`. */
  readonly told: 'name' | 'content';
}

/** Lengths from which a body is a text of its own, and a teaser one; and the share of bodies that must be prose. */
const BODY = 80;
const TEASER = 40;
const PROSE = 0.4;
/** Lengths between which a title is, and its fewest words on average where nothing else vouches for it. */
const SHORTEST_TITLE = 12;
const LONGEST_TITLE = 220;
const TITLE_WORDS = 3.5;
/** Shares of values that must fit, of a field that is told by its content, and of one that is told by its name. */
const MOST = 0.7;
const SOME = 0.4;
/** Places lower that a nested field ranks for each part above it: `title` goes before `image.title`. */
const NESTED = 40;

/** A field with what is known of it. */
interface Known extends Field, FieldContent {
  readonly plain: string;
  readonly nested: number;
  /** Whether its name is no path. */
  readonly isFlat: boolean;
}

/**
 * Finds the fields of articles among those of some records, by their names, and by their content where names do not tell. Gives `undefined` where the
 * records are no articles: where no field holds text, nor titles together with dates or addresses, or fields of another kind of thing stand among them.
 */
export function chooseFields(fields: readonly Field[]): FieldChoice | undefined {
  const filled = fields.flatMap((field): Known[] => {
    const { name, nested, aside } = tellingName(field.name);
    const isFlat = !/[.[]/.test(field.name);
    if (aside || !(isFlat || isForeignName(name) || ROLES.some((role) => rankOf(role, name) !== undefined))) return [];
    const content = contentOf(field.values);
    return content.filled > 0 ? [{ ...field, ...content, plain: name, nested, isFlat }] : [];
  });
  const roles = new Map<FieldRole, readonly string[]>();
  const taken = new Set<Known>();
  const take = (role: FieldRole, found: readonly Known[]): void => {
    if (found.length === 0) return;
    roles.set(
      role,
      found.map(({ name }) => name),
    );
    for (const field of found) taken.add(field);
  };
  for (const role of ROLES)
    take(
      role,
      byName(
        role,
        filled.filter((field) => !taken.has(field)),
      ),
    );
  const free = (): Known[] => filled.filter((field) => !taken.has(field) && field.isFlat);
  let told: FieldChoice['told'] = 'name';
  if (!roles.has('body')) {
    const body = longest(free().filter(isBodyLike));
    if (body) told = 'content';
    take('body', body ? [body] : []);
  }
  if (!roles.has('title')) take('title', free().filter(isTitleLike).slice(0, 1));
  if (!roles.has('date'))
    take(
      'date',
      free()
        .filter((field) => field.dates >= MOST)
        .slice(0, 1),
    );
  if (!roles.has('url'))
    take(
      'url',
      free()
        .filter((field) => field.addresses >= MOST && field.unique >= MOST)
        .slice(0, 1),
    );
  if (!roles.has('author'))
    take(
      'author',
      free()
        .filter((field) => field.people >= MOST)
        .slice(0, 1),
    );
  const text = textOf(filled, roles);
  return isArticles(filled, roles, text, told) ? { roles, text, told } : undefined;
}

/** Roles in the order that names are given to them: the surest first. */
const ROLES: readonly FieldRole[] = ['url', 'date', 'title', 'body', 'summary', 'author', 'section', 'publisher'];

/** The fields that are called what the role is, and whose content does not speak against it; the best first. */
function byName(role: FieldRole, fields: readonly Known[]): Known[] {
  const place = ({ plain, nested }: Known): number =>
    (rankOf(role, plain) ?? Number.POSITIVE_INFINITY) + nested * NESTED;
  return fields
    .filter((field) => rankOf(role, field.plain) !== undefined && FITS[role](field))
    .sort((a, b) => place(a) - place(b));
}

/** Whether the content of a field fits its role. */
const FITS: Readonly<Record<FieldRole, (field: Known) => boolean>> = {
  title: (field) =>
    !field.name.includes('[].') &&
    field.median <= LONGEST_TITLE &&
    field.addresses < SOME &&
    field.dates < SOME &&
    field.nested <= 2 &&
    (isWeakName(field.plain) || field.nested > 0
      ? field.words >= TITLE_WORDS && field.people < SOME
      : field.words > 1 || field.mean > SHORTEST_TITLE),
  body: (field) =>
    field.addresses < SOME && field.nested <= 3 && (field.prose >= PROSE || (field.median >= BODY && field.prose > 0)),
  summary: (field) => field.addresses < SOME && field.nested <= 2 && field.words >= TITLE_WORDS,
  date: (field) => field.dates >= SOME && field.nested <= 3,
  author: (field) =>
    field.addresses < MOST &&
    field.median <= 120 &&
    field.dates < SOME &&
    field.words <= 12 &&
    /\p{L}/u.test(field.values.join('')),
  url: (field) => field.addresses >= MOST && field.nested <= 1,
  section: (field) =>
    field.median <= 60 &&
    field.words <= 6 &&
    /\p{L}/u.test(field.values.join('')) &&
    field.addresses < SOME &&
    field.dates < SOME &&
    field.nested <= 1,
  publisher: (field) =>
    field.median <= 80 && field.words <= 8 && field.dates < SOME && field.addresses < SOME && field.nested <= 2,
};

function isBodyLike(field: Known): boolean {
  return field.prose >= PROSE && field.median >= BODY * 2 && field.unique >= MOST;
}

function isTitleLike(field: Known): boolean {
  return (
    field.median >= SHORTEST_TITLE &&
    field.median <= LONGEST_TITLE / 1.5 &&
    field.words >= TITLE_WORDS &&
    field.stops < SOME &&
    field.unique >= MOST &&
    field.share >= MOST &&
    field.addresses + field.dates + field.people < SOME
  );
}

function longest(fields: readonly Known[]): Known | undefined {
  return fields.reduce<Known | undefined>((best, field) => (best && best.mean >= field.mean ? best : field), undefined);
}

/** Mean length of the first body field, or of a summary. */
function textOf(fields: readonly Known[], roles: FieldChoice['roles']): number {
  const means = [...(roles.get('body') ?? []), ...(roles.get('summary') ?? [])].map((name) => {
    const field = fields.find((one) => one.name === name)!;
    return field.mean * field.share;
  });
  return Math.max(0, ...means);
}

/** Whether records with such fields are articles. */
function isArticles(
  fields: readonly Known[],
  roles: FieldChoice['roles'],
  text: number,
  told: FieldChoice['told'],
): boolean {
  const foreign = fields.filter((field) => field.nested <= 1 && isForeignName(field.plain)).length;
  const placed = ['date', 'url', 'author'].filter((role) => roles.has(role as FieldRole)).length;
  if (foreign > (roles.has('title') && roles.has('body') && placed >= 2 ? 1 : 0)) return false;
  if (roles.has('body'))
    return (
      roles.has('title') || placed > 0 || (text >= BODY && told === 'name' && !roles.get('body')![0]!.includes('.'))
    );
  // A list of headlines, or of teasers.
  const title = fields.find(({ name }) => name === roles.get('title')?.[0]);
  return (
    title !== undefined &&
    title.words >= TITLE_WORDS &&
    rankOf('title', title.plain) !== undefined &&
    !isWeakName(title.plain) &&
    title.nested <= 1 &&
    (roles.has('date') || (roles.has('url') && text >= TEASER))
  );
}
