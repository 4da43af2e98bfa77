import type { DealStatus, DealType, MoneyValue } from '../analysis';
import type { TokenMatch } from '../recognize/recognizers/moneyRecognizer';
import type { RoundType } from '../roundTypes';
import type { Participant } from './participant';
import type { Role } from './role';
import type { Unit } from './unit';

/** Somebody in a deal, with the unit that says so. */
export interface Part {
  readonly role: Exclude<Role, 'none'>;
  readonly participant: Participant;
  readonly unit: Unit;
  readonly probability: number;
}

/** A value of a deal with the unit that states it. */
export interface Stated<T> {
  readonly unit: Unit;
  readonly match: TokenMatch<T>;
}

/** A deal in the making. */
export interface DealDraft {
  readonly type: DealType;
  /** How likely the text tells it, 0 to 1. */
  readonly chance: number;
  readonly parts: Part[];
  /** The sum, then its restatements. */
  readonly amounts: Stated<MoneyValue>[];
  valuation?: Stated<MoneyValue>;
  round?: RoundType;
  stake?: Stated<{ value: number }>;
  date?: Stated<{ iso: string }>;
  status: DealStatus;
  background: boolean;
  /** Whether status and background are certain from the form and need no judging. */
  readonly settled?: boolean;
  /** Units that tell it, the one that it was first found in first. */
  readonly units: Unit[];
}
