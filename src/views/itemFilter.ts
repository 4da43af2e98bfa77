import type { Deal, Entity } from '../core/analysis';
import { dealParties } from '../core/deals/dealParties';
import { type Facets, hasDates, hasDealFacets, hasEntityFacets, inRange, isOpen, NO_FACETS } from './facets';

/** What items must be to be shown: a text that they hold, whatever its case, and facets. */
export class ItemFilter {
  /** The text in small letters without white space at its ends; empty where none is asked for. */
  readonly text: string;
  /** The same for the same filter, and only for it. */
  readonly key: string;
  /** Whether all is shown. */
  readonly isOpen: boolean;
  private readonly dumps: ReadonlySet<string>;

  constructor(
    text = '',
    readonly facets: Facets = NO_FACETS,
  ) {
    this.text = text.trim().toLowerCase();
    this.key = JSON.stringify([this.text, facets]);
    this.isOpen = this.text === '' && isOpen(facets);
    this.dumps = new Set(facets.dumps);
  }

  /** Whether more is asked for than certain dumps. */
  get narrowsContent(): boolean {
    return this.text !== '' || this.narrowsDeals || this.narrowsEntities || this.narrowsDates;
  }

  /** Whether deals are narrowed by what they are. */
  get narrowsDeals(): boolean {
    return hasDealFacets(this.facets);
  }

  /** Whether entities are narrowed by what they are. */
  get narrowsEntities(): boolean {
    return hasEntityFacets(this.facets);
  }

  /** Whether a range of dates is asked for. */
  get narrowsDates(): boolean {
    return hasDates(this.facets);
  }

  /** Whether a dump may be shown. */
  hasDump(uri: string): boolean {
    return this.dumps.size === 0 || this.dumps.has(uri);
  }

  /** Whether a date (ISO 8601) is in the range. */
  hasDate(iso: string | undefined): boolean {
    return inRange(iso, this.facets);
  }

  /** Whether one of `texts` holds the text; where none is asked for, all do. */
  holds(texts: readonly string[]): boolean {
    return this.text === '' || texts.some((text) => text.toLowerCase().includes(this.text));
  }

  /** Whether an entity is of a type that is asked for. */
  hasEntityType({ type }: Pick<Entity, 'type'>): boolean {
    const { entityTypes } = this.facets;
    return entityTypes.length === 0 || entityTypes.includes(type);
  }

  /** Whether a name of the entity holds the text. */
  namesEntity({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): boolean {
    return this.holds([name]) || (aliases.length > 0 && this.holds(aliases));
  }

  /** Whether a deal is of the type, status, kind and confidence that are asked for. */
  hasDeal(deal: Deal): boolean {
    const { dealTypes, statuses, background, minConfidence } = this.facets;
    return (
      (dealTypes.length === 0 || dealTypes.includes(deal.type)) &&
      (statuses.length === 0 || statuses.includes(deal.status)) &&
      (background === undefined || deal.background === (background === 'background')) &&
      (minConfidence === undefined || deal.confidence >= minConfidence)
    );
  }

  /** Whether a party of the deal holds the text. */
  namesDeal(deal: Deal): boolean {
    return this.holds(dealParties(deal));
  }
}
