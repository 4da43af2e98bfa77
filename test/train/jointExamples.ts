import { jointFeatures } from '../../src/core/deals/jointFeatures';
import type { ReadUnit } from '../../src/core/deals/readUnit';
import type { ArticleView } from '../../src/core/deals/roleFeatures';
import { Support } from '../../src/core/deals/support';
import { namesOf } from './dealExamples';
import type { Example } from './trainModel';

/**
 * One example for each participant of an article: its role in the light of what all of them look like. `labels` are the examples of roles of the
 * same participants, in order; the models that `units` were read with must not have been trained on the article.
 */
export function jointExamples(units: readonly ReadUnit[], article: ArticleView, labels: readonly Example[]): Example[] {
  const support = new Support(units);
  let next = 0;
  return units.flatMap((read) =>
    read.members.map((member): Example => {
      const { label, weight } = labels[next++]!;
      return {
        label,
        ...(weight === undefined ? {} : { weight }),
        features: namesOf((sink) => jointFeatures(sink, read, member, article, support)),
      };
    }),
  );
}
