import { REMOVAL_REASONS, type RemovalReason } from '../core/analysis';
import type { Span } from '../core/text/span';

/** Kinds of problem beside removals. */
const PROBLEM_KINDS = [
  'character_damage',
  'cut_off',
  'duplicate_article',
  'deal_conflict',
  'uncertain_boundary',
  'spun_copy',
  'correction_lost',
] as const;

/** What problems can be switched off by: why a removal is one, all removals, or another kind. */
export const PROBLEM_REASONS = ['removal', ...REMOVAL_REASONS, ...PROBLEM_KINDS] as const;

/** One of {@link PROBLEM_REASONS}. */
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** Something to show in a dump, without words for people: those depend on the host. */
export type Problem = RemovalProblem | DamageProblem | ArticleProblem | IssueProblem;

/** Stretches that cleaning takes away, neighbours of one rule and reason together. */
export interface RemovalProblem {
  readonly kind: 'removal';
  readonly reason: RemovalReason;
  readonly rule: string;
  /** From the first to the last of `parts`. */
  readonly span: Span;
  readonly parts: readonly Span[];
  readonly corrected: boolean;
}

/** A damaged stretch. */
export interface DamageProblem {
  readonly kind: 'character_damage';
  /** Stable name of the class of damage. */
  readonly name: string;
  readonly span: Span;
  /** What stands there. */
  readonly found: string;
  /** What it should be; absent where that is not certain. */
  readonly repair?: string;
}

/** An article that is cut off, or repeats another. */
export interface ArticleProblem {
  readonly kind: 'cut_off' | 'duplicate_article';
  readonly span: Span;
  readonly headline: string;
  /** Headline of the article that it repeats, and where that stands in the same dump, or the other dump that it stands in. */
  readonly original?: { readonly headline: string; readonly span?: Span; readonly source?: string };
}

/** An issue of the analysis. */
export interface IssueProblem {
  readonly kind: 'deal_conflict' | 'uncertain_boundary' | 'spun_copy' | 'correction_lost';
  readonly span: Span;
  readonly message: string;
  /** Id of the correction that it is about. */
  readonly correction?: string;
}

/** What a problem is switched off by, beside `removal`. */
export function reasonOf(problem: Problem): ProblemReason {
  return problem.kind === 'removal' ? problem.reason : problem.kind;
}
