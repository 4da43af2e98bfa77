import { lineRule } from '../cleaningRule';

const ADVERT =
  /^(?:\[?\(?(?:advertise?ments?|advert|anzeige|werbung|publicidad|publicité|publicidade|sponsored(?: content| post)?|promoted|ad)\)?\]?(?: ?[-–—:] ?.{1,60})?|(?:sponsored|presented|powered|brought to you) by\b ?[.: ]{0,8}|(?:sponsored|presented|brought to you) by [^.!?,]{2,40}|patrocinado por:?|in partnership with:?|together with [^.!?,]{2,40}|(?:a )?(?:message|word) from (?:our )?(?:sponsors?|partners?)\b.{0,60}|from our (?:sponsors?|partners?)|today.s sponsor\b.{0,60}|presentado por\b.{0,40}|präsentiert von\b.{0,40}|présenté par\b.{0,40}|(?:\S{1,3} )?(?:this|today.s|tonight.s) (?:week.s |month.s )?(?:issue|edition|newsletter|episode|post|email|letter)(?: of .{2,40})? is (?:supported|sponsored|brought to you|presented|powered) by .{2,60}|we (?:use|earn) income earning\b.{0,80}|ftc: we use\b.{0,80}|(?:this )?(?:post|article) (?:may )?contains? affiliate links\b.{0,100}|scroll (?:down )?(?:for|to)\b.{0,60}|article continues (?:below|after)\b.{0,60}|story continues (?:below|after)\b.{0,60}|[»→>]{1,2} ?(?:buy|get|register|book|save|join|sign up|download|shop)\b.{0,110}|we thank our (?:sponsors|supporters|partners)\.?)$/i;

/** A whole advertisement behind its label: `**Sponsored** Your deck …`, `[Ad] …`, `SPONSORED: …`. */
const LABELLED =
  /^(?:[•*-] )?(?:\*\*(?:sponsored(?: (?:content|post|link))?|advertisement|ad|promoted|partner content|anzeige|werbung|publicité|publicidad)[:.]?\*\*|[[(](?:sponsored|advertisement|ad|promoted|partner content|anzeige|werbung)[\])]) ?\S/i;
const LABEL =
  /^(?:SPONSORED|Sponsored|ADVERTISEMENT|Advertisement|PROMOTED|Promoted|ANZEIGE|Anzeige|WERBUNG|Werbung)(?: (?:content|post|message))? ?[:–—|] ?\S/;
/** A cry and then a call: `… is back! Meet the leaders …`; `Click here for …`. */
const PITCH =
  /^[^“”"]{10,160}! (?:Meet|Join|Register|Book|Get|Secure|Save|Discover|Click|Sign up|Apply|Buy|Come)\b|^(?:click here|scroll down) (?:for|to)\b/i;
/** A call in capitals at the end of a line. */
const CALL = /[.!?] ?(?:LEARN|FIND OUT|SIGN UP|SHOP|BUY|SUBSCRIBE|WATCH|READ) ?(?:MORE|NOW|HERE)?$/;

/** Advertising labels: `Advertisement`, `Sponsored By . . .`, `Anzeige`. What they head is taken by `advert-block`. */
export const advertRule = lineRule(
  'advert',
  'advert',
  300,
  (text) =>
    (text.length <= 130 && (ADVERT.test(text) || CALL.test(text))) ||
    PITCH.test(text) ||
    LABELLED.test(text) ||
    LABEL.test(text),
);
