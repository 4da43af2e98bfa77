/** Length from which V8 makes slices windows. */
const SLICED = 13;

/**
 * Remembers what was worked out for words: a text repeats its words, and looking them up in a dozen lists each time is what costs. Emptied
 * when it holds `most` entries, so that it cannot grow without end; what it gives is always what `make` would give.
 */
export class BoundedCache<T> {
  private readonly known = new Map<string, T>();

  constructor(
    private readonly make: (key: string) => T,
    private readonly most = 50_000,
  ) {}

  /** What `make` gives for `key`. */
  get(key: string): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // engines keep a longer slice as a window on the text that it was cut from: a copy lets that text go
    const own = key.length < SLICED ? key : Array.from(key).join('');
    const value = this.make(own);
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(own, value);
    return value;
  }
}
