import { offsetsIn } from '../../text/offsetUnits';
import { type Span, slice } from '../../text/span';
import type { ExportItems } from '../exportFormats';
import type { ExportWriter } from '../exportWriter';
import { type MarkedArticle, markedArticles } from '../markedArticle';
import { articleMeta } from './articleMeta';
import { labelOf } from './entityLabels';

/** The version that predictions name, so that those of another are told apart. */
const MODEL_VERSION = 'seed-dump-explorer';

/**
 * Label Studio: an array of tasks, one an article, with predictions for `<Text name="text" value="$text"/>` and `<Labels name="label" toName="text">`: mentions and sentences of
 * deals are regions, the roles of a deal relations from its sentence. Offsets are code points: the editor turns them into those of its own (`codePointsToChars`).
 */
export function labelStudioWriter(items: ExportItems): ExportWriter {
  let written = 0;
  return {
    begin: () => ['['],
    *part(input) {
      for (const article of markedArticles(input, items)) {
        const data = { text: article.text, ...articleMeta(article, input.analysis) };
        const predictions = [{ model_version: MODEL_VERSION, result: regions(article) }];
        yield `${written++ > 0 ? ',' : ''}\n${JSON.stringify({ data, predictions })}`;
      }
    },
    end: () => ['\n]\n'],
  };
}

function regions({ text, mentions, deals }: MarkedArticle): object[] {
  const offset = offsetsIn(text, 'codePoints');
  const results: object[] = [];
  const ids = new Map<string, string>();
  const region = (label: string, span: Span, score?: number): string => {
    const key = `${label} ${span.start} ${span.end}`;
    const known = ids.get(key);
    if (known) return known;
    const id = `r${ids.size + 1}`;
    ids.set(key, id);
    results.push({
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: { start: offset(span.start), end: offset(span.end), text: slice(text, span), labels: [label] },
      ...(score === undefined ? {} : { score }),
    });
    return id;
  };
  const mentionAt = new Map<string, string>();
  for (const { entity, span } of mentions)
    mentionAt.set(`${span.start} ${span.end}`, region(labelOf(entity.type), span));
  for (const { deal, evidence, parts } of deals) {
    const from = region(labelOf(deal.type), evidence[0]!, deal.confidence);
    for (const { role, span } of parts) {
      const fresh = role === 'amount' || role === 'valuation' ? 'Money' : role === 'date' ? 'Date' : 'Organization';
      const to = mentionAt.get(`${span.start} ${span.end}`) ?? region(fresh, span);
      results.push({ from_id: from, to_id: to, type: 'relation', direction: 'right', labels: [role] });
    }
  }
  return results;
}
