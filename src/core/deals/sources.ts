import type { LinkedName } from '../link/linkNames';
import type { Paragraph } from '../recognize/paragraph';

/** How far into a paragraph a dateline reaches, in tokens: `SAN FRANCISCO, Calif., June 14, 2019 (Newswire) -`. */
const DATELINE = 16;
const REPORTING = new Set('reported reports wrote writes'.split(' '));

/** Words that open what a company reports of itself: `Harrow reported a loss`. */
const OBJECT = new Set('a an its net record first second third fourth full higher lower strong weak'.split(' '));

/** Whether everything that an article says of a name is that news came from it: `(Newswire) -`, `told the Harbour Times`, `according to Newswire`. */
export function isSource(who: LinkedName, paragraphs: readonly Paragraph[]): boolean {
  return (
    who.type === 'organization' &&
    who.mentions.every(({ paragraph, from, to }) => tellsNews(paragraphs[paragraph]!, from, to))
  );
}

function tellsNews({ tokens }: Paragraph, from: number, to: number): boolean {
  const next = tokens[to]?.lower;
  const opened = tokens[from - 1]?.text;
  if (from < DATELINE && (opened === '(' || opened === '/') && (next === ')' || next === '/')) {
    const dash = tokens[to + 1]?.text ?? '';
    return /^[-–—]+$/.test(dash);
  }
  if (REPORTING.has(next ?? '') && !OBJECT.has(tokens[to + 1]?.lower ?? '')) return true;
  const before = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const word = tokens[before]?.lower;
  return word === 'told' || word === 'per' || (word === 'to' && tokens[before - 1]?.lower === 'according');
}
