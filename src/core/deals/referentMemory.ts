import type { LinkedName } from '../link/linkNames';
import { looksLikeInvestor } from './investorName';

/** Nouns for those who put money in. */
const INVESTOR_NOUNS = new Set('investor investors backer fund bidder suitor buyer buyers'.split(' '));

/**
 * What a paragraph has named so far, for telling whom `it` and `the company` mean: `it` is who the sentence began with, else who the one before
 * began with; a noun is who the sentence before began with, of the noun's kind where the article has it: a `startup` is no `fund`.
 */
export class ReferentMemory {
  /** Organizations of this sentence, then of those before it, each in order. */
  private current: LinkedName[] = [];
  private readonly earlier: LinkedName[][] = [];

  /** `subject`: what the article is about. */
  constructor(private readonly subject: LinkedName | undefined) {}

  /** Takes note of a name; only organizations are referred to so. */
  mention(who: LinkedName): void {
    if (who.type === 'organization' || who.type === 'product') this.current.push(who);
  }

  nextSentence(): void {
    if (this.current.length > 0) this.earlier.unshift(this.current);
    this.current = [];
  }

  /** Whom `it` or `they` means here. */
  pronoun(): LinkedName | undefined {
    return firstOrganization(this.current) ?? firstOrganization(this.earlier[0] ?? []) ?? this.subject;
  }

  /** Whom `the … noun` means here. */
  noun(noun: string): LinkedName | undefined {
    const wantsInvestor = INVESTOR_NOUNS.has(noun);
    const lists = [
      this.earlier[0] ?? [],
      this.current,
      ...(this.subject ? [[this.subject]] : []),
      ...this.earlier.slice(1),
    ];
    for (const list of lists) {
      const fitting = list.find((who) => who.type === 'organization' && looksLikeInvestor(who.name) === wantsInvestor);
      if (fitting) return fitting;
    }
    return firstOrganization(this.earlier[0] ?? []) ?? firstOrganization(this.current) ?? this.subject;
  }
}

function firstOrganization(list: readonly LinkedName[]): LinkedName | undefined {
  return list.find(({ type }) => type === 'organization');
}
