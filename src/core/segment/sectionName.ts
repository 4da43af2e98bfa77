/**
 * Words that headings of a digest's sections are made of: own list of what newsletters and round-ups call their parts, in the singular and plural,
 * with the small words between them.
 */
const WORDS = new Set(
  `a an and at big biggest bigger business buyout buyouts capital closes corporate crypto data deal deals debt early equity europe european exit exits
field finance financing financings firm firms for from fund funding fundings funds general global growth headline headlines important in
industry interesting international investment investments investor investors ipo ipos ipo's key large larger late latest ma m&a market markets massive
merger mergers acquisition acquisitions acquired more move moves new news notable noteworthy of offering offerings on other our partnership partnerships
people pipeline pr press private public raises recommended reads regional report reports round rounds round-up roundup sector seed series small smaller
spac spacs stage startup startups stories story summary tech technology the this top trend trends transaction transactions up update updates venture vc week weekly
today world elsewhere also editor's editor’s picks essential jobs events financings alliances licensing hires departures wire desk`.split(
    /\s+/,
  ),
);
/** Most words of such a heading. */
const MOST = 8;

/** Whether a line (trimmed) is made of nothing but the words that digests call their sections by: `New Fundings`, `Mergers & Acquisitions`. */
export function isSectionName(text: string): boolean {
  if (text.length > 64) return false;
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}&’'\s-]+/gu, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== '&');
  return words.length > 0 && words.length <= MOST && words.every((word) => WORDS.has(word));
}
