import type { Steps } from '../../steps';
import type { Span } from '../../text/span';
import { JsonKind, JsonNodes } from './jsonNodes';
import { JsonResync } from './jsonResync';

/** A JSON text as scanned: one value, or several one after the other. */
export interface JsonScan {
  readonly nodes: JsonNodes;
  /** How many values stand in it side by side, damaged ones too. */
  readonly roots: number;
  /** The value that the text breaks off in, and those that it stands in; empty where it does not. */
  readonly cut: ReadonlySet<number>;
  /** Values that are damaged, with all that they stand in. */
  readonly damaged: ReadonlySet<number>;
  /** What is damaged: from where the damaged value begins, or from the damage where nothing further is read, to where scanning went on. */
  readonly faults: readonly Span[];
}

/** How much is scanned in one piece, in UTF-16 units. */
const PIECE = 262_144;
/** Deepest values that are looked at; what is deeper is passed over. */
const DEEPEST = 48;
/** Most faults that are told one by one. */
const FAULTS = 1000;
/** Longest number or literal, and how much of a key is looked at, in UTF-16 units. */
const WORD = 64;
const NAME = 128;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const NEWLINE = 10;

/** Scans JSON text from `from` on (RFC 8259, and values one after the other). Cut off or damaged text gives what is whole. Linear; never throws. */
export function* scanJson(source: string, from = 0, to = source.length): Steps<JsonScan> {
  const scanner = new Scanner(source, from, to);
  while (scanner.run(PIECE)) yield { stage: 'reading', fraction: (scanner.at / Math.max(1, source.length)) * 0.5 };
  return scanner.result();
}

/** What may come next. */
type Expect = 'value' | 'key' | 'colon' | 'next';

class Scanner {
  at: number;
  private readonly nodes = new JsonNodes();
  private readonly cut = new Set<number>();
  private readonly damaged = new Set<number>();
  private readonly faults: Span[] = [];
  private roots = 0;
  private expect: Expect = 'value';
  /** Open objects and arrays: their nodes, whether each is an array, and the path of what comes next in it. Those too deep are only counted. */
  private readonly stack: number[] = [];
  private readonly arrays: boolean[] = [];
  private deep = 0;
  private path = 0;
  private done = false;
  /** The line end that the string last looked at breaks off at; -1 where it does not. */
  private brokenAt = -1;
  private readonly resync: JsonResync;

  constructor(
    private readonly source: string,
    from: number,
    private readonly to: number,
  ) {
    this.at = from;
    this.resync = new JsonResync(source, this.nodes);
  }

  /** Scans about `size` units; tells whether there is more. */
  run(size: number): boolean {
    const until = this.at + size;
    while (!this.done && this.at < until) this.step();
    return !this.done;
  }

  result(): JsonScan {
    const { nodes, roots, cut, damaged, faults } = this;
    return { nodes, roots, cut, damaged, faults };
  }

  /** Takes the next token. */
  private step(): void {
    const { source, to } = this;
    let code = source.charCodeAt(this.at);
    while (this.at < to && (code === 32 || code === NEWLINE || code === 13 || code === 9 || code === 0xfeff))
      code = source.charCodeAt(++this.at);
    if (this.at >= to) this.end();
    else if (this.deep > 0) this.passOver(code);
    else if (this.expect === 'value') this.value(code);
    else if (this.expect === 'key') this.key(code);
    else if (this.expect === 'colon') {
      if (code === COLON) {
        this.at++;
        this.expect = 'value';
      } else this.fault();
    } else this.next(code);
  }

  private value(code: number): void {
    const parent = this.stack.at(-1) ?? -1;
    if (parent < 0 && code !== COMMA) {
      this.path = 0;
      this.roots++;
    }
    if (code === 123 || code === 91) this.open(code === 91, parent);
    else if (code === QUOTE) {
      const end = this.stringEnd();
      if (end < 0) this.brokenString(parent, this.path);
      else {
        this.nodes.add(JsonKind.string, this.at + 1, end, parent, this.path);
        this.at = end + 1;
        this.after();
      }
    } else if (isWordCode(code)) this.word(code, parent);
    else if (code === 93 && this.arrays.at(-1)) this.close();
    else if (code === COMMA && parent < 0) this.at++;
    else this.fault();
  }

  /** Begins an object or an array. */
  private open(array: boolean, parent: number): void {
    const { nodes, path } = this;
    if (this.stack.length >= DEEPEST) this.deep = 1;
    else {
      this.stack.push(nodes.add(array ? JsonKind.array : JsonKind.object, this.at, this.to, parent, path));
      this.arrays.push(array);
      this.expect = array ? 'value' : 'key';
      if (array) this.path = nodes.pathOf(path);
    }
    this.at++;
  }

