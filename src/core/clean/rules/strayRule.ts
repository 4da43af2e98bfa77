import { lineRule } from '../cleaningRule';

/** Lines without a word: lone bars, dashes, brackets, the `n` of a lost `\n`, zero-width left-overs. */
export const strayRule = lineRule(
  'stray',
  'stray',
  12,
  (text) => !/[\p{L}\p{N}]/u.test(text) || /^n{1,4}$/.test(text) || /^[a-z]$/.test(text),
);
