import type { Issue, MoneyValue } from '../analysis';
import { correctGroups, withoutDeniedValues } from '../corrections/correctGroups';
import { correctLinks, correctType } from '../corrections/correctLinks';
import type { NameFates } from '../corrections/nameFates';
import { FeatureWeigher } from '../learn/featureSink';
import type { LinearModel } from '../learn/linearModel';
import type { WordGroups } from '../learn/wordGroups';
import { aliasPhrases } from '../link/aliasPhrases';
import { type LinkedName, linkNames } from '../link/linkNames';
import type { NameType, TypedName } from '../link/typedName';
import type { ArticleDraft } from '../segment/segmentation';
import { type Span, slice } from '../text/span';
import type { EntityDraft, MentionDraft } from './mention';
import { joinTokens } from './nameCandidates';
import { NameParts, nameFeatures } from './nameFeatures';
import { collectNames } from './nameTable';
import { type Paragraph, readParagraphs } from './paragraph';
import type { TokenMatch } from './recognizers/moneyRecognizer';

/** What names are told by. */
export interface NameModels {
  /** Tells the type of a name by the features of `nameFeatures`. */
  readonly names: LinearModel;
  /** How words are used, for those features. */
  readonly words: WordGroups;
}

/** An article as recognised: its paragraphs in tokens and the things that it names. */
export interface RecognizedArticle {
  readonly paragraphs: readonly Paragraph[];
  readonly names: readonly LinkedName[];
  /** See `LinkedNames.doubtful`; not among the entities. */
  readonly doubtful: readonly LinkedName[];
  readonly entities: readonly EntityDraft[];
  /** Damage that was not repaired for want of certainty; spans are into the reading's text. */
  readonly issues: readonly Issue[];
}

/**
 * Recognises the names, sums, percentages and dates of an article and links their mentions. `reference` is the ISO date for relative
 * dates where the article states none; `fates` is what corrections make of names. Yields between paragraphs.
 */
export function* recognizeArticle(
  text: string,
  draft: ArticleDraft,
  { names: model, words }: NameModels,
  reference?: string,
  fates?: NameFates,
): Generator<void, RecognizedArticle, void> {
  const read = yield* readParagraphs(text, draft, draft.datePublished ?? reference);
  const paragraphs = fates ? withoutDeniedValues(read.paragraphs, fates) : read.paragraphs;
  const own = collectNames(paragraphs);
  const groups = fates ? correctGroups(own, paragraphs, fates) : own;
  const parts = new NameParts(groups);
  const typed: TypedName[] = [];
  const weigher = new FeatureWeigher(model);
  const [organization, product] = [model.classes.indexOf('organization'), model.classes.indexOf('product')] as const;
  for (const group of groups) {
    weigher.start();
    for (const feature of nameFeatures(group, paragraphs, parts, words)) weigher.add(feature);
    const chances = weigher.probabilities();
    const best = chances.indexOf(Math.max(...chances));
    const type = model.classes[best] as NameType;
    const doubt = type === 'none' ? { doubt: chances[organization]! + (chances[product] ?? 0) } : {};
    typed.push({ ...group, type, probability: chances[best]!, ...doubt });
    yield;
  }
  const aliases = aliasPhrases(groups, paragraphs);
  const { names, doubtful } = fates
    ? correctLinks(
        typed.map((name) => correctType(name, fates)),
        aliases,
        fates,
      )
    : linkNames(typed, aliases);
  return {
    paragraphs,
    names,
    doubtful,
    entities: [...names.map((name) => entityOfName(name, paragraphs)), ...valueEntities(paragraphs)],
    issues: read.glued.map((span) => gluedText(slice(text, span), span)),
  };
}

function gluedText(word: string, span: Span): Issue {
  return {
    code: 'glued-text',
    severity: 'info',
    message: `“${word}” may be two words that lost what stood between them; names around it may be read wrongly.`,
    span,
  };
}

/** The entity of a name, with all its mentions. */
export function entityOfName(name: LinkedName, paragraphs: readonly Paragraph[]): EntityDraft {
  const mentions = name.mentions.map(({ paragraph, from, to, text }): MentionDraft => {
    const { tokens } = paragraphs[paragraph]!;
    return { type: name.type, start: tokens[from]!.start, end: tokens[to - 1]!.end, name: text };
  });
  const aliases = [...new Set(name.mentions.map(({ text }) => text))].filter((alias) => alias !== name.name);
  return { type: name.type, name: name.name, aliases, mentions, ...(name.corrected ? { corrected: true } : {}) };
}

function valueEntities(paragraphs: readonly Paragraph[]): EntityDraft[] {
  const groups = new Map<string, MentionDraft[]>();
  const add = (
    type: 'money' | 'percent' | 'date',
    paragraph: Paragraph,
    match: TokenMatch<NonNullable<MentionDraft['value']>>,
  ): void => {
    const { tokens } = paragraph;
    const mention = {
      type,
      start: tokens[match.from]!.start,
      end: tokens[match.to - 1]!.end,
      name: joinTokens(tokens, match.from, match.to),
      value: match.value,
    };
    const key = `${type} ${valueKey(match.value)}`;
    const known = groups.get(key);
    if (known) known.push(mention);
    else groups.set(key, [mention]);
  };
  for (const paragraph of paragraphs) {
    for (const match of paragraph.money) add('money', paragraph, match);
    for (const match of paragraph.percents) add('percent', paragraph, match);
    for (const match of paragraph.dates) add('date', paragraph, match);
  }
  return [...groups.values()].map((mentions) => {
    const { type, name, value } = mentions[0]!;
    const aliases = [...new Set(mentions.map((mention) => mention.name))].filter((alias) => alias !== name);
    return { type, name, aliases, ...(value ? { value: plainValue(value) } : {}), mentions };
  });
}

/** Sums that differ only in `about` or `over` are one thing. */
function valueKey(value: NonNullable<MentionDraft['value']>): string {
  if ('iso' in value) return value.iso;
  return 'currency' in value ? `${value.value} ${value.currency}` : String(value.value);
}

function plainValue(value: NonNullable<MentionDraft['value']>): NonNullable<MentionDraft['value']> {
  if (!('currency' in value)) return value;
  const { value: amount, currency }: MoneyValue = value;
  return { value: amount, currency };
}
