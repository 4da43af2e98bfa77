import type { DumpFormat, Issue } from '../../analysis';
import type { Steps } from '../../steps';
import { type MappedText, MappedTextBuilder } from '../../text/mappedText';
import type { StatedArticle, StatedReading } from '../../text/reading';
import { readAuthorValue } from '../fields/authorValue';
import type { FieldChoice } from '../fields/chooseFields';
import { isEpoch, readDateValue } from '../fields/dateValue';
import type { FieldRole } from '../fields/fieldNames';
import { lineText, valueText } from './htmlValue';
import { repairStated } from './repairStated';
import { StatedText, type StatedValue } from './statedText';

/** A value of a record. */
export interface RecordValue {
  /** The field's name as {@link FieldChoice.roles} has it. */
  readonly name: string;
  /** Its decoded text with the way back to the source. */
  readonly mapped: MappedText;
}

/** What interfaces put where they cut a text off: `… [+1234 chars]`. */
const CUT = /(?:…|\.{3})?\s{0,3}\[\+\d{1,7} char(?:acter)?s\]\s{0,3}$/;
/** How a teaser ends that breaks off. */
const TEASER = /(?:\[?(?:…|\.{3})\]?|\[&hellip;\])\s{0,3}$/;
/** Most of a short field that is read, in UTF-16 units. */
const SHORT = 400;

/** Makes articles out of records of a structured text, by the choice of their fields. */
export class StatedArticles {
  private readonly text: StatedText;
  private readonly articles: StatedArticle[] = [];

  /** `source` is what all values point into. */
  constructor(
    private readonly source: string,
    private readonly format: DumpFormat,
  ) {
    this.text = new StatedText(source);
  }

  /** How many articles there are so far. */
  get count(): number {
    return this.articles.length;
  }

  /**
   * Adds the article of a record whose values are in the order of the source; `truncated` where the record is cut off. Tells whether it holds one: a
   * title or a text. Records must come in the order of the source.
   */
  add(values: readonly RecordValue[], { roles }: FieldChoice, truncated = false): boolean {
    const record = new Values(values);
    const title = record.first(roles.get('title'), (text) => /\p{L}/u.test(text));
    const body = record.all(roles.get('body')) ?? record.all(roles.get('summary'));
    if (!title && !body) return false;
    const date = record.first(roles.get('date'), (text) => readDateValue(text) !== undefined);
    const authors = record.all(roles.get('author'), (text) => readAuthorValue(text).length > 0) ?? [];
    const read = body && this.bodyOf(body);
    const parts: StatedValue[] = [];
    if (read) parts.push(read.value);
    if (title) parts.push({ role: 'title', mapped: lineText(title) });
    if (date) parts.push({ role: 'header', mapped: this.dateLine(date) });
    for (const mapped of authors) parts.push({ role: 'header', mapped });
    const places = this.text.add(inOrder(parts));
    if (!places || (!places.title && places.body.start === places.body.end)) return false;
    const isCut = truncated || read?.cut === true;
    this.articles.push({
      ...places,
      ...this.facts(record, roles, date, authors),
      ...(isCut ? { truncated: true } : {}),
    });
    return true;
  }

  /** The reading of all that was added, with damaged characters repaired; `undefined` where nothing was. */
  *finish(issues: readonly Issue[]): Steps<StatedReading | undefined> {
    const { format, articles } = this;
    if (articles.length === 0) return undefined;
    return yield* repairStated({ format, mapped: this.text.build(), issues, articles });
  }

  /** What a record says of its article beside its text. */
  private facts(
    record: Values,
    roles: FieldChoice['roles'],
    date: MappedText | undefined,
    authors: readonly MappedText[],
  ): Partial<StatedArticle> {
    const author = [...new Set(authors.flatMap(({ text }) => readAuthorValue(text)))];
    const short = (role: FieldRole): string | undefined => {
      const value = record.first(roles.get(role));
      return value && lineText(value).text.replace(/\s+/g, ' ').trim();
    };
    const section = short('section');
    const publisher = short('publisher');
    const url = record.first(roles.get('url'), (text) => /^https?:\/\/\S{3,2000}$/i.test(text.trim()))?.text.trim();
    const datePublished = date && readDateValue(date.text);
    return {
      ...(author.length > 0 ? { author } : {}),
      ...(date && datePublished ? { datePublished, dateText: date.text.trim() } : {}),
      ...(section ? { articleSection: section.slice(0, SHORT) } : {}),
      ...(publisher ? { publisher: publisher.slice(0, SHORT) } : {}),
      ...(url ? { url } : {}),
    };
  }

  private bodyOf(values: readonly MappedText[]): { readonly value: StatedValue; readonly cut: boolean } {
    const { mapped, furniture } = valueText(values.length === 1 ? values[0]! : this.joined(values));
    const end = mapped.text.search(CUT);
    const whole = end < 0 ? mapped : { ...mapped, text: mapped.text.slice(0, end) };
    return { value: { role: 'body', mapped: whole, furniture }, cut: end >= 0 || TEASER.test(mapped.text) };
  }

  /** Values that hold a paragraph or more each, as one. */
  private joined(values: readonly MappedText[]): MappedText {
    const builder = new MappedTextBuilder(this.source);
    for (const mapped of values) {
      const { start } = mapped.toSource({ start: 0, end: mapped.text.length });
      if (builder.size > 0) builder.replace(start, start, '\n\n');
      builder.insert(mapped);
    }
    return builder.build();
  }

  /** A date as people read it: seconds since 1970 become an ISO date. */
  private dateLine(date: MappedText): MappedText {
    if (!isEpoch(date.text)) return date;
    const { start, end } = date.toSource({ start: 0, end: date.text.length });
    return new MappedTextBuilder(this.source).replace(start, end, readDateValue(date.text)!).build();
  }
}

/** The values of one record, by field. */
class Values {
  private readonly byName = new Map<string, MappedText[]>();

  constructor(values: readonly RecordValue[]) {
    for (const { name, mapped } of values) {
      if (mapped.text.trim() === '') continue;
      const known = this.byName.get(name);
      if (known) known.push(mapped);
      else this.byName.set(name, [mapped]);
    }
  }

  /** All values of the first of the fields that has any which fits. */
  all(names: readonly string[] = [], fits: (text: string) => boolean = () => true): readonly MappedText[] | undefined {
    for (const name of names) {
      const found = this.byName.get(name)?.filter(({ text }) => fits(text));
      if (found && found.length > 0) return found;
    }
    return undefined;
  }

  /** The first value of the first of the fields that has any which fits. */
  first(names: readonly string[] | undefined, fits?: (text: string) => boolean): MappedText | undefined {
    return this.all(names, fits)?.[0];
  }
}

/** The values in the order of the source; what stands inside of another, or is the same, is left out. The first of the list go before the others. */
function inOrder(values: readonly StatedValue[]): StatedValue[] {
  const kept: { readonly value: StatedValue; readonly start: number; readonly end: number }[] = [];
  for (const value of values) {
    const { start, end } = value.mapped.toSource({ start: 0, end: value.mapped.text.length });
    if (kept.every((other) => other.end <= start || end <= other.start)) kept.push({ value, start, end });
  }
  return kept.sort((a, b) => a.start - b.start).map(({ value }) => value);
}
