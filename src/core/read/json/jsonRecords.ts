import type { Progress, Steps } from '../../steps';
import type { MappedText } from '../../text/mappedText';
import { stretch } from '../../text/mappedText';
import { chooseFields, type Field, type FieldChoice } from '../fields/chooseFields';
import type { RecordValue } from '../stated/statedArticles';
import { JsonKind } from './jsonNodes';
import type { JsonScan } from './jsonScan';
import { jsonString } from './jsonString';

/** Objects of one kind in a JSON text that are articles. */
export interface JsonRecords {
  /** Their nodes, in order. */
  readonly nodes: readonly number[];
  /** The path that their fields are told from. */
  readonly base: number;
  readonly choice: FieldChoice;
}

/** How many records are looked at to find the fields, and how much of each value, in UTF-16 units. */
const SAMPLE = 24;
const VALUE = 2000;
/** Most values of a record. */
const VALUES = 3000;
/** How many values are looked at in one piece. */
const TOGETHER = 50_000;
const FOUND: Progress = { stage: 'reading', fraction: 0.5 };
/** Share of the best list's text from which another list of the same fields is one of articles too. */
const AMONG = 0.02;
/** Most kinds of objects that are looked at: the most frequent ones, and those that hold most. */
const KINDS = 24;
/** Fewest objects whose fields their content can tell. */
const FEW = 3;
/** Least length of an object that may be an article, and most fields of objects that are looked at, in order of place. */
const SMALLEST = 60;
const FIELDS = 120;
/** Most values of a sample that are looked at. */
const LOOKED_AT = 400;
/** Types of schema.org that are articles (NewsArticle and its like). */
const ARTICLE = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/;

/** A list of objects that could be articles. */
interface Candidate extends JsonRecords {
  readonly text: number;
}

/**
 * The objects that are articles: those kinds of objects (by their path) whose fields say so. Where several kinds lie inside each other, the outer one whose
 * text is the most; none where there are no articles.
 */
export function* findRecords(source: string, scan: JsonScan): Steps<JsonRecords[]> {
  const byPath = yield* groupsOf(scan, (at) => scan.nodes.path(at));
  const found = yield* candidates(source, scan, byPath);
  // Objects under keys of their own (`{"2024-1": {…}, "2024-2": {…}}`) are of one kind all the same.
  if (found.every(({ nodes }) => nodes.length === 1)) {
    const bySiblings = yield* groupsOf(scan, (at) => siblingsOf(scan, at));
    found.push(...(yield* candidates(source, scan, bySiblings, true)));
  }
  const known = found.filter((one) => !found.some((inner) => isListOf(scan, one, inner)));
  known.sort((a, b) => b.text - a.text || b.choice.roles.size - a.choice.roles.size || a.base - b.base);
  const most = known[0];
  if (!most) return [];
  // Paragraphs are objects in their turn: what has no titles is the text of what it stands in.
  const around = (one: Candidate): boolean => one.choice.roles.has('title') && isInside(scan, most, one);
  const best = most.choice.roles.has('title') ? most : (known.find(around) ?? most);
  const chosen: Candidate[] = [];
  for (const one of known) {
    const same = one === best || (one.text >= best.text * AMONG && sameFields(scan, one, best));
    if (same && !chosen.some((other) => isInside(scan, one, other) || isInside(scan, other, one))) chosen.push(one);
  }
  return chosen;
}

/** The values of a record, as far as the text goes, in order. `limit`: how much of each is decoded, `most`: how many are given. */
export function valuesOf(
  source: string,
  { nodes }: JsonScan,
  record: number,
  limit = Number.POSITIVE_INFINITY,
  most = VALUES,
): NamedNode[] {
  const values: NamedNode[] = [];
  const end = nodes.end(record);
  for (let at = record + 1; at < nodes.count && nodes.start(at) < end && values.length < most; at++) {
    const kind = nodes.kind(at);
    if (kind !== JsonKind.string && kind !== JsonKind.number) continue;
    const to = Math.min(nodes.end(at), nodes.start(at) + limit);
    const span = { start: nodes.start(at), end: to };
    values.push({
      path: nodes.path(at),
      mapped: kind === JsonKind.string ? jsonString(source, span) : stretch(source, span),
    });
  }
  return values;
}

/** A value with the path of its node. */
export interface NamedNode {
  readonly path: number;
  readonly mapped: MappedText;
}

/** Names of paths below a base, each made once. */
export class PathNames {
  private readonly names = new Map<number, string>();

  constructor(
    private readonly scan: JsonScan,
    private readonly base: number,
  ) {}

  /** A value with its field's name. */
  named({ path, mapped }: NamedNode): RecordValue {
    let name = this.names.get(path);
    if (name === undefined) {
      name = this.scan.nodes.pathName(path, this.base);
      this.names.set(path, name);
    }
    return { name, mapped };
  }
}

