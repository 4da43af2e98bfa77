import type { FeatureSink } from '../learn/featureSink';
import { clusterOf, isVerbForm, verbBase } from '../recognize/lexicon/lexicon';
import { FUNCTION_WORDS } from '../recognize/lexicon/nameWords';
import type { Token } from '../text/tokens';
import { dealClass } from './lexicon/dealWords';
import type { UnitView } from './unitView';

/** The index of the symbol before `at` (relative to the unit), skipping inner tokens; -1 where there is none. */
function before(view: UnitView, at: number): number {
  let i = at - 1;
  while (i >= 0 && view.symbols[i] === '') i--;
  return i;
}

function after(view: UnitView, at: number): number {
  let i = at;
  while (i < view.symbols.length && view.symbols[i] === '') i++;
  return i;
}

/** The symbols right before and right behind `[from, to)`; `^` at the ends of the unit. */
export function neighbours(view: UnitView, from: number, to: number): readonly [string, string] {
  const p = before(view, from - view.unit.from);
  const n = after(view, to - view.unit.from);
  return [p < 0 ? '^' : view.symbols[p]!, n >= view.symbols.length ? '^' : view.symbols[n]!];
}

/** The classes of the nearest cue words before and behind `[from, to)`; `^` where there is none. */
export function nearestCues({ unit }: UnitView, from: number, to: number): readonly [string, string] {
  const left = unit.cues.findLast((cue) => cue.at < from);
  const right = unit.cues.find((cue) => cue.at >= to);
  return [left?.name ?? '^', right?.name ?? '^'];
}

/** What stands around `[from, to)`: single symbols and pairs on both sides, words within a small window, cues on each side of it. */
export function windowFeatures(sink: FeatureSink, view: UnitView, from: number, to: number): void {
  const { unit, symbols, lemmas } = view;
  const start = from - unit.from;
  const p1 = before(view, start);
  const p2 = p1 > 0 ? before(view, p1) : -1;
  const n1 = after(view, to - unit.from);
  const n2 = after(view, n1 + 1);
  const s = (i: number): string => (i < 0 || i >= symbols.length ? '^' : symbols[i]!);
  const l = (i: number): string => (i < 0 || i >= lemmas.length ? '^' : lemmas[i]!);
  sink.add('p1=', s(p1));
  sink.add('n1=', s(n1));
  sink.add('p1l=', l(p1));
  sink.add('n1l=', l(n1));
  sink.add('p2=', s(p2), '|', s(p1));
  sink.add('n2=', s(n1), '|', s(n2));
  sink.add('pn=', s(p1), '|', s(n1));
  let seen = 0;
  for (let i = before(view, start); i >= 0 && seen < 6; i = before(view, i), seen++) {
    if (!isContent(symbols[i]!)) continue;
    sink.add('L:', lemmas[i]);
    sink.add('Lc:', `${clusterOf(lemmas[i]!)}`);
  }
  seen = 0;
  for (let i = after(view, to - unit.from); i < symbols.length && seen < 6; i = after(view, i + 1), seen++) {
    if (!isContent(symbols[i]!)) continue;
    sink.add('R:', lemmas[i]);
    sink.add('Rc:', `${clusterOf(lemmas[i]!)}`);
  }
}

function isContent(symbol: string): boolean {
  return symbol.length > 1 && symbol[0] !== '<';
}

/** The nearest verb on each side of `[from, to)`, whatever it speaks of, by cluster of meaning and by how it is formed. */
export function verbFeatures(sink: FeatureSink, view: UnitView, from: number, to: number): void {
  const { unit } = view;
  const { tokens } = unit.paragraph;
  const add = (side: string, at: number, step: number, end: number): void => {
    for (let i = at, seen = 0; i !== end && seen < 12; i += step, seen++) {
      const { lower, kind, shape } = tokens[i]!;
      if (
        kind !== 'word' ||
        shape !== 'lower' ||
        FUNCTION_WORDS.has(lower) ||
        !isVerbForm(lower) ||
        view.symbols[i - unit.from] === ''
      )
        continue;
      const form = /ing$/.test(lower) ? 'ing' : /ed$|[^aeiou]n$|ght$/.test(lower) ? 'ed' : /s$/.test(lower) ? 's' : '0';
      const cluster = `${clusterOf(verbBase(lower))}`;
      sink.add(side, 'verb=', cluster);
      sink.add(side, 'verb=', cluster, `|${form}`);
      sink.add(side, 'form=', form);
      return;
    }
  };
  add('L', from - 1, -1, unit.from - 1);
  add('R', to, 1, unit.to);
}

