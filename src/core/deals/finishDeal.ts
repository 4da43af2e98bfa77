import type { Deal, DealBase, Investor, Money, MoneyValue, Party } from '../analysis';
import { type Span, slice } from '../text/span';
import { confidenceOf } from './confidence';
import type { DealDraft, Part, Stated } from './dealDraft';
import type { Role } from './role';
import type { Unit } from './unit';

/** Evidence longer than this (UTF-16 units) is cut at a word: a digest's run-on line is no sentence. */
const LONGEST_EVIDENCE = 1_000;

/** The record of a deal, in the offsets of the reading's `text`; ids are given later. */
export function finishDeal(text: string, draft: DealDraft): Deal {
  const all = (...roles: readonly Role[]): Party[] =>
    draft.parts.filter(({ role }) => roles.includes(role)).map((part) => partyOf(text, part));
  const one = (...roles: readonly Role[]): Party | undefined => all(...roles)[0];
  const base = baseOf(text, draft);
  const { type } = draft;
  switch (type) {
    case 'funding_round':
      return {
        ...base,
        type,
        ...named('company', one('company')),
        investors: investorsOf(text, draft),
        ...(draft.round ? { round: draft.round } : {}),
      };
    case 'acquisition':
    case 'stake_purchase':
      return {
        ...base,
        type,
        acquirer: all('acquirer'),
        ...named('target', one('target')),
        seller: all('seller'),
        ...stakeOf(draft),
      };
    case 'fund_raise':
      return {
        ...base,
        type,
        ...named('manager', one('manager')),
        ...named('fund', one('fund')),
        investors: investorsOf(text, draft),
      };
    case 'ipo':
      return { ...base, type, ...named('company', one('issuer')), ...named('exchange', one('exchange')) };
    case 'merger':
      return { ...base, type, parties: all('merging') };
    case 'partnership':
      return { ...base, type, parties: all('partner') };
  }
}

function baseOf(text: string, draft: DealDraft): DealBase {
  const [amount, ...alternates] = draft.amounts.map((sum) => moneyOf(text, sum));
  const { valuation, date } = draft;
  return {
    id: '',
    articleId: '',
    status: draft.status,
    background: draft.background,
    confidence: Math.floor(confidenceOf(draft.chance, draft.units.length) * 100) / 100,
    ...(amount ? { amount } : {}),
    ...(alternates.length > 0 ? { alternateAmounts: alternates } : {}),
    ...(valuation ? { valuation: { ...moneyOf(text, valuation), basis: basisOf(valuation.unit) } } : {}),
    ...(date ? { date: { iso: date.match.value.iso, ...textAt(text, spanOf(date.unit, date.match)) } } : {}),
    evidence: mainFirst(draft).map((unit) => textAt(text, evidenceSpan(text, unit))),
  };
}

/** The units of a deal, the one that tells most of it first: parties and sum count, a headline a little less than a sentence of the body. */
function mainFirst({ units, parts, amounts }: DealDraft): Unit[] {
  const who = new Set(parts.map(({ participant }) => participant.who));
  const told = new Map(
    units.map((unit) => {
      const parties = new Set(
        unit.participants.filter((participant) => who.has(participant.who)).map((participant) => participant.who),
      );
      const sum = amounts.some(({ match }) =>
        unit.money.some(({ value }) => value.value === match.value.value && value.currency === match.value.currency),
      );
      return [unit, parties.size + (sum ? 1 : 0) - (unit.paragraph.isHeadline ? 0.5 : 0)];
    }),
  );
  return [...units].sort((a, b) => told.get(b)! - told.get(a)!);
}

function partyOf(text: string, { participant, unit }: Part): Party {
  return { name: participant.who.name, ...textAt(text, spanOf(unit, participant)) };
}

function investorsOf(text: string, draft: DealDraft): Investor[] {
  return draft.parts
    .filter(({ role }) => role === 'investor' || role === 'lead')
    .map((part) => ({ ...partyOf(text, part), lead: part.role === 'lead' }));
}

function moneyOf(text: string, sum: Stated<MoneyValue>): Money {
  return { ...sum.match.value, ...textAt(text, spanOf(sum.unit, sum.match)) };
}

function stakeOf(draft: DealDraft): { stakePercent?: number } {
  return draft.stake && draft.stake.match.value.value <= 100 ? { stakePercent: draft.stake.match.value.value } : {};
}

function basisOf(unit: Unit): 'pre_money' | 'post_money' | 'unspecified' {
  const { tokens } = unit.paragraph;
  for (let i = unit.from; i + 2 < unit.to; i++)
    if (tokens[i + 2]!.lower === 'money' && /^(?:pre|post)$/.test(tokens[i]!.lower))
      return tokens[i]!.lower === 'pre' ? 'pre_money' : 'post_money';
  return 'unspecified';
}

function spanOf(unit: Unit, { from, to }: { readonly from: number; readonly to: number }): Span {
  const { tokens } = unit.paragraph;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

function evidenceSpan(text: string, unit: Unit): Span {
  const whole = spanOf(unit, unit);
  if (whole.end - whole.start <= LONGEST_EVIDENCE) return whole;
  const cut = text.lastIndexOf(' ', whole.start + LONGEST_EVIDENCE);
  return { start: whole.start, end: cut > whole.start ? cut : whole.start + LONGEST_EVIDENCE };
}

function textAt(text: string, span: Span): { span: Span; text: string } {
  return { span, text: slice(text, span) };
}

function named<K extends string>(key: K, party: Party | undefined): { [P in K]?: Party } {
  return (party ? { [key]: party } : {}) as { [P in K]?: Party };
}