/** Objects by kind. */
function* groupsOf({ nodes }: JsonScan, keyOf: (at: number) => number): Steps<Map<number, number[]>> {
  const groups = new Map<number, number[]>();
  for (let at = 0; at < nodes.count; at++) {
    if (at % TOGETHER === TOGETHER - 1) yield FOUND;
    if (nodes.kind(at) !== JsonKind.object) continue;
    const key = keyOf(at);
    if (key < 0) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}

/** The path that an object's siblings share: of the object that it stands in; -1 for what stands in a list. */
function siblingsOf({ nodes }: JsonScan, at: number): number {
  const parent = nodes.parent(at);
  return parent >= 0 && nodes.kind(parent) === JsonKind.object ? nodes.path(parent) : -1;
}

function* candidates(
  source: string,
  scan: JsonScan,
  groups: Map<number, number[]>,
  siblings = false,
): Steps<Candidate[]> {
  const { nodes } = scan;
  const sized = [...groups].map(([path, all]) => {
    const size = all.reduce((sum, at) => sum + nodes.end(at) - nodes.start(at), 0);
    return { path, all, size };
  });
  const large = sized.filter(({ all, size }) => size >= all.length * SMALLEST).sort((a, b) => b.size - a.size);
  const found: Candidate[] = [];
  for (const { path, all } of large.slice(0, KINDS)) {
    if (siblings && all.length < 2) continue;
    yield FOUND;
    const typed = all.filter((at) => isArticleType(source, scan, at) === true);
    const records = typed.length > 0 ? typed : all.filter((at) => isArticleType(source, scan, at) === undefined);
    const base = siblings ? -1 : path;
    const sample = evenly(
      records.filter((at) => !scan.damaged.has(at)),
      SAMPLE,
    );
    const choice = chooseFields(fieldsOf(source, scan, sample, base));
    // Of one or two objects, or of some under keys of their own, only names are sure: any long value looks like a text.
    const sure = choice?.told === 'name' && choice.roles.has('body');
    if (!sure && (siblings || records.length < FEW)) continue;
    if (!choice || (siblings && !(choice.roles.has('title') && choice.roles.has('body')))) continue;
    found.push({ nodes: records, base, choice, text: choice.text * records.length });
  }
  return found;
}

/** Whether an object's `@type` (schema.org, JSON-LD) is an article's; `undefined` where it states none. */
function isArticleType(source: string, scan: JsonScan, record: number): boolean | undefined {
  const { nodes } = scan;
  const end = Math.min(nodes.end(record), nodes.start(record) + VALUE);
  const type = nodes.typePath(nodes.path(record));
  if (type === undefined) return undefined;
  for (let at = record + 1; at < nodes.count && nodes.start(at) < end; at++) {
    const path = nodes.path(at);
    if (nodes.kind(at) === JsonKind.string && (path === type || nodes.parentPath(path) === type))
      return ARTICLE.test(source.slice(nodes.start(at), nodes.end(at)));
  }
  return undefined;
}

/** The fields of some records, with their values. */
function fieldsOf(source: string, scan: JsonScan, records: readonly number[], base: number): Field[] {
  const fields = new Map<string, string[]>();
  for (const [index, record] of records.entries()) {
    const names = new PathNames(scan, base < 0 ? scan.nodes.path(record) : base);
    for (const value of valuesOf(source, scan, record, VALUE, LOOKED_AT)) {
      const { name, mapped } = names.named(value);
      let values = fields.get(name);
      if (!values) {
        if (fields.size >= FIELDS) continue;
        values = new Array<string>(records.length).fill('');
        fields.set(name, values);
      }
      const before = values[index]!;
      if (before.length < VALUE) values[index] = before ? `${before}\n${mapped.text}` : mapped.text;
    }
  }
  return [...fields].map(([name, values]) => ({ name, values }));
}

/** Up to `count` of `items`, from all over them. */
function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]!);
}

/** Whether another list has title and text under the same names as the best. */
function sameFields(scan: JsonScan, one: Candidate, best: Candidate): boolean {
  if (one.base < 0 || best.base < 0 || scan.nodes.count === 0) return false;
  return (['title', 'body'] as const).every((role) => {
    const [own, other] = [one.choice.roles.get(role)?.[0], best.choice.roles.get(role)?.[0]];
    return own === other;
  });
}

/** Whether what is read as the text of `outer` is that of a list of articles in it. */
function isListOf(scan: JsonScan, outer: Candidate, inner: Candidate): boolean {
  if (outer === inner || outer.base < 0 || inner.base < 0 || !isInside(scan, inner, outer)) return false;
  const { roles } = inner.choice;
  const text = outer.choice.roles.get('body') ?? outer.choice.roles.get('summary') ?? [];
  const list = `${scan.nodes.pathName(inner.base, outer.base)}.`;
  return (
    roles.has('title') && (roles.has('body') || roles.has('summary')) && text.some((name) => name.startsWith(list))
  );
}

/** Whether objects of one list stand inside those of another. */
function isInside({ nodes }: JsonScan, one: JsonRecords, other: JsonRecords): boolean {
  if (one.base < 0 || other.base < 0) return one.base !== other.base;
  for (let path = one.base; path >= 0; path = nodes.parentPath(path)) if (path === other.base) return true;
  return false;
}
