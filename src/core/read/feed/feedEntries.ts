import type { Span } from '../../text/span';
import { attributesOf } from '../xml/xmlAttributes';
import { type XmlData, type XmlFlaw, XmlScanner, type XmlTag } from '../xml/xmlScanner';
import {
  entryNames,
  type FeedField,
  FIELD_OF,
  LONE_ENTRIES,
  loneName,
  PARENTS,
  PLAIN_ENTRIES,
  prefixOf,
  SHARED_WITH_HTML,
  TRANSPARENT,
} from './feedNames';

/** An element of an entry that is read. */
export interface FeedValue {
  /** As {@link FIELD_OF} has it. */
  readonly name: string;
  readonly field: FeedField;
  readonly attributes: ReadonlyMap<string, string>;
  /** From behind its opening tag to before its closing one. */
  readonly inner: Span;
  /** The character data in it, in order. */
  readonly data: readonly XmlData[];
  /** Whether it holds elements, so that its content is markup as it stands. */
  readonly markup: boolean;
}

/** An entry of a feed: what was read of it, in the order of the source. */
export interface FeedEntry {
  readonly span: Span;
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: readonly FeedValue[];
  /** Whether the text ends inside of it. */
  readonly cut: boolean;
}

/** What of a feed counts for its entries. */
export interface FeedAround {
  /** The name of the root element, with the usual prefix. */
  readonly root: string;
  /** The usual prefixes, by those that the feed declares. */
  readonly prefixes: ReadonlyMap<string, string>;
}

/** How many pieces of XML are read in a row. */
const TOGETHER = 2000;
/** How deep elements of an entry are looked at. */
const DEEPEST = 32;

/** Most values of the feed itself that are kept. */
const MOST_OWN = 2000;

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Reads a feed's entries one by one, in the order of the source. Elements that were left open end where others of a feed begin. Linear; never throws. */
export class FeedEntries {
  private readonly scanner: XmlScanner;
  private readonly prefixes = new Map<string, string>();
  /** Names of elements with the usual prefix, by names as written. */
  private readonly usual = new Map<string, string>();
  private entry:
    | { start: number; attributes: ReadonlyMap<string, string>; values: FeedValue[]; name: string }
    | undefined;
  /** Names of the elements open inside the entry, or, before the first, inside the document; without those that are being read. */
  private readonly path: string[] = [];
  private value:
    | (Open<FeedValue> & { data: XmlData[]; inner: { start: number; end: number }; same: number })
    | undefined;
  private root: string | undefined;
  /** In an entry by itself: the prefix of its own name, empty where it has none. */
  private lone: string | undefined;
  /** Where the root element ends, if it does. */
  rootEnd: number | undefined;
  private kind: ReturnType<typeof entryNames> | undefined;
  /** What was met so far that is the feed's own: its title, the authors of an export. */
  readonly own: FeedValue[] = [];

  /** `around`: the feed that the source is a part of, which may begin anywhere between entries; a document of its own where not said. */
  constructor(
    private readonly source: string,
    around?: FeedAround,
  ) {
    this.scanner = new XmlScanner(source);
    if (!around) return;
    this.root = around.root;
    this.kind = entryNames(around.root);
    for (const [prefix, usual] of around.prefixes) this.prefixes.set(prefix, usual);
  }

  /** What the feed says that concerns how its entries are read; `undefined` where not even its root has come. */
  get around(): FeedAround | undefined {
    return this.root === undefined ? undefined : { root: this.root, prefixes: new Map(this.prefixes) };
  }

  /** Where the entry begins that is being read. */
  get entryStart(): number | undefined {
    return this.entry?.start;
  }

  /** {@link XmlScanner.firmEnd} of the source so far. */
  get firmEnd(): number | undefined {
    return this.scanner.firmEnd;
  }

  /** Whether the document is a feed or a news document, not one that a program wrote for itself. */
  get isKnown(): boolean {
    return this.kind?.isKnown ?? false;
  }

  /** What was wrong with the XML so far. */
  get flaws(): ReadonlyMap<XmlFlaw, Span> {
    return this.scanner.flaws;
  }

  /** The entries; now and then `undefined`, with how far it has come in {@link place}, so that others may have their turn. */
  *read(): Generator<FeedEntry | undefined, void, void> {
    let count = 0;
    for (let token = this.scanner.next(); token; token = this.scanner.next()) {
      if (++count % TOGETHER === 0) yield undefined;
      if ('name' in token) {
        const done = token.kind === 'close' ? this.close(token) : this.open(token);
        if (done) yield done;
      } else this.value?.data.push(token);
    }
    if (!this.entry) return;
    const last = this.finish(this.source.length, true);
    if (last) yield last;
  }

  /** How far it has come, in UTF-16 units. */
  get place(): number {
    return this.scanner.place;
  }

