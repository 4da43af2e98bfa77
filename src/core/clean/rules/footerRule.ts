import { lineRule } from '../cleaningRule';

const FOOTER =
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b)|\ball rights reserved\b|^(?:proudly )?powered by\b.{0,60}$|^enhanced by\b.{0,40}$|^designed by\b.{0,60}$|^theme (?:by|:)\b.{0,60}$|^(?:this copy is for|this material may not|the material on this site|no part of this|this is not an offer to|this (?:email|e-mail|newsletter|message) (?:was|is) sent\b|you(?:'|’)?(?: a)?re (?:receiving|reading)\b|you received this|you have reached the end of)|^thanks for reading\b|^we use cookies\b|^by continuing to use\b|^part of an? .{2,60} registered in\b|^printed by\b.{0,40}$|^\(?end\)?$|^check out our\b.{0,160}$|^questions\?.{0,80}$|^our .{2,60} questions\? .{0,40}$|^disclaimer:|^first published:|\b(?:newsroom|news department|editorial (?:team|staff|department)|newsdesk)\b.{0,40}\b(?:not involved|no part|had no role)\b|^our standards:|^\((?:adds|updates|recasts|corrects|rewrites|writes through|repeats|refiles|new throughout)\b.{3,200}\)$|^(?:media |press |investor )?contacts?: \S|^About \p{Lu}[^:.]{1,50}: \p{Lu}|^trouble clicking\?|^\S{2,30} posted: ["“]|\| categories: .{2,80}\| url:|^posted by .{2,40} at \d|^edited by\b.{0,60}$|.© ?(?:19|20)\d\d|^\^ .{2,120}$|^logo ?[-–:] ?http|^[a-z]{2}-[A-Z]{2}$|^(?:hourly|weekly)$|^(?:follow|like|find|join) us (?:on|at)\b/iu;
const CONTACT =
  /^(?:\+?[\d() -]{7,20}|[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}|https?:\/\/\S{1,300}|www\.\S{1,200})$/;

/** Feet of pages: copyright, imprint, cookie notes, contact lines, bare addresses. */
export const footerRule = lineRule('footer', 'footer', 320, (text) => FOOTER.test(text) || CONTACT.test(text));
