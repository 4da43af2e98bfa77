import { isBlankCode, type Span } from '../../text/span';

/** A piece of an XML text (XML 1.0, section 2.4): a tag, character data, or a CDATA section. Comments, instructions and declarations are passed over. */
export type XmlToken = XmlTag | XmlData;

/** A tag, from `<` to behind `>`. */
export interface XmlTag extends Span {
  readonly kind: 'open' | 'close' | 'empty';
  /** As written, prefix and all. */
  readonly name: string;
  /** Where its attributes stand. */
  readonly attributes: Span;
}

/** Character data, without the marks of a CDATA section around it; not decoded. */
export interface XmlData extends Span {
  readonly kind: 'text' | 'cdata';
}

/** What was wrong in an XML text, by what it is: where first. */
export type XmlFlaw = 'open-cdata' | 'open-tag' | 'cut';

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
/** Longest name of an element, in UTF-16 units. */
const NAME = 100;

/**
 * Takes an XML text apart, each piece with its exact place. What is not well-formed is read as far as it goes: a tag that is not closed ends where the next begins,
 * a `<` that begins none is text, a CDATA section that is not closed ends before the closing tag of its element. Nothing is expanded or fetched.
 * Linear: each character is looked at a few times at most; never throws.
 */
export class XmlScanner {
  private at = 0;
  /** The element that was opened last, where nothing was closed since, and where. */
  private last: { readonly name: string; readonly start: number } | undefined;
  /** Where each mark was looked for last, and where it stands from there on. */
  private readonly found = new Map<string, { readonly from: number; readonly at: number | undefined }>();
  /** Where each kind of flaw was met first. */
  readonly flaws = new Map<XmlFlaw, Span>();

  /**
   * Up to where what was read would be the same if the text went on behind its end, and where reading of the longer text may begin; a piece that begins here or behind it would
   * perhaps not be the same. `undefined` as long as all would.
   */
  firmEnd: number | undefined;

  constructor(private readonly source: string) {}

  /** How far it has come, in UTF-16 units. */
  get place(): number {
    return this.at;
  }

  /** The next piece; `undefined` at the end. */
  next(): XmlToken | undefined {
    const { source } = this;
    while (this.at < source.length) {
      const from = this.at;
      if (source.charCodeAt(from) !== LESS) return this.text(from);
      // What begins here may be something else in a longer text.
      if (from + CDATA.length > source.length) this.notFirm(from);
      const second = source.charAt(from + 1);
      if (second === '!' || second === '?') {
        if (source.startsWith(CDATA, from)) return this.cdata(from);
        this.skipDeclaration(from);
      } else if (second === '/' || isNameStart(second)) return this.tag(from);
      else return this.text(from);
    }
    return undefined;
  }

  private text(from: number): XmlData {
    const end = this.source.indexOf('<', from + 1);
    if (end < 0) this.notFirm(from);
    this.at = end < 0 ? this.source.length : end;
    return { kind: 'text', start: from, end: this.at };
  }

  private cdata(from: number): XmlData {
    const start = from + CDATA.length;
    const closed = this.find(CDATA_END, start);
    const end = closed ?? this.source.length;
    const healed = this.openEnd(start, end);
    if (closed === undefined && (healed === undefined || this.find(CDATA, start) === undefined)) this.notFirm(from);
    if (healed !== undefined) {
      this.note('open-cdata', { start: from, end: healed });
      this.at = healed;
      return { kind: 'cdata', start, end: healed };
    }
    if (closed === undefined) this.note('cut', { start: from, end });
    this.at = closed === undefined ? end : closed + CDATA_END.length;
    return { kind: 'cdata', start, end };
  }

  /** Where a CDATA section ends that holds the beginning of another: before the closing tag of its element, if that stands before the other. */
  private openEnd(start: number, end: number): number | undefined {
    const other = this.find(CDATA, start) ?? end;
    const limit = Math.min(other, end);
    if (!this.last || (limit === end && end < this.source.length)) return undefined;
    const close = this.source.slice(start, limit).indexOf(`</${this.last.name}`);
    return close >= 0 ? start + close : undefined;
  }

  /** Passes over a comment, an instruction, or a declaration with what it declares. */
  private skipDeclaration(from: number): void {
    const { source } = this;
    const mark = source.startsWith('<!--', from) ? '-->' : source.startsWith('<?', from) ? '?>' : '>';
    let behind = from + 2;
    if (mark === '>') {
      const declared = source.slice(from, from + NAME * 10).search(/[[>]/);
      const close = declared >= 0 && source.charAt(from + declared) === '[' ? this.find(']', from + declared) : -1;
      if (close === undefined || (declared < 0 && from + NAME * 10 > source.length)) this.notFirm(from);
      behind = Math.max(behind, close ?? behind);
    }
    const marked = this.find(mark, behind);
    if (marked === undefined) this.notFirm(from);
    const end = marked ?? this.find('>', behind);
    this.at = end === undefined ? source.length : end + (source.startsWith(mark, end) ? mark.length : 1);
  }

  private tag(from: number): XmlTag {
    const { source } = this;
    const closing = source.charCodeAt(from + 1) === SLASH;
    const nameAt = from + (closing ? 2 : 1);
    let nameEnd = nameAt;
    while (nameEnd < nameAt + NAME && isNameCode(source.charCodeAt(nameEnd))) nameEnd++;
    const end = this.tagEnd(nameEnd);
    if (end === source.length) this.notFirm(from);
    const closed = source.charCodeAt(end) === GREATER;
    if (!closed) this.note(end < source.length ? 'open-tag' : 'cut', { start: from, end });
    this.at = closed ? end + 1 : end;
    const name = source.slice(nameAt, nameEnd);
    const empty = !closing && source.charCodeAt(end - 1) === SLASH;
    const kind = closing ? 'close' : empty ? 'empty' : 'open';
    if (kind === 'open') this.last = { name, start: from };
    else if (closing) this.last = undefined;
    return { kind, name, start: from, end: this.at, attributes: { start: nameEnd, end: empty ? end - 1 : end } };
  }

  /** Where a tag ends: at its `>`, or at the `<` of the next (no value holds one: XML 1.0, production 10). */
  private tagEnd(from: number): number {
    const { source } = this;
    let quote = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (code === LESS) return at;
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) return at;
      else if ((code === 34 || code === 39) && source.charCodeAt(at - 1) === EQUALS) quote = code;
    }
    return source.length;
  }

  /** Where `mark` stands next. No stretch is looked through for it twice. */
  private find(mark: string, from: number): number | undefined {
    const known = this.found.get(mark);
    if (known && from >= known.from && (known.at === undefined || from <= known.at)) return known.at;
    const index = this.source.indexOf(mark, from);
    const at = index < 0 ? undefined : index;
    this.found.set(mark, { from, at });
    return at;
  }

  private notFirm(from: number): void {
    this.firmEnd ??= this.last?.start ?? from;
  }

  private note(flaw: XmlFlaw, at: Span): void {
    if (!this.flaws.has(flaw)) this.flaws.set(flaw, at);
  }
}

const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const SLASH = 47;

function isNameStart(character: string): boolean {
  return /^[\p{L}_]/u.test(character);
}

/** Whether a character may go on in a name: all but white space and what delimits. */
function isNameCode(code: number): boolean {
  return code > 62 ? !isBlankCode(code) : (code >= 48 && code <= 58) || code === 45 || code === 46;
}