  private open(tag: XmlTag): FeedEntry | undefined {
    if (!this.entry) this.learnPrefixes(tag);
    if (this.root === undefined) this.beginRoot(tag);
    const name = this.nameOf(tag);
    const isEntry = tag.kind === 'open' && this.kind!.names.has(name);
    const { value } = this;
    // An entry ends what was left open before it, but for another kind of entry inside of one.
    if (value && !(isEntry && name === (this.entry?.name ?? name))) {
      if (PARENTS.has(value.name)) {
        // It holds elements: not itself is read, but those in it.
        this.value = undefined;
        this.path.push(value.name);
      } else if (this.isInside(value, name)) {
        value.markup = true;
        if (name === value.name && tag.kind === 'open') value.same++;
        return undefined;
      } else this.endValue(tag.start);
    }
    if (isEntry) return this.begin(tag, name);
    this.element(tag, name);
    return undefined;
  }

  /** Whether an element belongs to the content of the one being read; else that was left open, and another of the feed's begins. */
  private isInside({ name, field, attributes }: FeedValue, inner: string): boolean {
    if (!FIELD_OF.has(inner) || inner === name || attributes.get('type') === 'xhtml') return true;
    return field === 'body' && SHARED_WITH_HTML.has(inner);
  }

  private beginRoot(tag: XmlTag): void {
    const [, prefix = '', name = ''] = /^(?:([^:]*):)?(.*)$/.exec(tag.name.toLowerCase())!;
    // Of an entry by itself the prefix of its own name is not declared either.
    if (LONE_ENTRIES.has(name)) this.lone = prefix;
    this.usual.clear();
    this.root = this.nameOf(tag);
    this.kind = entryNames(this.root);
  }

  private begin(tag: XmlTag, name: string): FeedEntry | undefined {
    const before = this.finish(tag.start, false);
    this.path.length = 0;
    this.entry = { start: tag.start, attributes: attributesOf(this.source, tag), values: [], name };
    return before;
  }

  private element(tag: XmlTag, name: string): void {
    const around = this.path.findLast((open) => !TRANSPARENT.has(open));
    const full = this.entry && around !== undefined && PARENTS.has(around) ? `${around}/${name}` : name;
    const field = FIELD_OF.get(full);
    const isOwn = this.entry
      ? around === undefined || full !== name
      : field === 'login' ||
        field === 'display' ||
        (name === 'title' && (around === 'channel' || this.path.length === 1));
    if (field && isOwn) {
      const inner = { start: tag.end, end: tag.end };
      this.value = {
        name: full,
        field,
        attributes: attributesOf(this.source, tag),
        inner,
        data: [],
        markup: false,
        same: 0,
      };
      if (tag.kind === 'empty') this.endValue(tag.end);
    } else if (tag.kind === 'open' && this.path.length < DEEPEST) this.path.push(name);
  }

  private close(tag: XmlTag): FeedEntry | undefined {
    const name = this.nameOf(tag);
    const { value, entry } = this;
    if (value && lastName(value.name) === name) {
      if (value.same > 0) value.same--;
      else this.endValue(tag.start);
      return undefined;
    }
    if (name === this.root && !(value && entry)) this.rootEnd = tag.end;
    if (entry && name === entry.name) {
      if (name === this.root) this.rootEnd = tag.end;
      const done = this.finish(tag.end, false);
      this.path.length = 0;
      return done;
    }
    if (value) return undefined;
    const at = this.path.lastIndexOf(name);
    if (at >= 0) this.path.length = at;
    return undefined;
  }

  private endValue(end: number): void {
    const { value } = this;
    this.value = undefined;
    if (!value) return;
    value.inner.end = end;
    if (this.entry) this.entry.values.push(value);
    else if (this.own.length < MOST_OWN) this.own.push(value);
  }

  private finish(end: number, cut: boolean): FeedEntry | undefined {
    this.endValue(end);
    const { entry } = this;
    this.entry = undefined;
    return entry && { span: { start: entry.start, end }, attributes: entry.attributes, values: entry.values, cut };
  }

  private learnPrefixes(tag: XmlTag): void {
    for (const [name, value] of attributesOf(this.source, tag)) {
      const prefix = name.startsWith('xmlns:') ? prefixOf(value) : undefined;
      if (prefix === undefined) continue;
      this.prefixes.set(name.slice('xmlns:'.length), prefix);
      this.usual.clear();
    }
  }

  /** The name of an element with the usual prefix. */
  private nameOf({ name }: XmlTag): string {
    let usual = this.usual.get(name);
    if (usual === undefined) {
      usual = this.usualName(name.toLowerCase());
      this.usual.set(name, usual);
    }
    // In news documents it is the element around all texts.
    return usual === 'body' && name.length === usual.length && PLAIN_ENTRIES.includes(this.entry?.name ?? '')
      ? 'xhtml:body'
      : usual;
  }

  private usualName(name: string): string {
    const colon = name.indexOf(':');
    if (colon < 0) return name;
    const prefix = this.prefixes.get(name.slice(0, colon));
    if (prefix !== undefined) return prefix === '' ? name.slice(colon + 1) : `${prefix}${name.slice(colon)}`;
    return this.lone === undefined ? name : loneName(name.slice(0, colon), name.slice(colon + 1), this.lone);
  }
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
