import { offsetsIn } from '../../text/offsetUnits';
import type { Span } from '../../text/span';
import type { ExportItems } from '../exportFormats';
import type { ExportWriter } from '../exportWriter';
import { type MarkedArticle, markedArticles, withoutOverlaps } from '../markedArticle';
import { articleMeta } from './articleMeta';
import { ONTONOTES_LABELS } from './entityLabels';

/**
 * spaCy: a line an article, `text` and what `Example.from_dict` takes: `entities` (start, end, label; disjoint) and `spans` with the sentences of deals under `deals`. Offsets
 * are code points of `text`.
 */
export function spacyWriter(items: ExportItems): ExportWriter {
  return {
    begin: () => [],
    *part(input) {
      for (const article of markedArticles(input, items)) {
        const { text } = article;
        const meta = articleMeta(article, input.analysis);
        yield `${JSON.stringify({ text, ...annotations(article, items), meta })}\n`;
      }
    },
    end: () => [],
  };
}

type Labelled = [start: number, end: number, label: string];

function annotations({ text, mentions, deals }: MarkedArticle, items: ExportItems) {
  const offset = offsetsIn(text, 'codePoints');
  const labelled = ({ start, end }: Span, label: string): Labelled => [offset(start), offset(end), label];
  const entities = withoutOverlaps(mentions).map(({ entity, span }) => labelled(span, ONTONOTES_LABELS[entity.type]));
  const sentences = deals.map(({ deal, evidence }) => labelled(evidence[0]!, deal.type));
  return {
    ...(items === 'deals' ? {} : { entities }),
    ...(items === 'entities' ? {} : { spans: { deals: sentences } }),
  };
}