  /** Takes a number or literal; only numbers that have a key are kept. */
  private word(code: number, parent: number): void {
    const start = this.at;
    let end = start;
    while (end < this.to && isWordCode(this.source.charCodeAt(end))) end++;
    if (parent < 0 && !isWord(this.source.slice(start, Math.min(end, start + WORD)))) {
      this.fault();
      return;
    }
    if (!this.arrays.at(-1) && (code <= 57 || code === 45))
      this.nodes.add(JsonKind.number, start, end, parent, this.path);
    this.at = end;
    this.after();
  }

  private key(code: number): void {
    if (code === 125) this.close();
    else if (code === COMMA) this.at++;
    else if (code !== QUOTE) this.fault();
    else {
      const end = this.stringEnd();
      if (end < 0) this.brokenString(undefined, 0);
      else {
        const owner = this.nodes.path(this.stack.at(-1)!);
        this.path = this.nodes.pathOf(owner, this.source.slice(this.at + 1, Math.min(end, this.at + 1 + NAME)));
        this.at = end + 1;
        this.expect = 'colon';
      }
    }
  }

  private next(code: number): void {
    const inArray = this.arrays.at(-1)!;
    if (code === COMMA) {
      this.at++;
      this.expect = inArray ? 'value' : 'key';
      if (inArray) this.path = this.nodes.pathOf(this.nodes.path(this.stack.at(-1)!));
    } else if (code === (inArray ? 93 : 125)) this.close();
    else this.fault();
  }

  /** Ends the innermost object or array. */
  private close(): void {
    this.at++;
    this.nodes.close(this.stack.pop()!, this.at);
    this.arrays.pop();
    this.after();
  }

  /** What comes behind a value. */
  private after(): void {
    this.expect = this.stack.length > 0 ? 'next' : 'value';
  }

  /** Passes over what stands too deep. */
  private passOver(code: number): void {
    if (code === QUOTE) {
      const end = this.stringEnd();
      if (end < 0) this.brokenString(undefined, 0);
      else this.at = end + 1;
      return;
    }
    this.at++;
    if (code === 123 || code === 91) this.deep++;
    else if ((code === 125 || code === 93) && --this.deep === 0) this.after();
  }

  /** Where the string that begins here is closed; -1 where it is not, or where it is plain that a line breaks off in it. */
  private stringEnd(): number {
    const { source, to } = this;
    this.brokenAt = -1;
    for (let at = this.at + 1; at < to; at++) {
      const code = source.charCodeAt(at);
      if (code === QUOTE) return at;
      if (code === BACKSLASH) at++;
      else if (code === NEWLINE && this.resync.breaksOff(this.stack[0], at)) {
        this.brokenAt = at;
        return -1;
      }
    }
    return -1;
  }

  /** A string that is not closed: of a text that is cut off, what there is of it counts. */
  private brokenString(parent: number | undefined, path: number): void {
    const start = this.at + 1;
    // Strings hold no line ends: this is no JSON that is cut off, but a piece of JSON with other text behind it.
    const lineEnd = this.brokenAt < 0 ? this.source.indexOf('\n', start) : this.brokenAt;
    if (lineEnd >= 0 && this.source.slice(lineEnd, this.to).trim() !== '') {
      this.at = lineEnd;
      this.fault();
      return;
    }
    if (parent !== undefined) this.cut.add(this.nodes.add(JsonKind.string, start, this.to, parent, path));
    this.at = this.to;
    this.end();
  }

  /** The text ends: what is open is cut off. */
  private end(): void {
    this.done = true;
    for (const node of this.stack) {
      this.nodes.close(node, this.to);
      this.cut.add(node);
    }
  }

  /** Goes on behind damage, where the next record begins. */
  private fault(): void {
    const start = this.at;
    const found = this.resync.next(this.stack, start);
    this.deep = 0;
    const lost = this.stack.splice(found?.depth ?? 0);
    const first = found && lost[0] !== undefined ? this.nodes.start(lost[0]) : start;
    if (this.faults.length < FAULTS) this.faults.push({ start: first, end: found?.at ?? this.to });
    for (const node of lost) {
      this.nodes.close(node, Math.max(start, this.nodes.start(node) + 1));
      this.damaged.add(node);
    }
    this.arrays.length = this.stack.length;
    if (!found) {
      this.done = true;
      return;
    }
    this.at = found.at;
    this.expect = 'value';
    const owner = this.stack.at(-1);
    this.path = owner === undefined ? 0 : this.nodes.pathOf(this.nodes.path(owner));
  }
}

/** Letters, digits and signs of numbers and literals; `NaN` and `Infinity`, which Python writes, too. */
function isWordCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === 45 ||
    code === 43 ||
    code === 46
  );
}

function isWord(text: string): boolean {
  return /^(?:true|false|null|NaN|-?Infinity|-?\d[\d.eE+-]{0,40})$/.test(text);
}
