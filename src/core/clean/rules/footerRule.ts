import { lineRule } from '../cleaningRule';

const FOOTER =
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b|(?:proudly )?powered by\b.{0,60}$|enhanced by\b.{0,40}$|designed by\b.{0,60}$|theme (?:by|:)\b.{0,60}$|(?:this copy is for|this material may not|the material on this site|no part of this|this is not an offer to|this (?:email|e-mail|newsletter|message) (?:was|is) sent\b|you(?:'|’)?(?: a)?re (?:receiving|reading)\b|you received this|you have reached the end of)|thanks for reading\b|we use cookies\b|by continuing to use\b|part of an? .{2,60} registered in\b|printed by\b.{0,40}$|\(?end\)?$|check out our\b.{0,160}$|questions\?.{0,80}$|our .{2,60} questions\? .{0,40}$|disclaimer:|first published:|our standards:|\((?:adds|updates|recasts|corrects|rewrites|writes through|repeats|refiles|new throughout)\b.{3,200}\)$|(?:media |press |investor )?contacts?: \S|trouble clicking\?|\S{2,30} posted: ["“]|posted by .{2,40} at \d|edited by\b.{0,60}$|\^ .{2,120}$|logo ?[-–:] ?http|(?:hourly|weekly)$|(?:follow|like|find|join) us (?:on|at)\b|got (?:a|any) (?:news )?tips?\b.{0,120}|follow .{2,40} on (?:twitter|x|facebook|linkedin|instagram|threads|mastodon|bluesky)\b.{0,60}$|(?:contact|email|e-mail|write to|reach) .{2,60} at \S{1,40}@\S{3,60}$|report (?:an error|a typo|a correction)\b.{0,30}$|please enable javascript\b|this site (?:uses|requires)\b|disqus\b|comments powered by\b|listen to (?:the|this) article\b.{0,20}$|this audio (?:is|was) auto-generated\b.{0,90}$|e-?mail notifications are only sent\b.{0,90}$|view all \| post a\b.{0,30}$|you (?:are )?receiv(?:e|ing) this\b|(?:got|have|know of) (?:an?|any|some|something|anything) .{2,40}\? (?:send|e-?mail|tell|write|drop|let us|contact|get in)\b.{2,80}|blog at wordpress\.com\.?$|create a (?:free )?(?:website|blog)\b.{0,50}$|bookmark the permalink\.?$|before it.s here\b.{0,60}$|trademarks$|have a confidential tip\b.{0,80}|how did you like (?:today|this)\b.{0,40}$|loved it\b.{0,40}$|written by .{2,40}\. edited by .{2,40}$|follow .{2,40} coverage (?:of|on|at)\b.{2,100}$|eds: .{4,100}$|(?:bc|ap|am|pm)-[a-z].{2,60}(?:\d(?:st|nd|rd|th) ld|writethru|\badv\b|\bbjt\b).{0,20}$|.{2,40}[,|] proudly powered by .{2,30}$|data is a real-time snapshot\b|(?:quotes|market data|data) (?:delayed|provided by|is delayed)\b.{0,90}$|\( ?originally published on .{4,40}\)$|catch all the .{4,120}$|an error oc?curr?ed\b.{0,60}$|impressum$|impressum (?:und|&|\|) .{4,60}$|datenschutz(?:erklärung)?$|agb$|mentions légales$|aviso legal$|note legali$|pol[ií]tica de (?:cookies|privacidad|privacidade)$|politique de confidentialité$|cookie policy$|privacy policy$|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|(?:© ?)?riproduzione riservata|alle rechten voorbehouden|the bbc is not responsible\b|.{2,60} is not responsible for the content of external sites|source ?: ?[^a-z]{2,30} (?:plc|inc\.?|corp\.?|ltd\.?)$|that.s (?:all|it)(?: from us)? for (?:today|now|this week)\b.{0,100}$|(?:any |have |got )?(?:tips|feedback)(?: or feedback)?\?.{0,80}$|just hit reply\b.{0,60}$|reply to this e-?mail\b.{0,80}$|terms of (?:use|service)$|terms (?:&|and) conditions$|privacy ?[∙·|•] ?terms\b.{0,80}$|no posts$|news provided by$|acquire licensing rights$|text to speech$|collection notice$)/i;
const CASED = /^(?:About \p{Lu}[^:.]{1,50}: \p{Lu}|[a-z]{2}-[A-Z]{2}$)/u;
/** What may stand anywhere on the line; looked for where one of {@link HINTS} is there. */
const ANYWHERE =
  /\ball rights (?:are )?(?:reserved|belong)\b|.© ?(?:19|20)\d\d|\b(?:newsroom|news department|editorial (?:team|staff|department)|newsdesk)\b.{0,40}\b(?:not involved|no part|had no role)\b|\| categories: .{2,80}\| url:/i;
const HINTS = ['eserved', 'ights', '©', 'ews', 'ditorial', 'ategories:'];
const CONTACT =
  /^(?:(?!(?:19|20)\d\d-\d\d-\d\d$)\+?[\d() -]{7,20}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}|https?:\/\/\S{1,300}|www\.\S{1,200})$/;

/** Feet of pages: copyright, imprint, cookie notes, contact lines, bare addresses. */
export const footerRule = lineRule(
  'footer',
  'footer',
  320,
  (text) =>
    FOOTER.test(text) ||
    CONTACT.test(text) ||
    CASED.test(text) ||
    (HINTS.some((hint) => text.includes(hint)) && ANYWHERE.test(text)),
);
