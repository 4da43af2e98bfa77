/**
 * Words that headings of a digest's sections are made of: own list of what newsletters and round-ups call their parts, in the singular and plural,
 * with the small words between them.
 */
const WORDS = new Set(
  `big biggest business buyout buyouts capital corporate crypto data deal deals debt early equity europe european exit exits
finance financing financings firm firms fund funding fundings funds global growth headline headlines important
industry international investment investments investor investors ipo ipos key large larger late latest ma m&a market markets massive
merger mergers acquisition acquisitions acquired new news notable noteworthy offering offerings partnership partnerships
people pipeline press private public raises recommended reads regional report reports round rounds round-up roundup sector seed small smaller
spac spacs stage startup startups stories summary tech technology top transaction transactions venture vc
essential jobs financings alliances licensing hires departures`.split(/\s+/),
);
/** Small words between them. */
const SMALL = new Set(
  `a m an and at closes field for from general in interesting more move moves of on other our pr series story the this today trend trends up update
updates week weekly world elsewhere also wire desk`.split(/\s+/),
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
  return (
    words.length <= MOST &&
    words.some((word) => WORDS.has(word)) &&
    words.every((word) => WORDS.has(word) || SMALL.has(word))
  );
}
