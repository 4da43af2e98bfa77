import { inPieces } from '../../segment/pieces';
import { type CleaningRule, steppedRule } from '../cleaningRule';

/** `Jane Roe is a writer who covers …`: a name, a verb of being or covering, a trade of the press. */
const OPENING =
  /^(?:[Aa]bout (?:the )?[Aa]uthor:? ?)?\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3} (?:is|was|has been|has worked|works|covers|writes|has covered|reports|joined|ist|schreibt|es|est)\b/u;
const TRADE =
  /\b(?:journalist|reporter|staff writer|writer|editor(?:-at-large)?|columnist|correspondent|contributor|blogger|redakteur(?:in)?|journaliste|periodista|covers|covering|has covered|writes about|bring you what matters)\b/i;
const HEADING = /^(?:about (?:the )?authors?|author|autor|über den autor|sobre el autor|written by)\s?:?$/i;
/** Longest biography's stretch in which its trade is told, in UTF-16 units. */
const HEAD = 200;

/** Biographies of authors: a paragraph that opens with a name and a trade of the press, and what stands under an `Author` heading. */
export const authorBioRule: CleaningRule = steppedRule('author-bio', (page) =>
  inPieces(page.lines, ({ at, text }) => {
    if (page.markOf(at)) return;
    if (text.length <= 30 && HEADING.test(text)) {
      page.mark(at, 'author-bio', 'author_bio');
      for (let k = at + 1; k <= at + 2 && k < page.lines.length; k++) {
        const line = page.lines[k]!;
        if (line.gap > 1 || line.text.length > 400) break;
        page.mark(k, 'author-bio', 'author_bio');
      }
    } else if (
      text.length >= 40 &&
      text.length < 1500 &&
      OPENING.test(text) &&
      TRADE.test(text.slice(0, HEAD)) &&
      /[.!…]["”’]?$/.test(text) &&
      isBiography(text)
    )
      page.mark(at, 'author-bio', 'author_bio');
  }),
);

/** The trade must be what the person is, not somebody else's in the sentence: it stands in the first sentence, soon after the verb. */
function isBiography(text: string): boolean {
  const first = text.slice(0, HEAD);
  return (
    /^about (?:the )?author:/i.test(first) ||
    /^[^,.]{0,60} (?:is|was|has been) (?:an?|the|our|currently|senior)\b[^.]{0,70}\b(?:journalist|reporter|writer|editor|columnist|correspondent|contributor|blogger)/i.test(
      first,
    ) ||
    /^[^,.]{0,60} (?:covers|writes about|has covered|reports on)\b[^.]{0,120}\b(?:for|since|at|from)\b/i.test(first) ||
    /staff writers? bring/i.test(first)
  );
}
