/** What a UTF-16 unit is for words. */
export const CharClass = { other: 0, lower: 1, upper: 2, digit: 3 } as const;

/** The {@link CharClass} of a UTF-16 unit; everything above Latin punctuation counts as a letter. */
export function classOf(code: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return CharClass.lower;
    if (code >= 65 && code <= 90) return CharClass.upper;
    return code >= 48 && code <= 57 ? CharClass.digit : CharClass.other;
  }
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x206f) || code === 0x3000 || code === 0xfeff) return CharClass.other;
  return code < 0xdf ? CharClass.upper : CharClass.lower;
}
