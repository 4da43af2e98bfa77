import type { LinkedName } from '../link/linkNames';
import type { Paragraph } from '../recognize/paragraph';
import { nounEnd, phraseAt } from './phrases';
import { ReferentMemory } from './referentMemory';
import { isSource } from './sources';

/** How a participant is named: by its name, by what is doubtful as a name, by a noun (`the company`), by a pronoun, or as a thing without a name (`its chemicals arm`). */
export type Naming = 'name' | 'doubtful' | 'noun' | 'pronoun' | 'phrase';

/** Somebody who may have a part in a deal: tokens `[from, to)` of a paragraph and who is meant. */
export interface Participant {
  readonly from: number;
  readonly to: number;
  readonly naming: Naming;
  readonly who: LinkedName;
}

/**
 * Finds who may have a part in deals, paragraph by paragraph: organizations, products and people by name, and `the company`, `it` and
 * the like as the organization that they most likely mean (see {@link ReferentMemory}). Who is only named as the source of news takes no part.
 */
export class ParticipantFinder {
  /** What the article is about: the first organization of its headline, else of its body. */
  readonly subject: LinkedName | undefined;
  private readonly byParagraph = new Map<number, Participant[]>();

  constructor(names: readonly LinkedName[], doubtful: readonly LinkedName[], paragraphs: readonly Paragraph[]) {
    const actors = names.filter((who) => who.type !== 'place' && !isSource(who, paragraphs));
    for (const who of actors) this.add(who, 'name');
    for (const who of doubtful) this.add(who, 'doubtful');
    for (const list of this.byParagraph.values()) list.sort((a, b) => a.from - b.from || b.to - a.to);
    this.subject = subjectOf(actors);
  }

  private add(who: LinkedName, naming: Naming): void {
    for (const { paragraph, from, to } of who.mentions) {
      const list = this.byParagraph.get(paragraph);
      const participant = { from, to, naming, who };
      if (list) list.push(participant);
      else this.byParagraph.set(paragraph, [participant]);
    }
  }

  /** The participants of `paragraph` in order, disjoint. */
  find(paragraph: Paragraph): Participant[] {
    const named = this.byParagraph.get(paragraph.index) ?? [];
    const found: Participant[] = [];
    let next = 0;
    let free = 0;
    let sentence = 0;
    const memory = new ReferentMemory(this.subject);
    for (let i = 0; i < paragraph.tokens.length; i++) {
      if (i === paragraph.sentences[sentence + 1]) {
        sentence++;
        memory.nextSentence();
      }
      const name = named[next];
      if (name && name.from === i) {
        next++;
        if (name.from < free) continue;
        found.push(name);
        free = name.to;
        if (name.naming === 'name') memory.mention(name.who);
        while (named[next] && named[next]!.from < free) next++;
        continue;
      }
      if (i < free) continue;
      const phrase = phraseAt(paragraph, i, free, next < named.length ? named[next]!.from : Infinity);
      if (phrase) {
        found.push(phrase);
        free = phrase.to;
        continue;
      }
      const to = nounEnd(paragraph, i);
      if (to === undefined) continue;
      const naming = to - i > 1 ? 'noun' : 'pronoun';
      // `the rival Kestrel` is one thing with one name
      if (naming === 'noun' && named[next]?.from === to) continue;
      const who = naming === 'pronoun' ? memory.pronoun() : memory.noun(paragraph.tokens[to - 1]!.lower);
      if (who) found.push({ from: i, to, naming, who });
      free = to;
    }
    return found;
  }
}

function subjectOf(names: readonly LinkedName[]): LinkedName | undefined {
  const organizations = names.filter((name) => name.type === 'organization');
  const place = (name: LinkedName): number => name.mentions[0]!.paragraph * 100_000 + name.mentions[0]!.from;
  const inHeadline = organizations.filter((name) => name.mentions[0]!.paragraph === 0);
  const pool = inHeadline.length > 0 ? inHeadline : organizations;
  return pool.length === 0 ? undefined : pool.reduce((a, b) => (place(b) < place(a) ? b : a));
}
