import { slice } from '../../text/span';
import type { ExportItems } from '../exportFormats';
import type { ExportInput, ExportWriter } from '../exportWriter';
import { type MarkedArticle, markedArticles, withoutOverlaps } from '../markedArticle';
import { tokenSentences } from '../textTokens';
import { CONLL_LABELS } from './entityLabels';

/** The columns of a token between itself and its tag: no part of speech, no chunk. */
const COLUMNS = '-X- O';

/** CoNLL-2003: a token a line with its IOB2 tag in the last of four columns, a blank line behind each sentence, `-DOCSTART-` before each article. */
export function conllWriter(items: ExportItems): ExportWriter {
  return {
    begin: () => [],
    *part(input: ExportInput) {
      for (const article of markedArticles(input, items)) yield* document(article);
    },
    end: () => [],
  };
}

function* document({ text, headline, paragraphs, mentions }: MarkedArticle): Generator<string> {
  yield `-DOCSTART- ${COLUMNS} O\n\n`;
  const named = withoutOverlaps(mentions.filter(({ entity }) => CONLL_LABELS[entity.type] !== undefined));
  const marks = named.map(({ span }) => span);
  let next = 0;
  for (const sentence of tokenSentences(text, [headline, ...paragraphs], marks)) {
    const lines: string[] = [];
    for (const token of sentence) {
      while (next < named.length && named[next]!.span.end <= token.start) next++;
      const mark = named[next];
      const inside = mark !== undefined && mark.span.start <= token.start;
      const tag = inside ? `${token.start === mark.span.start ? 'B' : 'I'}-${CONLL_LABELS[mark.entity.type]}` : 'O';
      lines.push(`${oneWord(slice(text, token))} ${COLUMNS} ${tag}\n`);
    }
    yield `${lines.join('')}\n`;
  }
}

/** A token as a column: what would split it (some marks hold odd spaces) is taken out. */
function oneWord(token: string): string {
  return token.replace(/\s+/gu, '') || '_';
}
