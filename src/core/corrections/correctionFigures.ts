import type { Analysis } from '../analysis';
import type { CorrectedNameType, Correction, CorrectionBody } from './correction';
import { NAME_TYPES } from './correction';

/** What is counted. */
const FIGURE_MEASURES = ['deals', ...NAME_TYPES, 'articles', 'removals'] as const;

/** One of {@link FIGURE_MEASURES}. */
export type FigureMeasure = (typeof FIGURE_MEASURES)[number];

/** How the extraction does against corrections in one respect. */
export interface CorrectionFigure {
  readonly measure: FigureMeasure;
  /** Found, and right as they were. */
  readonly right: number;
  /** Found, but with something put right. */
  readonly edited: number;
  /** Found, but none. */
  readonly wrong: number;
  /** Not found. */
  readonly missed: number;
  /** The share of what was found that is right or edited; absent where nothing was found. */
  readonly precision?: number;
  /** The share of what is to be found that was found; absent where nothing is. */
  readonly recall?: number;
}

/** A dump with its corrections. */
export interface CorrectedDump {
  /** The analysis with the corrections. */
  readonly analysis: Analysis;
  readonly corrections: readonly Correction[];
}

interface Tally {
  right: number;
  edited: number;
  wrong: number;
  missed: number;
}

/**
 * Counts what corrections tell of the extraction. Deals count where somebody confirmed, edited, rejected or added them. Names, boundaries and removals
 * cannot be confirmed one by one: where a dump has corrections of them, what is not corrected there counts as right. Measures that nobody has looked at are left out.
 */
export function correctionFigures(dumps: readonly CorrectedDump[]): CorrectionFigure[] {
  const tallies = new Map<FigureMeasure, Tally>();
  const count = (measure: FigureMeasure, key: keyof Tally, by = 1): void => {
    const tally = tallies.get(measure) ?? { right: 0, edited: 0, wrong: 0, missed: 0 };
    tallies.set(measure, tally);
    tally[key] += by;
  };
  for (const dump of dumps) {
    countDeals(dump, count);
    countNames(dump, count);
    countArticles(dump, count);
    countRemovals(dump, count);
  }
  return FIGURE_MEASURES.flatMap((measure) => {
    const tally = tallies.get(measure);
    return tally ? [figureOf(measure, tally)] : [];
  });
}

function figureOf(measure: FigureMeasure, tally: Tally): CorrectionFigure {
  const hits = tally.right + tally.edited;
  const found = hits + tally.wrong;
  const wanted = hits + tally.missed;
  return {
    measure,
    ...tally,
    ...(found > 0 ? { precision: hits / found } : {}),
    ...(wanted > 0 ? { recall: hits / wanted } : {}),
  };
}

type Count = (measure: FigureMeasure, key: keyof Tally, by?: number) => void;

/** Of a deal that was looked at several times the verdicts count together: rejected at last, else edited at all, else right. */
function countDeals({ corrections }: CorrectedDump, count: Count): void {
  const verdicts = new Map<string, keyof Tally>();
  for (const { body } of corrections) {
    if (body.type === 'deal-added') count('deals', 'missed');
    else if (body.type === 'deal-rejected') verdicts.set(body.deal.id, 'wrong');
    else if (body.type === 'deal-edited') verdicts.set(body.deal.id, 'edited');
    else if (body.type === 'deal-confirmed' && verdicts.get(body.deal.id) !== 'edited')
      verdicts.set(body.deal.id, 'right');
  }
  for (const verdict of verdicts.values()) count('deals', verdict);
}

type NamesBody = Extract<CorrectionBody, { names: string[] }>;

function countNames({ analysis, corrections }: CorrectedDump, count: Count): void {
  const bodies = corrections.flatMap(({ body }): NamesBody[] => ('names' in body ? [body] : []));
  if (bodies.length === 0) return;
  for (const { type, corrected } of analysis.entities) if (isNameType(type) && !corrected) count(type, 'right');
  const first = new Map<string, string | undefined>();
  const last = new Map<string, NamesBody>();
  for (const body of bodies) {
    const key = body.names[0]!.toLowerCase();
    if (!first.has(key)) first.set(key, 'was' in body ? body.was : undefined);
    last.set(key, body);
  }
  for (const [key, body] of last) {
    const was = first.get(key);
    if (body.type === 'entity-none') {
      if (isNameType(was)) count(was, 'wrong');
    } else if (body.type === 'entity-type') {
      if (was === body.entityType) continue;
      if (isNameType(was)) count(was, 'wrong');
      count(body.entityType, 'missed');
    } else if (body.type === 'entity-name') {
      const type = analysis.entities.find(({ name }) => name === body.name)?.type;
      if (isNameType(type)) count(type, 'edited');
    } else count(body.entityType, 'edited');
  }
}

function isNameType(type: string | undefined): type is CorrectedNameType {
  return (NAME_TYPES as readonly (string | undefined)[]).includes(type);
}

function countArticles({ analysis, corrections }: CorrectedDump, count: Count): void {
  const set = corrections.filter(({ body }) => body.type === 'article-start').length;
  const removed = corrections.filter(({ body }) => body.type === 'no-article-start').length;
  if (set + removed === 0) return;
  count('articles', 'missed', set);
  count('articles', 'wrong', removed);
  count('articles', 'right', Math.max(0, analysis.articles.length - set));
}

function countRemovals({ analysis, corrections }: CorrectedDump, count: Count): void {
  if (!corrections.some(({ body }) => body.type === 'keep' || body.type === 'remove')) return;
  const missed = analysis.removals.filter(({ corrected }) => corrected).length;
  count('removals', 'missed', missed);
  count('removals', 'wrong', analysis.kept?.length ?? 0);
  count('removals', 'right', analysis.removals.length - missed);
}
