import type { DealType } from '../../src/core/analysis';
import type { ExtractionModels } from '../../src/core/deals/extractDeals';
import { moneyFeatures } from '../../src/core/deals/moneyFeatures';
import { ParticipantFinder } from '../../src/core/deals/participant';
import type { Role, SumRole } from '../../src/core/deals/role';
import { type ArticleView, roleFeatures } from '../../src/core/deals/roleFeatures';
import { statementFeatures } from '../../src/core/deals/statementFeatures';
import { statusFeatures } from '../../src/core/deals/statusFeatures';
import { dealUnits, type Unit } from '../../src/core/deals/unit';
import { viewUnit } from '../../src/core/deals/unitView';
import { FeatureNames, type FeatureSink } from '../../src/core/learn/featureSink';
import type { LinkedName } from '../../src/core/link/linkNames';
import type { NameModels } from '../../src/core/recognize/recognizeArticle';
import { type RecognizedArticle, recognizeArticle } from '../../src/core/recognize/recognizeArticle';
import { runSteps } from '../../src/core/steps';
import {
  draftOf,
  type GoldArticle,
  type GoldDeal,
  type GoldEntities,
  type GoldFile,
  type GoldMark,
  type GoldName,
  nameOf,
  plainName,
  typeName,
} from './goldSet';
import type { Example } from './trainModel';

/** The models that are trained on what the units say, without what other models make of it. */
type FirstModels = Exclude<keyof ExtractionModels, 'deals' | 'dealTrees' | 'joint'>;

/** Examples for the models that deals are found with, by model. */
export type DealExamples = Readonly<Record<FirstModels, readonly Example[]>>;

/** A labelled article, recognised and cut into units. */
export interface LabelledArticle {
  readonly article: GoldArticle;
  readonly recognized: RecognizedArticle;
  readonly view: ArticleView;
  readonly units: readonly Unit[];
  readonly wanted: readonly Wanted[];
  /** 1-based line of a unit in its file. */
  readonly lineOf: (unit: Unit) => number;
}

/** A labelled deal as the units are compared with it. */
export interface Wanted {
  readonly deal: GoldDeal;
  readonly slots: readonly { readonly role: Role; readonly names: ReadonlySet<string>; readonly lead: boolean }[];
  readonly core: boolean;
}

/** A unit with how much of a deal it tells. */
export interface Telling {
  readonly unit: Unit;
  readonly hits: number;
  readonly here: boolean;
}

const SUBJECTS: ReadonlySet<Role> = new Set<Role>(['company', 'target', 'manager', 'fund', 'issuer']);

/** The labelled articles of a file. Names are recognised with `models`. */
export function labelledArticles(file: GoldFile, models: NameModels): LabelledArticle[] {
  return file.gold.articles.map((article) => {
    const steps = recognizeArticle(file.text, draftOf(file, article), models, article.date);
    const recognized = runSteps(steps);
    const finder = new ParticipantFinder(recognized.names, recognized.doubtful, recognized.paragraphs);
    const units = recognized.paragraphs.flatMap((paragraph) => dealUnits(paragraph, finder.find(paragraph)));
    const labels = file.gold.entities?.find((entities) => entities.article === article.id);
    return {
      article,
      recognized,
      view: { subject: finder.subject?.name },
      units,
      wanted: (file.gold.deals ?? [])
        .filter((deal) => deal.article === article.id)
        .flatMap((deal) => wantedOf(deal, labels)),
      lineOf: (unit) => file.lines.lineAt(unit.paragraph.start) + 1,
    };
  });
}

/** Examples of statements, roles, sums, status and background in a labelled article; those of roles stand in the order of units and participants. */
export function dealExamples(labelled: LabelledArticle): DealExamples {
  const all = {
    statements: [] as Example[],
    roles: [] as Example[],
    sums: [] as Example[],
    status: [] as Example[],
    background: [] as Example[],
  };
  addArticle(labelled, all);
  return all;
}

/** How much of a wanted deal each unit tells. */
export function tellingsOf({ units, lineOf }: LabelledArticle, want: Wanted): Telling[] {
  const lines = new Set(
    want.deal.evidenceLine ? [want.deal.evidenceLine] : (want.deal.evidence ?? []).map(({ line }) => line),
  );
  return units.map((unit) => ({
    unit,
    hits: hitsOf(unit, want),
    here: lines.has(lineOf(unit)) || (want.deal.anywhere === true && unit.paragraph.index === 0),
  }));
}

