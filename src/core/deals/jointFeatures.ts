import type { FeatureSink } from '../learn/featureSink';
import type { Beside } from './beside';
import { listHead, nearestCues, neighbours } from './contextFeatures';
import { looksLikeInvestor } from './investorName';
import { probabilityStep } from './probabilityStep';
import type { Member, ReadUnit } from './readUnit';
import { relationFeatures } from './relationFeatures';
import { ROLES, type Role } from './role';
import type { ArticleView } from './roleFeatures';
import type { Support } from './support';

/**
 * Features of a participant for its role once all participants of the article have been looked at alone: what the unit speaks of, what the
 * participant itself and the others look like, and what the same one looks like elsewhere.
 */
export function jointFeatures(
  sink: FeatureSink,
  read: ReadUnit,
  member: Member,
  article: ArticleView,
  support: Support,
  beside: Beside,
): void {
  const { participant } = member;
  const place = String(Math.min(read.members.indexOf(member), 2));
  sink.add('bias');
  sink.add('naming=', participant.naming);
  sink.add('type=', participant.who.type);
  sink.add('index=', place);
  if (looksLikeInvestor(participant.who.name)) sink.add('investor');
  if (participant.who.name === article.subject) sink.add('subject');
  if (read.unit.paragraph.isHeadline) sink.add('headline');
  relationFeatures(sink, read.view.clause, participant.from);
  statementTypes(sink, read, member, place);
  ownChances(sink, member);
  besideFeatures(sink, read, member, beside);
  otherChances(sink, read, member);
  const elsewhere = support.chances(read, member);
  if (elsewhere)
    for (const role of ROLES) if (elsewhere[role] > 0.1) sink.add('elsewhere=', role, coarse(elsewhere[role]));
}

/** What the sentences beside speak of: a round told before makes who `also took part` an investor. */
function besideFeatures(sink: FeatureSink, read: ReadUnit, member: Member, { previous, next }: Beside): void {
  const own = likeliest(member).role;
  const silent = read.top.name === 'none' ? '|silent' : '|told';
  for (const [side, unit] of [
    ['before', previous],
    ['behind', next],
  ] as const) {
    if (!unit) {
      sink.add('beside=', side, '^');
      continue;
    }
    const { name, chance } = unit.top;
    sink.add('beside=', side, name);
    sink.add('beside=', side, name, coarse(chance) + silent);
    sink.add('beside=', side, name, `|${own}`);
    sink.add('beside=', side, name, `|${own}${silent}`);
    if (unit.members.some(({ participant }) => participant.who === member.participant.who))
      sink.add('beside=', side, '|same');
  }
}

/** The unit's likely types, and the likeliest together with what stands around the participant. */
function statementTypes(sink: FeatureSink, read: ReadUnit, { participant }: Member, place: string): void {
  const { types, view } = read;
  const { from, to, naming } = participant;
  for (const type of types) {
    if (type.chance < 0.1) continue;
    sink.add('T=', type.name, coarse(type.chance));
    sink.add('T=', type.name, coarse(type.chance), place);
  }
  const top = `${read.top.name}|`;
  const [previous, next] = neighbours(view, from, to);
  const [left, right] = nearestCues(view, from, to);
  const [head, beforeHead] = listHead(view, from);
  sink.add('p=', previous);
  sink.add('n=', next);
  sink.add('pn=', previous, '|', next);
  sink.add('head=', head);
  sink.add('head=', beforeHead, '|', head);
  sink.add(top);
  sink.add(top, 'p=', previous);
  sink.add(top, 'n=', next);
  sink.add(top, previous, '|', next);
  sink.add(top, 'head=', head);
  sink.add(top, 'L=', left);
  sink.add(top, 'R=', right);
  sink.add(top, left, '|', right);
  sink.add(top, naming);
  sink.add(top, 'index=', place);
}

function ownChances(sink: FeatureSink, { chances }: Member): void {
  for (const role of ROLES) if (chances[role] > 0.03) sink.add('own=', role, fine(chances[role]));
}

/** What the others of the unit look like: the best of each role, before and behind, and the neighbours. */
function otherChances(sink: FeatureSink, read: ReadUnit, member: Member): void {
  const { members } = read;
  const index = members.indexOf(member);
  const { who } = member.participant;
  for (const role of members.length > 1 ? PARTS : []) {
    let before = 0;
    let behind = 0;
    for (let i = 0; i < members.length; i++) {
      const other = members[i]!;
      if (other.participant.who === who) continue;
      if (i < index) before = Math.max(before, other.chances[role]);
      else behind = Math.max(behind, other.chances[role]);
    }
    const best = Math.max(before, behind);
    if (best > 0.1) sink.add('other=', role, coarse(best));
    if (before > 0.25) sink.add('before=', role, coarse(before));
    if (behind > 0.25) sink.add('behind=', role, coarse(behind));
    if (best > member.chances[role] && member.chances[role] > 0.1) sink.add('beaten=', role);
  }
  if (members.some((other) => other !== member && other.participant.who === who)) sink.add('again');
  const [previous, next] = [members[index - 1], members[index + 1]];
  const around = [previous, member, next].map((one) => (one ? likeliest(one) : undefined));
  const [a, b, c] = around.map((one) => one?.role ?? '^');
  if (around[0]) sink.add('previous=', a, coarse(around[0].chance));
  if (around[2]) sink.add('next=', c, coarse(around[2].chance));
  sink.add('around=', a, `|${b}|`, c);
}

/** All roles but `none`. */
const PARTS = ROLES.filter((role) => role !== 'none');

function likeliest({ chances }: Member): { role: Role; chance: number } {
  let role: Role = 'company';
  for (const other of ROLES) if (other !== 'none' && chances[other] > chances[role]) role = other;
  return { role, chance: chances[role] };
}

const COARSE = [0.1, 0.25, 0.45, 0.65, 0.85, 0.95];
const FINE = [0.05, 0.08, 0.12, 0.18, 0.26, 0.36, 0.46, 0.56, 0.66, 0.76, 0.85, 0.92, 0.97];

function coarse(chance: number): string {
  return probabilityStep(COARSE, chance);
}

function fine(chance: number): string {
  return probabilityStep(FINE, chance);
}
