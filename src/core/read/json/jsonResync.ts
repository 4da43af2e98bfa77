import type { JsonNodes } from './jsonNodes';
import { JsonKind } from './jsonNodes';

/** Where scanning goes on behind damage. */
export interface Resync {
  readonly at: number;
  /** How many of the open values it stands in. */
  readonly depth: number;
}

/** Longest white space before a record, and longest first key that tells one, in UTF-16 units. */
const INDENT = 64;
const KEY = 64;
/** Most forms of a record's beginning that are searched for in vain. */
const VAIN = 16;

/**
 * Finds where the next record begins behind damage: on a line of its own with the same indentation as the damaged one, or with the same first key.
 * What was searched in vain once is not searched again, so that the whole takes linear time.
 */
export class JsonResync {
  private readonly vain = new Set<string>();

  constructor(
    private readonly source: string,
    private readonly nodes: JsonNodes,
  ) {}

  /** Whether a string breaks off at the line end `at`: the whole value `root` began on this line, and the next line begins another. */
  breaksOff(root: number | undefined, at: number): boolean {
    if (root === undefined || !this.source.startsWith('{', at + 1)) return false;
    return this.source.indexOf('\n', this.nodes.start(root)) === at;
  }

  /** Where to go on behind `from`; `open` are the open values, the outermost first. `undefined` where no further record is found. */
  next(open: readonly number[], from: number): Resync | undefined {
    if (open.length === 0) return this.onLine('\n', from, 0);
    for (const [depth, node] of open.entries()) {
      if (this.nodes.kind(node) !== JsonKind.object) continue;
      const inList = depth > 0 && this.nodes.kind(open[depth - 1]!) === JsonKind.array;
      if (depth > 0 && !inList) continue;
      const found =
        this.onLine(this.lineBefore(node), from, depth) ?? (inList ? this.byKey(node, from, depth) : undefined);
      if (found) return found;
    }
    return undefined;
  }

  /** The next object that begins behind `lead`, which is a line end and blanks. */
  private onLine(lead: string | undefined, from: number, depth: number): Resync | undefined {
    if (lead === undefined) return undefined;
    const at = this.search(`${lead}{`, Math.max(0, from - lead.length));
    return at < 0 ? undefined : { at: at + lead.length, depth };
  }

  /** The next object whose first key is that of `node`. */
  private byKey(node: number, from: number, depth: number): Resync | undefined {
    const start = this.nodes.start(node);
    const head = this.source.slice(start, start + KEY);
    const key = /^\{\s{0,8}"[^"\\]{1,50}"\s{0,4}:/.exec(head)?.[0];
    if (key === undefined) return undefined;
    const at = this.search(key, Math.max(from, start + 1));
    return at < 0 ? undefined : { at, depth };
  }

  private search(form: string, from: number): number {
    if (this.vain.has(form) || this.vain.size >= VAIN) return -1;
    const found = this.source.indexOf(form, from);
    if (found < 0) this.vain.add(form);
    return found;
  }

  /** The line end and blanks that a value stands behind; `undefined` where other text stands before it on its line. */
  private lineBefore(node: number): string | undefined {
    const start = this.nodes.start(node);
    let at = start;
    while (at > 0 && start - at <= INDENT && ' \t'.includes(this.source.charAt(at - 1))) at--;
    if (at === 0) return `\n${this.source.slice(at, start)}`;
    return this.source.charAt(at - 1) === '\n' ? `\n${this.source.slice(at, start)}` : undefined;
  }
}
