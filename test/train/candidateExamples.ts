import type { DealType } from '../../src/core/analysis';
import { besideOf } from '../../src/core/deals/beside';
import { type Candidate, candidatesOf } from '../../src/core/deals/candidate';
import { candidateFeatures, tellingFeatures } from '../../src/core/deals/candidateFeatures';
import { candidateMeasures } from '../../src/core/deals/candidateMeasures';
import type { ReadUnit } from '../../src/core/deals/readUnit';
import type { Role } from '../../src/core/deals/role';
import { Support } from '../../src/core/deals/support';
import { isAmount, type LabelledArticle, matches, namesOf, tellingsOf, type Wanted } from './dealExamples';
import { typeName } from './goldSet';
import type { Example } from './trainModel';

/** A candidate with the type of deal that it would be. */
export interface CandidateExample extends Example {
  readonly type: DealType;
  /** Its measures for a score of the linear model. */
  readonly measures: (score: number) => number[];
}

/**
 * One example for each deal that the units of a labelled article may tell: whether it does. The models that `units` were read with must not have
 * been trained on the article, or their sureness would be that of an examinee who knows the questions.
 */
export function candidateExamples(labelled: LabelledArticle, units: readonly ReadUnit[]): CandidateExample[] {
  const examples: CandidateExample[] = [];
  const told = labelled.wanted.map((want) => ({
    want,
    tellings: new Map(tellingsOf(labelled, want).map((telling) => [telling.unit, telling])),
  }));
  const support = new Support(units);
  for (const [index, read] of units.entries()) {
    const beside = besideOf(units, index);
    for (const candidate of candidatesOf(read)) {
      const { unit } = read;
      const fitting = told.filter(({ want }) => isSame(candidate, want));
      const sure = fitting.some(
        ({ want, tellings }) => want.core && (tellings.get(unit)!.here || tellings.get(unit)!.hits >= 2),
      );
      if (fitting.length > 0 && !sure) continue;
      examples.push({
        features: namesOf((sink) => {
          tellingFeatures(sink, read);
          candidateFeatures(sink, candidate, labelled.view, support, beside);
        }),
        type: candidate.type,
        measures: (score) => candidateMeasures(candidate, labelled.view, support, beside, score),
        label: sure ? 'yes' : 'no',
      });
    }
  }
  return examples;
}

/** Whether the candidate is the labelled deal: type and subject agree, no stated sum and no buyer contradicts. */
function isSame(candidate: Candidate, want: Wanted): boolean {
  const types = [want.deal.type, ...(want.deal.altTypes ?? [])].map(typeName);
  if (!types.includes(candidate.type)) return false;
  const names = (...roles: readonly Role[]): ReadonlySet<string>[] =>
    want.slots.filter(({ role }) => roles.includes(role)).map((slot) => slot.names);
  const some = (who: Candidate['subjects'][number], slots: readonly ReadonlySet<string>[]): boolean =>
    slots.some((slot) => matches(who.participant.who, slot));
  const joint = candidate.type === 'merger' || candidate.type === 'partnership';
  const subjects = names('company', 'target', 'manager', 'fund', 'issuer', 'merging', 'partner');
  const shared = candidate.subjects.filter((subject) => some(subject, subjects)).length;
  if (shared < (joint ? 2 : 1) && !(candidate.subjects.length === 0 && want.deal.type === 'acquisition')) return false;
  const buyers = candidate.others.filter(({ role }) => role === 'acquirer').map(({ member }) => member);
  const wanted = names('acquirer');
  if (buyers.length > 0 && wanted.length > 0 && !buyers.some((buyer) => some(buyer, wanted))) return false;
  if (candidate.subjects.length === 0 && buyers.length === 0) return false;
  const sum = candidate.sums[0]?.match.value;
  return !sum || !want.deal.amount || candidate.sums.some(({ match }) => isAmount(match.value, want.deal));
}
