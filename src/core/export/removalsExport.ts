import { slice } from '../text/span';
import type { DocumentKind } from './documentExporter';
import type { RemovedText } from './documents';
import { escapeMarkdown } from './markdown';

/** What cleaning takes away, as a list. */
export const REMOVALS: DocumentKind<RemovedText> = {
  document: 'removals',
  items: (analysis, text = '') => analysis.removals.map((removal) => ({ ...removal, text: slice(text, removal.span) })),
  columns: ['rule', 'reason', 'start', 'end', 'text'],
  cells: ({ rule, reason, span, text }) => [rule, reason, span.start, span.end, text],
  *markdown(analysis, text = '') {
    if (analysis.dump.path) yield `# ${escapeMarkdown(analysis.dump.path)}\n\n`;
    for (const { reason, rule, span } of analysis.removals)
      yield `- **${escapeMarkdown(reason)}** (${escapeMarkdown(rule)}): ${escapeMarkdown(slice(text, span))}\n`;
    yield '\n';
  },
  *text(analysis, text = '') {
    if (analysis.dump.path) yield `${analysis.dump.path}\n`;
    for (const { reason, rule, span } of analysis.removals)
      yield `  [${reason}, ${rule}] ${slice(text, span).replace(/\s+/g, ' ')}\n`;
    yield '\n';
  },
};
