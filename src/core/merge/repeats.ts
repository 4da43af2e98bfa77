import type { Article } from '../analysis';
import type { Steps } from '../steps';
import { compareTellings } from './compareTellings';
import type { Telling } from './telling';

/** How many copies are compared with their originals in one piece. */
const PIECE = 8;

/** What repeated articles tell of their originals' deals. */
export class Repeats {
  private readonly told = new Set<Telling>();
  private readonly sources = new Map<Telling, string[]>();

  /** Takes a telling of a copy for one that its original has too. */
  addTold(telling: Telling): void {
    this.told.add(telling);
  }

  /** Whether a telling is a copy's and the original has it too. */
  isTold(telling: Telling): boolean {
    return this.told.has(telling);
  }

  /** Ids of the copies that tell an original's deal, and those that the deal names already. */
  sourcesOf(telling: Telling): readonly string[] {
    return [...(this.sources.get(telling) ?? []), ...(telling.deal.sources ?? [])];
  }

  /** Takes note that the copy `id` tells the original's deal. */
  addSource(telling: Telling, id: string): void {
    const list = this.sources.get(telling);
    if (list) list.push(id);
    else this.sources.set(telling, [id]);
  }
}

/** Compares the deals of repeated articles with those of their originals, piece by piece. */
export function* readRepeats(articles: readonly Article[], tellings: readonly Telling[]): Steps<Repeats> {
  const repeats = new Repeats();
  const copies = articles.filter(({ duplicateOf }) => duplicateOf !== undefined);
  if (copies.length === 0) return repeats;
  const of = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const list = of.get(telling.deal.articleId);
    if (list) list.push(telling);
    else of.set(telling.deal.articleId, [telling]);
  }
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  for (const [index, copy] of copies.entries()) {
    if (index % PIECE === PIECE - 1) yield { stage: 'merging', fraction: 1 };
    const { id, duplicateOf } = copy;
    const [copied, whole] = [bodyOf(copy), bodyOf(articleOf.get(duplicateOf!)!)];
    const [own, originals] = [of.get(id) ?? [], of.get(duplicateOf!) ?? []];
    for (const original of originals) {
      const again = own.filter((telling) => compareTellings(original, telling) !== 'other');
      for (const telling of again) repeats.addTold(telling);
      if (again.length > 0 || copied.includes(original.evidence)) repeats.addSource(original, id);
    }
    for (const telling of own) if (whole.includes(telling.evidence)) repeats.addTold(telling);
  }
  return repeats;
}

/** All text of an article with white space folded, as evidence is. */
function bodyOf({ headline, articleBody }: Article): string {
  return `${headline} ${articleBody}`.replace(/\s+/g, ' ');
}
