/**
 * Ids made from content, so that they stay the same wherever in a dump a thing stands.
 * Hash: two 32-bit FNV-1a passes with different offset bases (Fowler, Noll and Vo, 1991), written in base 36.
 */
export class IdMaker {
  private readonly given = new Map<string, number>();

  /** `prefix-hash` for the parts' text; where the same content comes again, `-2`, `-3` … is put behind it. */
  make(prefix: string, ...parts: readonly (string | number | undefined)[]): string {
    const text = parts.join('\u0001');
    const id = `${prefix}-${hash32(text, 0x811c9dc5).toString(36)}${hash32(text, 0x01000193).toString(36)}`;
    const count = (this.given.get(id) ?? 0) + 1;
    this.given.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

/** FNV-1a over UTF-16 units, as an unsigned 32-bit number, from the offset basis `seed`. */
export function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