function addArticle(labelled: LabelledArticle, all: Record<FirstModels, Example[]>): void {
  const { article, recognized, view, units, wanted } = labelled;
  const roleOf = new Map<Unit, Map<number, { role: Role; weight: number; hits: number }>>();
  const sumOf = new Map<Unit, Map<number, { role: SumRole; weight: number }>>();
  const involved = new Set<LinkedName>();
  for (const want of wanted) {
    const tellings = tellingsOf(labelled, want);
    for (const name of [...recognized.names, ...recognized.doubtful])
      if (want.slots.some((slot) => matches(name, slot.names))) involved.add(name);
    if (want.deal.marks) labelMarks(want.deal.marks, units, roleOf, sumOf);
    else {
      labelRoles(want, tellings, roleOf);
      labelSums(want, tellings, sumOf);
    }
    const main = tellings
      .filter((telling) => telling.hits > 0 && (telling.here || telling.unit.paragraph.isHeadline))
      .sort((a, b) => Number(b.here) - Number(a.here) || b.hits - a.hits)[0];
    if (main && want.core) {
      const about = want.slots.some((slot) => view.subject !== undefined && slot.names.has(plainName(view.subject)));
      const features = statusFeatures(main.unit, {
        aboutSubject: about,
        date: article.date,
        type: typeName(want.deal.type),
      });
      if (want.deal.status) all.status.push({ features, label: statusName(want.deal.status) });
      all.background.push({ features, label: want.deal.background ? 'yes' : 'no' });
    }
  }
  const exact = wanted.every(({ deal }) => deal.marks);
  for (const unit of units) {
    const unitView = viewUnit(unit);
    all.statements.push({
      features: namesOf((sink) => statementFeatures(sink, unitView)),
      label: typeOf([...(roleOf.get(unit)?.values() ?? [])].map(({ role }) => role)),
    });
    for (const participant of unit.participants) {
      const label = roleOf.get(unit)?.get(participant.from);
      const certain = participant.naming === 'name' || participant.naming === 'doubtful';
      const doubtful = (involved.has(participant.who) && !exact) || !certain;
      const weight = label?.weight ?? (doubtful ? 0.4 : 1);
      all.roles.push({
        features: namesOf((sink) => roleFeatures(sink, unitView, participant, view)),
        label: label?.role ?? 'none',
        weight,
      });
    }
    for (const sum of unit.money) {
      const label = sumOf.get(unit)?.get(sum.from);
      all.sums.push({
        features: namesOf((sink) => moneyFeatures(sink, unitView, sum)),
        label: label?.role ?? 'none',
        weight: label?.weight ?? 1,
      });
    }
  }
}

/** Types of deal by the roles that speak for them. */
const TYPE_OF: Readonly<Partial<Record<Role, DealType>>> = {
  company: 'funding_round',
  investor: 'funding_round',
  lead: 'funding_round',
  acquirer: 'acquisition',
  target: 'acquisition',
  seller: 'acquisition',
  merging: 'merger',
  partner: 'partnership',
  manager: 'fund_raise',
  fund: 'fund_raise',
  issuer: 'ipo',
  exchange: 'ipo',
};

/** The type of deal that most of the roles speak for. */
function typeOf(roles: readonly Role[]): DealType | 'none' {
  const types = roles.flatMap((role) => TYPE_OF[role] ?? []);
  const count = (type: DealType): number => types.filter((other) => other === type).length;
  return types.length === 0 ? 'none' : types.reduce((a, b) => (count(b) > count(a) ? b : a));
}

function statusName(status: string): string {
  return ({ rumoured: 'rumored', terminated: 'failed' } as Record<string, string>)[status] ?? status;
}

function wantedOf(deal: GoldDeal, labels: GoldEntities | undefined): Wanted[] {
  const type = typeName(deal.type);
  const slots: { role: Role; names: ReadonlySet<string>; lead: boolean }[] = [];
  const put = (role: Role, value: string | GoldName | readonly (string | GoldName)[] | undefined): void => {
    const list =
      value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as string | GoldName];
    for (const entry of list as (string | (GoldName & { lead?: boolean }))[]) {
      const lead = typeof entry !== 'string' && entry.lead === true && role === 'investor';
      const aliases = typeof entry === 'string' ? [] : (entry.aliases ?? []).map(plainName);
      slots.push({
        role: lead ? 'lead' : role,
        names: new Set([...allNames(nameOf(entry), deal, labels), ...aliases]),
        lead,
      });
    }
  };
  switch (type) {
    case 'funding_round':
      put('company', deal.company ?? deal.target);
      put('investor', deal.investors);
      break;
    case 'acquisition':
      put('target', deal.target ?? deal.company);
      put('acquirer', deal.acquirer);
      put('seller', deal.seller);
      break;
    case 'stake_purchase':
      put('target', deal.target ?? deal.company);
      put('acquirer', deal.acquirer ?? deal.investors);
      put('seller', deal.seller);
      break;
    case 'merger':
      put('merging', deal.parties ?? [...[deal.acquirer ?? []].flat(), ...(deal.target ? [deal.target] : [])]);
      break;
    case 'fund_raise':
      put('manager', deal.manager ?? deal.company);
      put('fund', deal.fund);
      put('investor', deal.investors);
      break;
    case 'ipo':
      put('issuer', deal.company ?? deal.target);
      break;
    case 'partnership':
      put('partner', deal.parties);
      break;
    default:
      return [];
  }
  return [{ deal, slots, core: deal.certainty !== 'marginal' }];
}

