import type { GoldDeal } from '../../src/core/export/goldFormat';
import { isCrossed, type LabelledDeal } from './dealAffinity';
import { type DealView, type Slot, sameMoney, slotsOf } from './dealView';
import type { NameMatcher } from './nameMatcher';
import type { ScoreBoard } from './scoreBoard';

/** Parts that are one part by another name: who invests in a company buys a stake in it. */
const BUYERS: ReadonlySet<string> = new Set(['acquirer', 'investors']);
/** Parts that are one where a merger is told as a purchase, or the reverse. */
const SIDES: ReadonlySet<string> = new Set(['parties', 'acquirer', 'subject']);

/** Scores the slots of a labelled deal, against the deal that was found for it or against nothing: all as `slots`, each as `slots.NAME`. */
export function scoreSlots(
  labelled: LabelledDeal,
  found: DealView | undefined,
  matcher: NameMatcher,
  where: string,
  board: ScoreBoard,
): void {
  const wanted = slotsOf(labelled.view).filter((slot) => !isLenient(slot, labelled.gold, matcher));
  const given = found ? slotsOf(found).filter((slot) => !isLenient(slot, labelled.gold, matcher)) : [];
  const crossed = found !== undefined && isCrossed(labelled.view, found);
  const taken = new Set<Slot>();
  for (const slot of wanted) {
    const hit = given.find(
      (other) =>
        !taken.has(other) && isSamePart(slot.slot, other.slot, crossed) && isSame(slot, other, labelled.gold, matcher),
    );
    if (hit) taken.add(hit);
    countSlot(slot, { wanted: 1, right: hit ? 1 : 0 }, board);
    if (found && !hit) {
      const got = given.filter((other) => other.slot === slot.slot).map(slotText);
      board.note('slot', where, `${slot.slot} ${slotText(slot)}, got ${got.join(' | ') || 'nothing'}`, 0.05);
    }
  }
  for (const slot of given) countSlot(slot, { found: 1 }, board);
}

/** Counts the slots of a deal that is not told. */
export function countFalseSlots(found: DealView, board: ScoreBoard): void {
  for (const slot of slotsOf(found)) countSlot(slot, { found: 1 }, board);
}

function countSlot(
  { slot }: Slot,
  counted: { wanted?: number; right?: number; found?: number },
  board: ScoreBoard,
): void {
  board.count('slots', counted);
  board.count(`slots.${slot}`, counted);
}

function isLenient(slot: Slot, { lenient = [] }: GoldDeal, matcher: NameMatcher): boolean {
  return lenient.some((entry) => {
    const colon = entry.indexOf(':');
    if (colon < 0) return entry === slot.slot;
    return entry.slice(0, colon) === slot.slot && 'text' in slot && matcher.same(entry.slice(colon + 1), slot.text);
  });
}

function isSamePart(a: string, b: string, crossed: boolean): boolean {
  return a === b || (BUYERS.has(a) && BUYERS.has(b)) || (crossed && SIDES.has(a) && SIDES.has(b));
}

function isSame(wanted: Slot, given: Slot, gold: GoldDeal, matcher: NameMatcher): boolean {
  if ('money' in wanted) {
    const others = wanted.slot === 'amount' ? (gold.altAmounts ?? []) : [];
    return 'money' in given && [wanted.money, ...others].some((sum) => sameMoney(sum, given.money));
  }
  if ('percent' in wanted) return 'percent' in given && Math.abs(wanted.percent - given.percent) < 0.05;
  if ('background' in wanted) return 'background' in given && wanted.background === given.background;
  return 'text' in given && isSameText(wanted.slot, wanted.text, given.text, gold, matcher);
}

function isSameText(slot: string, wanted: string, given: string, gold: GoldDeal, matcher: NameMatcher): boolean {
  if (slot === 'type') return given === wanted || gold.altTypes?.some((type) => type === given) === true;
  if (slot === 'status') return isSameStatus(wanted, given, gold);
  if (slot === 'round') return given === wanted || gold.acceptRounds?.includes(given) === true;
  if (slot === 'date') return wanted.startsWith(given) || given.startsWith(wanted);
  return matcher.same(wanted, given);
}

/** News often leaves open whether a deal is agreed or done; what is long done is never just agreed. */
function isSameStatus(wanted: string, given: string, { altStatus, background }: GoldDeal): boolean {
  if (given === wanted || altStatus?.some((status) => status === given)) return true;
  if (wanted === 'announced') return given === 'completed';
  return wanted === 'completed' && given === 'announced' && !background;
}

function slotText(slot: Slot): string {
  if ('money' in slot) return `${slot.money.value} ${slot.money.currency}`;
  if ('percent' in slot) return `${slot.percent} %`;
  return 'text' in slot ? slot.text : String(slot.background);
}
