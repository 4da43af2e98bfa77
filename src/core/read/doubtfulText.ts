import type { Issue } from '../analysis';
import type { Steps } from '../steps';

/** Damage that can be seen, but not repaired: what stood there cannot be told. */
interface Doubt {
  readonly code: string;
  /** What it most likely is, for people. */
  readonly label: string;
  /** Matches it in one bounded look at each place. */
  readonly pattern: RegExp;
}

const DOUBTS: readonly Doubt[] = [
  {
    code: 'doubtful-escape',
    label: 'digits of a lost escape in a word',
    pattern: /00(?<=(?:^|[\s“"(])00)[2-7][\da-f]\p{Ll}{3,20}(?=[\s.,;:!?)”"]|$)/gmu,
  },
  {
    code: 'doubtful-character',
    label: 'a question mark in front of a word, where a character was lost',
    pattern: /\?(?<=\p{L},? \?)(?=\p{L}{2})/gu,
  },
];

/** One issue for each class of damage that is left in the repaired `text`: how often, and where first. `toSource` maps a span of it back. */
export function* doubtfulText(
  text: string,
  toSource: (at: { start: number; end: number }) => { start: number; end: number },
): Steps<Issue[]> {
  const issues: Issue[] = [];
  for (const { code, label, pattern } of DOUBTS) {
    yield { stage: 'reading', fraction: 0 };
    let first: { start: number; end: number } | undefined;
    let count = 0;
    for (const { index, 0: found } of text.matchAll(pattern)) {
      first ??= { start: index, end: index + found.length };
      count++;
    }
    if (!first) continue;
    const { start, end } = toSource(first);
    const times = count === 1 ? 'once' : `${count} times`;
    const message = `Found ${label} ${times}; left as it is.`;
    issues.push({ code, severity: 'info', message, span: { start, end } });
  }
  return issues;
}
