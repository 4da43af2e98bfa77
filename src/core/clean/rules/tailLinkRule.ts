import type { CleaningRule } from '../cleaningRule';

/** A link to the whole story, or an advertising label, glued to the end of a paragraph. */
const LINK =
  /(?<=[.!?…”"’)\]a-z\d]) ?(?:\(?(?:read more|read on|continue reading|weiterlesen|leer más|lire la suite|leia mais)(?: here)?\)?(?: ?[.…>»→]{1,3})?|more here\.|Anzeige|Advertisement|source::? ?[\p{Lu}\d][\p{L}\p{N}.&' -]{1,30}|this (?:post|article|story) (?:was )?(?:originally|first) (?:published|appeared) (?:on|in|at) .{2,40})$/iu;
/** How much of a line's end is looked at, and the shortest line that has such an end, in UTF-16 units. */
const END = 90;
const SHORTEST = 50;

/** `… Read more` at the end of a teaser, `Anzeige` glued to a paragraph: the end alone goes. */
export const tailLinkRule: CleaningRule = {
  name: 'tail-link',
  mark(page) {
    for (const { at, text, start } of page.lines) {
      if (text.length < SHORTEST || page.markOf(at)) continue;
      const found = LINK.exec(text.slice(-END));
      if (found)
        page.markTail(at, start + text.length - Math.min(END, text.length) + found.index, 'tail-link', 'source_link');
    }
  },
};
