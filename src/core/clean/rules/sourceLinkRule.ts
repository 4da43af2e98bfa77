import { lineRule } from '../cleaningRule';

const LINK =
  /^(?:source link|source::? ?\S.{0,40}|quelle: ?\S.{0,40}|fuente: ?\S.{0,40}|fonte: ?\S.{0,40}|\(quelle: .{1,80}\)|original (?:article|source|post)\b.{0,80}|visit website|visit (?:the )?(?:original )?(?:site|source|page)|read more(?: at| on)?(?: [\p{Lu}].{0,40})?(?: ?[.…>»→]{1,3})?|continue reading(?: ?[.…>»→]{1,3})?(?: .{1,140})?|read on ?[.…>»→]{0,3}|read (?:the )?(?:full|whole|rest of this|original|entire|complete)\b.{0,100}|(?:you can )?read the whole story here\.?|view (?:the )?original (?:post|article)\b.{0,40}|this (?:post|article|story) (?:was )?(?:originally|first) (?:published|appeared) (?:on|in|at)\b.{0,80}|(?:the )?(?:post|article) .{1,140} (?:first )?appeared (?:first )?on .{1,60}|via:? [\p{Lu}][\p{L}.&’'-]{1,30}(?: \p{Lu}[\p{L}.&’'-]{1,30}){0,3}|link to site|weiterlesen.{0,20}|leer más|lire la suite|leia mais|(?:story|article|content|news) (?:provided|supplied|distributed) by\b.{2,60}|read (?:last (?:week|month)|yesterday|the previous|this week)\b.{3,80}|more about .{1,80}|more here\.?|read in full\b.{0,40}|learn more\.?)$/iu;

/** Links back to where the text came from: `Source link`, `Source: Tech Crunch`, `Read More...`, `Continue Reading`. */
export const sourceLinkRule = lineRule('source-link', 'source_link', 200, (text) => LINK.test(text));
