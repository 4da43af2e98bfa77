import type { Analysis, Removal } from '../core/analysis';
import { BY_HAND, type KeepBody, type RemoveBody } from '../core/corrections/correction';
import { bySpan, overlaps, type Span } from '../core/text/span';

/** What cleaning takes away, and what it would take away but for a choice; both in the order of the text and disjoint. */
export interface ReviewState {
  readonly removals: readonly Removal[];
  readonly kept: readonly Removal[];
}

/** A choice of what is kept and what is removed: `at` is the place that it is about, offsets into the dump's text, for choices of a place. */
export interface CleaningChoice {
  readonly body: KeepBody | RemoveBody;
  readonly at?: Span;
}

/** What an analysis says, with choices made since that it does not know of yet, in their order. Choices that it knows of change nothing. */
export function decided(analysis: Analysis, choices: readonly CleaningChoice[]): Analysis {
  if (choices.length === 0) return analysis;
  let state: ReviewState = { removals: analysis.removals, kept: analysis.kept ?? [] };
  for (const choice of choices) state = withChoice(state, choice);
  return { ...analysis, removals: [...state.removals], kept: [...state.kept] };
}

function withChoice({ removals, kept }: ReviewState, { body, at }: CleaningChoice): ReviewState {
  const meant = ({ span, rule, reason }: Removal): boolean => {
    if (body.scope === 'place') return at !== undefined && overlaps(span, at);
    return body.scope === 'rule' ? rule === body.rule : reason === body.reason;
  };
  if (body.type === 'keep') {
    const gone = removals.filter(meant);
    // What only a person took away is text again, not something that a rule would take.
    const own = gone.filter(({ corrected }) => !corrected);
    return { removals: removals.filter((one) => !meant(one)), kept: merged(kept, own) };
  }
  const back = kept.filter(meant);
  const known = back.length > 0 || removals.some(meant);
  const added: Removal[] =
    known || body.scope !== 'place' || !at
      ? []
      : [{ span: at, rule: BY_HAND, reason: body.reason ?? 'stray', corrected: true }];
  return { removals: merged(removals, [...back, ...added]), kept: kept.filter((one) => !meant(one)) };
}

function merged(all: readonly Removal[], more: readonly Removal[]): readonly Removal[] {
  return more.length === 0 ? all : [...all, ...more].sort((a, b) => bySpan(a.span, b.span));
}
