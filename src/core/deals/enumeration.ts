import type { DealType } from '../analysis';
import type { DealDraft, Part } from './dealDraft';
import type { Participant } from './participant';
import type { ReadUnit } from './readUnit';
import { type Role, SUBJECT_ROLE } from './role';
import type { Unit } from './unit';

/** Plural nouns that a list may spell out, with the type of deal that each of its items then is. */
const COUNTED: Readonly<Record<string, DealType>> = {
  acquisitions: 'acquisition',
  purchases: 'acquisition',
  takeovers: 'acquisition',
  buyouts: 'acquisition',
  buys: 'acquisition',
  stakes: 'stake_purchase',
};
/** Words that open a sentence that spells out what the one before counted. */
const OPENERS = new Set(['they', 'these', 'those', 'others', 'among']);
/** How sure a deal of such a list is: the form leaves little doubt, what the list names may. */
const CHANCE = 0.8;

/**
 * Deals told as a list: `X has made more than 40 acquisitions. They have included A, B and C.` The first sentence counts them and says who
 * buys, the second names what. Gives a recalled deal for each item; none where `read` is no such list of `before`.
 */
export function enumeratedDeals(read: ReadUnit, before: ReadUnit | undefined): DealDraft[] {
  const { unit } = read;
  if (!before || before.unit.paragraph !== unit.paragraph || before.unit.to !== unit.from) return [];
  const type = countedIn(before.unit);
  if (!type || !OPENERS.has(unit.paragraph.tokens[unit.from]!.lower)) return [];
  const items = listedIn(unit);
  const buyer = before.members.find(
    ({ participant }) => participant.naming !== 'pronoun' && participant.who.type === 'organization',
  );
  if (items.length < 2) return [];
  const role = SUBJECT_ROLE[type] as Exclude<Role, 'none'>;
  return items
    .filter((item) => item.who !== buyer?.participant.who)
    .map((item) => {
      const parts: Part[] = [{ role, participant: item, unit, probability: CHANCE }];
      if (buyer)
        parts.push({ role: 'acquirer', participant: buyer.participant, unit: before.unit, probability: CHANCE });
      return {
        type,
        chance: CHANCE,
        parts,
        amounts: [],
        status: 'completed',
        background: true,
        settled: true,
        units: [unit, before.unit],
      };
    });
}

function countedIn({ paragraph, from, to }: Unit): DealType | undefined {
  for (let i = from; i < to; i++) {
    const type = COUNTED[paragraph.tokens[i]!.lower];
    if (type) return type;
  }
  return undefined;
}

/** The names behind `include`, `included` or `been`, up to the first verb of another clause. */
function listedIn({ paragraph, from, to, participants }: Unit): Participant[] {
  const { tokens } = paragraph;
  let verb = from;
  while (verb < to && !/^(?:include|includes|included|been|are|were)$/.test(tokens[verb]!.lower)) verb++;
  return participants.filter(
    (item) =>
      item.from > verb &&
      item.naming === 'name' &&
      item.who.type !== 'person' &&
      !isAside(marksBetween(tokens, verb, item.from)),
  );
}

/** Whether a name stands inside brackets that are still open. */
function isAside(marks: readonly string[]): boolean {
  return marks.filter((mark) => mark === '(').length > marks.filter((mark) => mark === ')').length;
}

function marksBetween(tokens: Unit['paragraph']['tokens'], from: number, to: number): string[] {
  return tokens.slice(from, to).flatMap((token) => (token.kind === 'mark' ? [token.text] : []));
}
