import type { Deal, TellingElsewhere } from '../analysis';
import type { DealsPart } from './mergeDumps';

/** A telling as far as it says where it stands; `dump` is the index of its dump. */
interface PlacedTelling {
  readonly dump: number;
  readonly deal: Deal;
}

/** Tells where deals stand in `dumps`; the articles of a dump are looked through once. */
export class TellingPlaces {
  private readonly headlines = new Map<number, ReadonlyMap<string, string>>();

  constructor(private readonly dumps: readonly DealsPart[]) {}

  /** Where tellings stand: their articles and those of their dumps that tell the deal too, in the order of the dumps. */
  placesOf(tellings: readonly PlacedTelling[]): TellingElsewhere[] {
    const ids = new Map<number, Set<string>>();
    for (const { dump, deal } of [...tellings].sort((a, b) => a.dump - b.dump)) {
      const known = ids.get(dump) ?? new Set();
      ids.set(dump, known);
      for (const id of [deal.articleId, ...(deal.sources ?? [])]) known.add(id);
    }
    return [...ids].flatMap(([dump, list]) => [...list].map((id) => this.placeOf(dump, id)));
  }

  /** An article of the dump at an index, as other dumps name it. */
  placeOf(dump: number, articleId: string): TellingElsewhere {
    const { path } = this.dumps[dump]!.dump;
    const headline = this.headlinesOf(dump).get(articleId) ?? '';
    return { ...(path === undefined ? {} : { source: path }), articleId, headline };
  }

  private headlinesOf(dump: number): ReadonlyMap<string, string> {
    const known = this.headlines.get(dump);
    if (known) return known;
    const made = new Map(this.dumps[dump]!.articles.map(({ id, headline }) => [id, headline]));
    this.headlines.set(dump, made);
    return made;
  }
}
