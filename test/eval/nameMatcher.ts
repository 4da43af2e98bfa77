import type { GoldDeal, GoldEntities } from '../../src/core/export/goldFormat';
import { plainName } from '../train/goldSet';

/** The shortest name that may stand for a longer one which begins with it. */
const LEAST_SHORT_NAME = 3;

/** Tells whether two names of an article mean the same. */
export class NameMatcher {
  private readonly others = new Map<string, Set<string>>();

  /** Takes the names that the labels of one article, and of its deals, hold equal. */
  constructor(entities: GoldEntities | undefined, deals: readonly GoldDeal[]) {
    const { organizations = [], people = [], places = [], products = [] } = entities ?? {};
    for (const { name, aliases } of [...organizations, ...people, ...places, ...products])
      this.hold([name, ...aliases]);
    for (const { altNames } of deals)
      for (const [name, others] of Object.entries(altNames ?? {})) this.hold([name, ...others]);
  }

  /** Whether `a` and `b` are one: equal but for case and legal form, aliases, or one the other's first words. */
  same(a: string, b: string): boolean {
    const x = plainName(a);
    const y = plainName(b);
    if (!x || !y) return false;
    if (x === y || this.others.get(x)?.has(y)) return true;
    const [short, long] = x.length < y.length ? [x, y] : [y, x];
    return short.length >= LEAST_SHORT_NAME && long.startsWith(`${short} `);
  }

  /** Whether any of `as` is any of `bs`. */
  anySame(as: readonly string[], bs: readonly string[]): boolean {
    return as.some((a) => bs.some((b) => this.same(a, b)));
  }

  private hold(names: readonly string[]): void {
    const plain = names.map(plainName);
    for (const name of plain) {
      const known = this.others.get(name) ?? new Set();
      for (const other of plain) known.add(other);
      this.others.set(name, known);
    }
  }
}
