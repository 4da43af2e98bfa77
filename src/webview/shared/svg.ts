import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { DEAL_TYPES, type DealType } from '../../core/analysis';
import { type Attributes, make, setAttributes } from './dom';
import type { Words } from './texts';

/** Makes an SVG element with attributes and content. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

const SYMBOLS: Readonly<Record<DealType, Parameters<typeof symbol>[0] & object>> = {
  funding_round: symbolCircle,
  acquisition: symbolSquare,
  stake_purchase: symbolTriangle,
  merger: symbolDiamond,
  fund_raise: symbolCross,
  ipo: symbolStar,
  partnership: symbolWye,
};

/** The path of a type's mark around the origin; `area` in square pixels. Types differ in form, not in colour alone. */
export function markOf(type: DealType, area: number): string {
  return symbol(SYMBOLS[type], area)() ?? '';
}

/** One entry of a key: what is drawn, in a square of 14 pixels around the origin, and what it means. */
export type KeyEntry = readonly [picture: SVGElement, meaning: string];

/** The key to a picture. */
export function makeKey(label: string, entries: readonly KeyEntry[]): HTMLElement {
  const items = entries.map(([picture, meaning]) =>
    make(
      'li',
      {},
      makeSvg('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' }, picture),
      meaning,
    ),
  );
  return make('ul', { class: 'key', 'aria-label': label }, ...items);
}

/** Entries for the types of deals that there are; `draw` gives the picture of one. */
export function typeEntries(
  { labels }: Words,
  types: ReadonlySet<DealType>,
  draw: (type: DealType) => SVGElement,
): readonly KeyEntry[] {
  return DEAL_TYPES.filter((type) => types.has(type)).map((type) => [draw(type), labels.types[type]]);
}
