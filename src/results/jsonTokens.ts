/** The kinds of token that jsonc-parser's scanner gives: its own enumeration is a `const enum` of a declaration file, which single modules cannot use. */
export const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  number: 11,
  end: 17,
} as const;
