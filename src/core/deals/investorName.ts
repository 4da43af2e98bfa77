import { INVESTOR_WORDS } from '../recognize/lexicon/nameWords';
import { BoundedCache } from '../text/boundedCache';

const INVESTOR_ENDS = ['ventures', 'capital', 'partners', 'vc'];
const INVESTORS = new BoundedCache((name) => {
  const words = name.toLowerCase().split(' ');
  const last = words.at(-1)!;
  return words.slice(1).some((word) => INVESTOR_WORDS.has(word)) || INVESTOR_ENDS.some((end) => last.endsWith(end));
});

/** Whether a name ends like an investment firm's: `Capital`, `Ventures`, `Partners`. */
export function looksLikeInvestor(name: string): boolean {
  return INVESTORS.get(name);
}
