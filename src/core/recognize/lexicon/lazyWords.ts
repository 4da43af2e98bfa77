/** A set of words that is made when it is first asked: nothing is decoded where a host only loads the program. */
export class LazyWords {
  private words: ReadonlySet<string> | undefined;

  constructor(private readonly make: () => ReadonlySet<string>) {}

  has(word: string): boolean {
    this.words ??= this.make();
    return this.words.has(word);
  }

  /** All of them. */
  get all(): ReadonlySet<string> {
    this.words ??= this.make();
    return this.words;
  }
}
