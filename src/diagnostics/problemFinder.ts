import type { Analysis, Article, Issue, TellingElsewhere } from '../core/analysis';
import { type DamagePlace, damagePieces } from '../core/read/damages';
import type { Steps } from '../core/steps';
import type { Span } from '../core/text/span';
import type { IssueProblem, Problem, ProblemReason, RemovalProblem } from './problem';
import { reasonOf } from './problem';

/** Most problems of a dump that are shown: editors take no more. */
export const MOST_PROBLEMS = 1_000;
/** How many damaged characters or removals are looked at in one piece. */
const PIECE = 500;
const STEP = { stage: 'merging', fraction: 1 } as const;

/** Issues that are problems, by their codes. */
const ISSUES: Readonly<Record<string, IssueProblem['kind']>> = {
  'deal-conflict': 'deal_conflict',
  'uncertain-boundary': 'uncertain_boundary',
  'spun-copy': 'spun_copy',
  'correction-lost': 'correction_lost',
};

/** What is known of a dump by others. */
export interface OtherDumps {
  /** Where it contradicts others. */
  readonly conflicts: readonly Issue[];
  /** The article of another dump that one of its articles repeats. */
  originalOf(article: Article): TellingElsewhere | undefined;
}

/**
 * What is to be shown of a dump: what is wrong first, then what cleaning takes, each in the order of the text; at most {@link MOST_PROBLEMS}. What is
 * in `hidden` is left out.
 */
export function* problemSteps(
  text: string,
  analysis: Analysis,
  others: OtherDumps,
  hidden: ReadonlySet<ProblemReason>,
): Steps<Problem[]> {
  const found: Problem[] = [
    ...issueProblems([...analysis.issues, ...others.conflicts]),
    ...articleProblems(text, analysis, others),
  ];
  found.push(...(yield* damageSteps(text, analysis)));
  if (!hidden.has('removal')) found.push(...(yield* removalSteps(text, analysis)));
  return found.filter((problem) => !hidden.has(reasonOf(problem))).slice(0, MOST_PROBLEMS);
}

/** Whether the characters of a dump are repaired when it is read: only of plain text. */
function hasDamage({ dump, issues }: Analysis): boolean {
  return dump.format === 'text' && issues.some(({ code }) => /^(?:repaired|doubtful)-/.test(code));
}

function* damageSteps(text: string, analysis: Analysis): Steps<Problem[]> {
  const found: Problem[] = [];
  if (!hasDamage(analysis)) return found;
  for (const piece of damagePieces(text)) {
    for (const { start, end, repairer, repair } of piece) {
      const certain = repair === undefined ? {} : { repair };
      const own = { kind: 'character_damage', name: repairer.name, span: { start, end } } as const;
      found.push({ ...own, found: text.slice(start, end), ...certain });
    }
    if (found.length >= MOST_PROBLEMS) break;
    yield STEP;
  }
  return found;
}

/** The certain repairs of a text's characters. */
export function* repairSteps(text: string): Steps<Required<DamagePlace>[]> {
  const found: Required<DamagePlace>[] = [];
  for (const piece of damagePieces(text)) {
    for (const place of piece) if (place.repair !== undefined) found.push({ ...place, repair: place.repair });
    yield STEP;
  }
  return found;
}

/** Removals as problems: those that follow each other with nothing between and are of one rule and reason are one. */
export function* removalSteps(text: string, { removals }: Analysis): Steps<RemovalProblem[]> {
  const found: RemovalProblem[] = [];
  let parts: Span[] = [];
  for (const [index, { span, rule, reason, corrected = false }] of removals.entries()) {
    if (index % PIECE === PIECE - 1) yield STEP;
    const last = found.at(-1);
    const joins =
      last?.rule === rule &&
      last.reason === reason &&
      last.corrected === corrected &&
      text.slice(last.span.end, span.start).trim() === '';
    if (last && joins) {
      parts.push(span);
      found[found.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    } else {
      parts = [span];
      found.push({ kind: 'removal', rule, reason, span, parts, corrected });
    }
  }
  return found;
}

function issueProblems(issues: readonly Issue[]): Problem[] {
  return issues.flatMap(({ code, message, span, correction }): Problem[] => {
    const kind = ISSUES[code];
    if (!kind) return [];
    return [{ kind, message, span: span ?? { start: 0, end: 0 }, ...(correction ? { correction } : {}) }];
  });
}

function articleProblems(text: string, { articles }: Analysis, others: OtherDumps): Problem[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.flatMap((article): Problem[] => {
    const { headline, headlineSpan, truncated, duplicateOf } = article;
    const original = duplicateOf === undefined ? undefined : byId.get(duplicateOf);
    const found: Problem[] = [];
    if (truncated) found.push({ kind: 'cut_off', headline, span: lastWord(text, article) });
    const place = original ? { headline: original.headline, span: original.headlineSpan } : others.originalOf(article);
    if (place) found.push({ kind: 'duplicate_article', headline, span: headlineSpan, original: place });
    return found;
  });
}

/** Where an article breaks off. */
function lastWord(text: string, { headlineSpan, bodySpans }: Article): Span {
  const { start, end } = bodySpans.at(-1) ?? headlineSpan;
  const space = text.lastIndexOf(' ', end - 1);
  return { start: Math.max(start, space + 1), end };
}
