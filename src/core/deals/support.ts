import type { LinkedName } from '../link/linkNames';
import type { Member, ReadUnit } from './readUnit';
import { type Chances, noChances, ROLES, type Role } from './role';

/** The two best chances that something has a role, and where the best one stands. */
interface Best {
  best: number;
  at: ReadUnit | undefined;
  second: number;
}

/** What the rest of an article says for somebody's role: its best chance in another unit, and in the headline. */
export class Support {
  private readonly body = new Map<LinkedName, Partial<Record<Role, Best>>>();
  private readonly headline = new Map<LinkedName, Partial<Record<Role, Best>>>();

  constructor(units: readonly ReadUnit[]) {
    for (const read of units) {
      const into = read.unit.paragraph.isHeadline ? this.headline : this.body;
      for (const { participant, chances } of read.members) {
        const known = into.get(participant.who) ?? {};
        into.set(participant.who, known);
        for (const role of ROLES) {
          if (role === 'none' || chances[role] <= 0.05) continue;
          const best = known[role] ?? { best: 0, at: undefined, second: 0 };
          known[role] = best;
          note(best, chances[role], read);
        }
      }
    }
  }

  /** The best chance of each role for the member in units other than `read`, headline and body alike; undefined where no other names it. */
  chances(read: ReadUnit, member: Member): Chances | undefined {
    const { who } = member.participant;
    const body = this.body.get(who);
    const headline = this.headline.get(who);
    if (!body && !headline) return undefined;
    const chances = noChances();
    for (const role of ROLES) chances[role] = Math.max(bestBut(body?.[role], read), bestBut(headline?.[role], read));
    return chances;
  }

  /** The best chance of `role` for the member in units other than `read`: in the body, and in the headline (undefined where that does not name it). */
  elsewhere(read: ReadUnit, member: Member, role: Role): { body: number; headline: number | undefined } {
    const { who } = member.participant;
    const headline = this.headline.get(who);
    return {
      body: bestBut(this.body.get(who)?.[role], read),
      headline: headline && !read.unit.paragraph.isHeadline ? bestBut(headline[role], read) : undefined,
    };
  }
}

function note(known: Best, chance: number, read: ReadUnit): void {
  if (chance > known.best) {
    if (known.at !== read) known.second = known.best;
    known.best = chance;
    known.at = read;
  } else if (known.at !== read && chance > known.second) known.second = chance;
}

function bestBut(known: Best | undefined, read: ReadUnit): number {
  if (!known) return 0;
  return known.at === read ? known.second : known.best;
}
