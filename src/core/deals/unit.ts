import type { MoneyValue } from '../analysis';
import type { Paragraph } from '../recognize/paragraph';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import { dealClass, EVERYDAY, HINTING, TELLING } from './lexicon/dealWords';
import type { Participant } from './participant';

/** A stretch of a paragraph that is read as one statement: a sentence, cut again at semicolons and dashes of lists. */
export interface Unit {
  readonly paragraph: Paragraph;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly participants: readonly Participant[];
  readonly money: readonly TokenMatch<MoneyValue>[];
  readonly percents: readonly TokenMatch<{ value: number }>[];
  readonly dates: readonly TokenMatch<{ iso: string }>[];
  /** Deal classes of its words, in order of tokens. */
  readonly cues: readonly { readonly at: number; readonly name: string }[];
}

/** The statements of a paragraph that may tell deals: those with a participant and a word of deals or a sum. */
export function dealUnits(paragraph: Paragraph, participants: readonly Participant[]): Unit[] {
  const units: Unit[] = [];
  const { tokens, sentences } = paragraph;
  for (let s = 0; s < sentences.length; s++) {
    const end = sentences[s + 1] ?? tokens.length;
    let from = sentences[s]!;
    for (let i = from; i <= end; i++) {
      if (i < end && !cutsHere(paragraph, from, i, end)) continue;
      if (i > from) units.push(unitOf(paragraph, from, i, participants));
      from = i;
    }
  }
  const telling = units.map((unit) => unit.participants.length > 0 && mayTell(unit));
  return units.filter((unit, i) => telling[i] || (isNamed(unit) && (telling[i - 1] || telling[i + 1])));
}

/** Whether a unit names an organization: what its neighbour tells may be about it. */
function isNamed({ participants }: Unit): boolean {
  return participants.some(({ naming, who }) => naming === 'name' && who.type !== 'person');
}

/** Whether a unit has a sum, a word that speaks of deals, two kinds of words that hint at them, or two names and one such word. */
function mayTell({ paragraph, money, cues, participants }: Unit): boolean {
  if (money.length > 0) return true;
  if (cues.some(({ name }) => TELLING.has(name)) && namesTwo(participants)) return true;
  let hint: string | undefined;
  for (const { at, name } of cues) {
    const telling = TELLING.has(name);
    if (telling && !EVERYDAY.has(paragraph.tokens[at]!.lower)) return true;
    if (!telling && !HINTING.has(name)) continue;
    if (hint !== undefined && hint !== name) return true;
    hint = name;
  }
  return false;
}

function namesTwo(participants: readonly Participant[]): boolean {
  let first: Participant['who'] | undefined;
  for (const { naming, who } of participants) {
    if (naming !== 'name' || who.type === 'person') continue;
    if (first !== undefined && first !== who) return true;
    first = who;
  }
  return false;
}

function cutsHere(paragraph: Paragraph, from: number, at: number, end: number): boolean {
  const { text } = paragraph.tokens[at]!;
  if (text === ';' || text === '•' || text === '|')
    return at - from >= 3 && end - at >= 3 && !isBracketed(paragraph, from, at);
  return false;
}

/** Whether a bracket that opened since `from` is still open at `at`: `(Alder lead; Birch; Cedar)` is one list. */
function isBracketed({ tokens }: Paragraph, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    if (tokens[i]!.text === ')') return false;
    if (tokens[i]!.text === '(') return true;
  }
  return false;
}

function unitOf(paragraph: Paragraph, from: number, to: number, participants: readonly Participant[]): Unit {
  const cues: { at: number; name: string }[] = [];
  for (let i = from; i < to; i++) {
    const name = paragraph.tokens[i]!.kind === 'word' ? dealClass(paragraph.tokens[i]!.lower) : undefined;
    if (name) cues.push({ at: i, name });
  }
  const inside = (match: { readonly from: number; readonly to: number }): boolean =>
    match.from >= from && match.to <= to;
  return {
    paragraph,
    from,
    to,
    participants: participants.filter(inside),
    money: paragraph.money.filter(inside),
    percents: paragraph.percents.filter(inside),
    dates: paragraph.dates.filter(inside),
    cues: cues.filter(
      (cue) =>
        !participants.some(
          (participant) => participant.naming === 'name' && participant.from <= cue.at && cue.at < participant.to,
        ),
    ),
  };
}