/** The cue words on each side of `[from, to)`, the nearest with their distance, and verbs in the passive. */
export function cueFeatures(sink: FeatureSink, view: UnitView, from: number, to: number): void {
  const { unit } = view;
  const { tokens } = unit.paragraph;
  let nearLeft = -1;
  let nearRight = -1;
  const left = new Set<string>();
  const right = new Set<string>();
  for (const { at, name } of unit.cues) {
    if (at < from) {
      left.add(name);
      nearLeft = at;
    } else if (at >= to) {
      right.add(name);
      if (nearRight < 0) nearRight = at;
    }
  }
  for (const name of left) sink.add('uL=', name);
  for (const name of right) sink.add('uR=', name);
  const near = (at: number, side: string): void => {
    const lower = tokens[at]!.lower;
    const name = dealClass(lower)!;
    const distance = side === 'L' ? from - at : at - to + 1;
    const bucket = distance <= 2 ? '|near' : distance <= 6 ? '|mid' : '|far';
    sink.add(side, 'V=', name);
    sink.add(side, 'V=', name, bucket);
    sink.add(side, 'v=', verbBase(lower));
    if (isPassive(tokens, at)) sink.add(side, 'V=', name, '|passive');
  };
  if (nearLeft >= 0) near(nearLeft, 'L');
  if (nearRight >= 0) near(nearRight, 'R');
  if (nearLeft >= 0 && nearRight >= 0)
    sink.add('LR=', dealClass(tokens[nearLeft]!.lower), '|', dealClass(tokens[nearRight]!.lower));
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got', 'gets', 'get']);

function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|en|ght|ld|un)$/.test(tokens[at]!.lower)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (BE.has(tokens[i]!.lower)) return true;
    if (tokens[i]!.kind === 'mark') return false;
  }
  return tokens[at + 1]?.lower === 'by';
}

/**
 * The word that governs a list of names: from `at` leftwards over other names, commas and `and`, the first token that is none of them,
 * with the one before it. `led by A, B and C` gives `by` and `lead` for all three.
 */
export function listHead(view: UnitView, at: number): readonly [string, string, number] {
  let i = before(view, at - view.unit.from);
  let steps = 0;
  while (i >= 0 && steps < 40) {
    const symbol = view.symbols[i]!;
    const inList =
      symbol === '<name>' ||
      symbol === '<person>' ||
      symbol === ',' ||
      symbol === 'and' ||
      symbol === '&' ||
      symbol === ';' ||
      symbol === 'the' ||
      symbol === 'COMPANY' ||
      symbol === 'NATION' ||
      symbol === 'TITLE' ||
      symbol === "'s";
    if (!inList) break;
    i = before(view, i);
    steps++;
  }
  if (i < 0) return ['^', '^', steps];
  const j = before(view, i);
  return [view.lemmas[i]!, j < 0 ? '^' : view.lemmas[j]!, steps];
}

/** The symbols between two stretches of a unit, at most `most` of them; undefined where more stand between. */
export function pathFeature(view: UnitView, from: number, to: number, most: number): string | undefined {
  const parts: string[] = [];
  for (let i = from - view.unit.from; i < to - view.unit.from; i++) {
    const symbol = view.symbols[i]!;
    if (symbol === '' || symbol === 'the' || symbol === 'a' || symbol === 'an') continue;
    parts.push(symbol);
    if (parts.length > most) return undefined;
  }
  return parts.join(' ');
}
