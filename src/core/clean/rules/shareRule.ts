import { lineRule } from '../cleaningRule';

/** A share word or the name of a network, at the place where the search stands. */
const WORD =
  /(?:share(?: (?:this|on|to|via|it)(?: (?:article|post|story))?)?|tweet(?: this)?|comments?|leave a (?:reply|comment)|follow(?: us)?(?: on)?|facebook|twitter|linkedin|pinterest|reddit|whatsapp|telegram|tumblr|email this|blogthis!|e-?mail|print|google ?\+|google|flipboard|pocket|x|copy link|instagram|youtube|rss|viber|messenger|mastodon|bluesky|threads|pin(?: it)?|\+ ?save|save|more|like|buffer|(?:jetzt )?teilen|partager|compartir|compartilhar)/iy;
/** What stands between two of them: blanks, marks, a count. */
const BETWEEN = /[\s|,:•·]*(?:\d[\d.,]*[km]?)?[\s|,:•·]*/iy;
const PHRASES =
  /^(?:share (?:this|with|on|via|the|now)\b.{0,80}|share|shares?:|like this:?|like loading\.{0,3}|follow us\b.{0,60}|follow|send tip|click to share\b.{0,80}|tweet this|tweet this story|share (?:article |story |page |link )?(?:to|on|via|by|with) .{1,20}|share this post\b.{0,40}|teilen|auf .{2,20} teilen|artikel (?:teilen|merken|drucken|versenden)|merken|drucken|partager|partager (?:sur|cet|l.article)\b.{0,30}|ajouter à (?:vos|mes) favoris|imprimer|envoyer par e-?mail|compartir|comparte(?: en)?:?|compartir en\b.{0,20}|compártelo|imprimir|compartilh(?:ar|e)\b.{0,30}|partilhar\b.{0,30}|condividi\b.{0,30}|stampa|delen|deel (?:dit|op)\b.{0,30}|dela|del på .{2,20}|udostępnij|restack|notes)$/i;

/** Share bars: `Share on FacebookShare on Twitter`, `Share86Tweet54Share15`, `Like Loading...`. */
export const shareRule = lineRule('share-bar', 'share', 150, (text) => PHRASES.test(text) || isShareBar(text));

function isShareBar(line: string): boolean {
  const text = line.replace(/ by \w{2,20}$/, '');
  BETWEEN.lastIndex = 0;
  let at = /^\d/.test(text) ? (BETWEEN.exec(text)?.[0].length ?? 0) : 0;
  let words = 0;
  while (at < text.length) {
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    if (!word) return false;
    words++;
    at += word[0].length;
    BETWEEN.lastIndex = at;
    at += BETWEEN.exec(text)?.[0].length ?? 0;
  }
  return words > 1 || (words === 1 && !/^\d|^(?:more|like|x|save|google|comments?)$/i.test(text));
}
