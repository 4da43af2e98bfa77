import { DEAL_STATUSES, DEAL_TYPES, type DealStatus, type DealType } from '../core/analysis';
import { DEAL_ROLES, type DealRole } from '../core/corrections/correction';

/** A deal as a model gave it: nothing of it is known to be true. Texts are short, lists too. */
export interface RawProposal {
  readonly type: DealType;
  readonly status: DealStatus;
  readonly background: boolean;
  readonly quote: string;
  readonly parties: Partial<Record<DealRole, string[]>>;
  readonly leads: readonly string[];
  readonly amount?: string;
  readonly date?: string;
  readonly round?: string;
  readonly stake?: string;
}

/** Longest answer that is read, in characters; more is not waited for. */
export const LONGEST_ANSWER = 100_000;

/** Most deals of an answer, and most names of a role. */
const MOST_DEALS = 40;
const MOST_NAMES = 20;
/** Longest quote of a sentence, and of anything else. */
const LONGEST_QUOTE = 2000;
const LONGEST_VALUE = 160;
/** Longest object that is looked for in an answer that is no JSON as a whole, and how deep it may be. */
const LONGEST_OBJECT = 12_000;
const DEEPEST = 12;
/** Most objects of a broken answer that are tried. */
const MOST_TRIES = 400;

/**
 * The deals in a model's answer, which may be anything: wrapped in words or fences, cut off, of the wrong shape, or made to do harm. What has no type or quote is
 * passed over. Never throws; linear in the answer.
 */
export function readAnswer(answer: string): RawProposal[] {
  const text = answer.slice(0, LONGEST_ANSWER);
  const found: RawProposal[] = [];
  for (const value of dealValues(text)) {
    const proposal = found.length < MOST_DEALS ? rawProposal(value) : undefined;
    if (proposal) found.push(proposal);
  }
  return found;
}

/** What may be deals in an answer: the list of a whole JSON value, else every object in it that has a quote. */
function dealValues(text: string): readonly unknown[] {
  const start = text.search(/[{[]/);
  if (start < 0) return [];
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  const whole = parsed(text.slice(start, end));
  if (Array.isArray(whole)) return whole;
  if (isObject(whole)) return Array.isArray(whole.deals) ? whole.deals : [whole];
  return looseObjects(text.slice(start));
}

/** The objects of a text that is no JSON as a whole, such as one that was cut off: each is parsed for itself. */
function looseObjects(text: string): unknown[] {
  const found: unknown[] = [];
  const open: number[] = [];
  let tries = 0;
  for (let at = 0; at < text.length && tries < MOST_TRIES; at++) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at);
    else if (sign === '{') {
      open.push(at);
      if (open.length > DEEPEST) open.shift();
    } else if (sign === '}') {
      const start = open.pop();
      if (start === undefined || at - start > LONGEST_OBJECT) continue;
      tries++;
      const value = parsed(text.slice(start, at + 1));
      if (isObject(value) && typeof value.quote === 'string') found.push(value);
    }
  }
  return found;
}

/** The offset of the quote that ends the string which begins at `at`; the end of the text where none does. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rawProposal(value: unknown): RawProposal | undefined {
  if (!isObject(value)) return undefined;
  const type = DEAL_TYPES.find((one) => one === value.type);
  const quote = text(value.quote, LONGEST_QUOTE);
  if (!type || !quote) return undefined;
  const given = isObject(value.parties) ? value.parties : {};
  const parties: Partial<Record<DealRole, string[]>> = {};
  for (const role of DEAL_ROLES) {
    // Models now and then give one name in place of a list.
    const names = list(Object.hasOwn(given, role) ? given[role] : undefined);
    if (names.length > 0) parties[role] = names;
  }
  return {
    type,
    status: DEAL_STATUSES.find((one) => one === value.status) ?? 'announced',
    background: value.background === true,
    quote,
    parties,
    leads: list(value.leads),
    ...field('amount', value.amount),
    ...field('date', value.date),
    ...field('round', value.round),
    ...field('stake', value.stake),
  };
}

function field<K extends string>(name: K, value: unknown): { [P in K]?: string } {
  const found = text(value, LONGEST_VALUE);
  return (found ? { [name]: found } : {}) as { [P in K]?: string };
}

function list(value: unknown): string[] {
  const values = Array.isArray(value) ? value.slice(0, MOST_NAMES) : [value];
  return values.flatMap((one) => text(one, LONGEST_VALUE) ?? []);
}

/** A text that is not empty and no longer than `most`; what is longer is no quote of a value. */
function text(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string' || value.length > most) return undefined;
  return value.trim() || undefined;
}
