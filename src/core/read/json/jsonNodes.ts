/** Kinds of nodes. */
export const JsonKind = { object: 1, array: 2, string: 3, number: 4 } as const;

/** What stands for a list's elements in a path. */
const ELEMENT = '[]';
/** Most different keys below one path, and most paths of all: what has more is keyed by what it holds. */
const KEYS = 2000;
const PATHS = 50_000;
/** What stands for further keys. */
const ANY = '*';

/**
 * The values of a JSON text in the order that they begin, in few bytes each: objects and arrays, strings, and numbers that have a key. Spans are into the
 * source; a string's is that of its content without the quotes.
 */
export class JsonNodes {
  count = 0;
  private kinds = new Uint8Array(1024);
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private parents = new Int32Array(1024);
  private paths = new Int32Array(1024);
  /** Of each path, its parent's and its own part; path 0 is that of whole values. */
  private readonly pathParents = [-1];
  private readonly pathParts = [''];
  private readonly children: (Map<string, number> | undefined)[] = [undefined];

  /** Adds a value that begins at `start` and, so far, ends at `end`; gives its number. `parent` is -1 for a whole value. */
  add(kind: number, start: number, end: number, parent: number, path: number): number {
    if (this.count === this.kinds.length) this.grow();
    const at = this.count++;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.parents[at] = parent;
    this.paths[at] = path;
    return at;
  }

  /** Says where a value ends. */
  close(at: number, end: number): void {
    this.ends[at] = end;
  }

  kind(at: number): number {
    return this.kinds[at]!;
  }

  start(at: number): number {
    return this.starts[at]!;
  }

  end(at: number): number {
    return this.ends[at]!;
  }

  parent(at: number): number {
    return this.parents[at]!;
  }

  path(at: number): number {
    return this.paths[at]!;
  }

  /** The path of what stands under `key` in values of path `parent`; of a list's elements without one. */
  pathOf(parent: number, key: string = ELEMENT): number {
    let known = this.children[parent];
    if (!known) {
      known = new Map();
      this.children[parent] = known;
    }
    const part = known.has(key) || (known.size < KEYS && this.pathParents.length < PATHS) ? key : ANY;
    const found = known.get(part);
    if (found !== undefined) return found;
    const path = this.pathParents.length;
    known.set(part, path);
    this.pathParents.push(parent);
    this.pathParts.push(part);
    this.children.push(undefined);
    return path;
  }

  /** The path of the types of objects of a path (`@type`); `undefined` where none states it. */
  typePath(path: number): number | undefined {
    return this.children[path]?.get('@type');
  }

  /** Whether objects of a path have all of these keys, perhaps not all of them at once. */
  hasKeys(path: number, keys: readonly string[]): boolean {
    return keys.every((key) => this.children[path]?.has(key));
  }

  /** The path that `path` is directly below; -1 for path 0. */
  parentPath(path: number): number {
    return this.pathParents[path]!;
  }

  /** A path from below `base` on, for people and for finding fields: `authors[].name`. */
  pathName(path: number, base: number): string {
    const parts: string[] = [];
    for (let at = path; at !== base && at > 0; at = this.pathParents[at]!) parts.push(this.pathParts[at]!);
    return parts
      .reverse()
      .reduce((name, part) => (part === ELEMENT ? `${name}[]` : name ? `${name}.${part}` : part), '');
  }

  private grow(): void {
    const size = this.kinds.length * 2;
    const grown = <T extends Uint8Array | Int32Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.parents = grown(this.parents, new Int32Array(size));
    this.paths = grown(this.paths, new Int32Array(size));
  }
}
