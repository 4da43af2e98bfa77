import { besideOf } from '../../src/core/deals/beside';
import { jointFeatures } from '../../src/core/deals/jointFeatures';
import type { ReadUnit } from '../../src/core/deals/readUnit';
import { Support } from '../../src/core/deals/support';
import { type LabelledArticle, namesOf } from './dealExamples';
import type { Example } from './trainModel';

/**
 * One example for each participant of the units read: its role in the light of what all of them look like. `labels` are the examples of roles of all
 * participants of the article, in order; the models that `units` were read with must not have been trained on the article.
 */
export function jointExamples(
  units: readonly ReadUnit[],
  article: LabelledArticle,
  labels: readonly Example[],
): Example[] {
  const labelOf = new Map(article.units.flatMap(({ participants }) => participants).map((who, i) => [who, labels[i]!]));
  const support = new Support(units);
  return units.flatMap((read, index) => {
    const beside = besideOf(units, index);
    return read.members.map((member): Example => {
      const { label, weight } = labelOf.get(member.participant)!;
      return {
        label,
        ...(weight === undefined ? {} : { weight }),
        features: namesOf((sink) => jointFeatures(sink, read, member, article.view, support, beside)),
      };
    });
  });
}
