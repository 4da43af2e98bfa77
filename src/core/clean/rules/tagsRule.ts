import { lineRule } from '../cleaningRule';

const TAGS =
  /^(?:tags?|tagged(?: with| as| in| under)?|filed (?:under|in|to)|labels?|posted in|categories|category|topics?|related topics|related tags|keywords|schlagw[oö]rter|etiquetas|mots-clés|archivado en|temas|themen(?:seiten?)?|artikel empfehlen|thèmes|temi|argomenti|assuntos|palavras-chave|tagi|ämnen|emner|channels?|issue)(?: ?[:：]| (?=labels?:)).{0,160}$|^(?:filed under|posted in) .{1,120}$|^this (?:entry|post|article) was (?:posted|published|filed) (?:in|on|under) .{1,180}$|\| ?issue #?\d{1,6}\b/i;

/** Lists of an article's tags: `Tags: a, b`, `Filed Under: Deals`, `Posted in News | Leave a comment`. */
export const tagsRule = lineRule('tags', 'tags', 200, (text) => TAGS.test(text));