function allNames(name: string, deal: GoldDeal, labels: GoldEntities | undefined): Set<string> {
  const names = new Set([plainName(name), ...(deal.altNames?.[name] ?? []).map(plainName)]);
  for (const entry of [...(labels?.organizations ?? []), ...(labels?.people ?? []), ...(labels?.products ?? [])]) {
    const spellings = [entry.name, ...(entry.aliases ?? [])].map(plainName);
    if (spellings.some((spelling) => names.has(spelling))) for (const spelling of spellings) names.add(spelling);
  }
  return names;
}

/** Whether one of these spellings (plain, see `plainName`) names the thing. */
export function matches(who: LinkedName, names: ReadonlySet<string>): boolean {
  return [who.name, ...who.aliases].some((name) => {
    const plain = plainName(name);
    return (
      names.has(plain) ||
      [...names].some(
        (other) =>
          (other.startsWith(`${plain} `) || plain.startsWith(`${other} `)) && Math.min(plain.length, other.length) >= 3,
      )
    );
  });
}

function hitsOf(unit: Unit, want: Wanted): number {
  const slots = want.slots.filter((slot) => unit.participants.some(({ who }) => matches(who, slot.names))).length;
  return slots + (unit.money.some((sum) => isAmount(sum.value, want.deal)) ? 1 : 0);
}

/** Whether a sum is the deal's amount in one of the currencies that it is told in. */
export function isAmount(value: { value: number; currency: string }, deal: GoldDeal): boolean {
  return [deal.amount, ...(deal.altAmounts ?? [])].some(
    (amount) =>
      amount && amount.currency === value.currency && Math.abs(amount.value - value.value) <= amount.value * 0.005,
  );
}

function labelRoles(
  want: Wanted,
  tellings: readonly Telling[],
  roleOf: Map<Unit, Map<number, { role: Role; weight: number; hits: number }>>,
): void {
  for (const slot of want.slots) {
    const holding = tellings.filter(({ unit }) => unit.participants.some(({ who }) => matches(who, slot.names)));
    const strong = holding.filter(({ hits, here }) => hits >= 2 && (here || hasSubject(want)));
    const chosen = strong.some(({ here }) => here) ? strong : [...strong, ...holding.filter(({ here }) => here)];
    for (const { unit, hits } of chosen)
      for (const participant of unit.participants) {
        if (!matches(participant.who, slot.names)) continue;
        if (
          participant.naming !== 'name' &&
          unit.participants.some((other) => other.naming === 'name' && other.who === participant.who)
        )
          continue;
        const labels = roleOf.get(unit) ?? new Map();
        roleOf.set(unit, labels);
        const known = labels.get(participant.from);
        if (!known || hits > known.hits)
          labels.set(participant.from, { role: slot.role, weight: want.core ? 1 : 0.5, hits });
      }
  }
}

function hasSubject(want: Wanted): boolean {
  return want.slots.some((slot) => SUBJECTS.has(slot.role) || slot.role === 'merging' || slot.role === 'partner');
}

function labelSums(
  want: Wanted,
  tellings: readonly Telling[],
  sumOf: Map<Unit, Map<number, { role: SumRole; weight: number }>>,
): void {
  for (const { unit, hits, here } of tellings) {
    if (!here && hits < 2) continue;
    for (const sum of unit.money) {
      const valuation = want.deal.valuation;
      const isValuation =
        valuation &&
        valuation.currency === sum.value.currency &&
        Math.abs(valuation.value - sum.value.value) <= valuation.value * 0.005;
      const role = isAmount(sum.value, want.deal) ? 'amount' : isValuation ? 'valuation' : undefined;
      if (!role) continue;
      const labels = sumOf.get(unit) ?? new Map();
      sumOf.set(unit, labels);
      labels.set(sum.from, { role, weight: want.core ? 1 : 0.5 });
    }
  }
}

/** Labels what stands exactly where the marks are. */
function labelMarks(
  marks: readonly GoldMark[],
  units: readonly Unit[],
  roleOf: Map<Unit, Map<number, { role: Role; weight: number; hits: number }>>,
  sumOf: Map<Unit, Map<number, { role: SumRole; weight: number }>>,
): void {
  for (const unit of units) {
    const { tokens } = unit.paragraph;
    const marked = (from: number, to: number): GoldMark[] =>
      marks.filter((mark) => mark.start < tokens[to - 1]!.end && tokens[from]!.start < mark.end);
    for (const { from, to } of unit.participants)
      for (const { role } of marked(from, to))
        if (role !== 'amount' && role !== 'valuation') {
          const labels = roleOf.get(unit) ?? new Map();
          roleOf.set(unit, labels);
          labels.set(from, { role, weight: 1, hits: 9 });
        }
    for (const { from, to } of unit.money)
      for (const { role } of marked(from, to))
        if (role === 'amount' || role === 'valuation') {
          const labels = sumOf.get(unit) ?? new Map();
          sumOf.set(unit, labels);
          labels.set(from, { role, weight: 1 });
        }
  }
}

/** The names of the features that `write` gives to a sink. */
export function namesOf(write: (sink: FeatureSink) => void): string[] {
  const sink = new FeatureNames();
  write(sink);
  return sink.names;
}
