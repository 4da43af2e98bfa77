import type { Entity, EntityType, Mention } from '../core/analysis';
import { excerptAt } from '../results/placeExcerpt';
import { type FoundDump, oneLine, placeText } from './foundIn';
import { type PageRequest, pageText } from './toolPage';

/** What a model looks for: a name, or a part of one, of things of a type. */
export interface MentionQuery {
  readonly name: string;
  readonly type: EntityType | undefined;
}

/** One mention to tell of. */
interface Found {
  readonly dump: FoundDump;
  readonly entity: Entity;
  readonly mention: Mention;
}

/** How much of the text around a mention is told, in characters. */
const AROUND = 160;

/** Most other names that are proposed. */
const MOST_NAMES = 12;

/**
 * The entities of a dump that a query means: those of exactly that name, in any case; where there are none, those with a name that holds it.
 */
function entitiesNamed({ analysis }: Pick<FoundDump, 'analysis'>, { name, type }: MentionQuery): Entity[] {
  const wanted = name.toLowerCase();
  const typed = analysis.entities.filter((entity) => type === undefined || entity.type === type);
  const exact = typed.filter((entity) => namesOf(entity).some((own) => own === wanted));
  return exact.length > 0 ? exact : typed.filter((entity) => namesOf(entity).some((own) => own.includes(wanted)));
}

/** The mentions of what a query means in some dumps, for a model; where there are none, names that are like it. */
export function mentionLines(dumps: readonly FoundDump[], query: MentionQuery, page: PageRequest): string {
  const found: Found[] = [];
  const headOf = new Map<Entity, string>();
  for (const dump of dumps)
    for (const entity of entitiesNamed(dump, query)) {
      headOf.set(entity, headText(dump, entity));
      for (const mention of entity.mentions) found.push({ dump, entity, mention });
    }
  if (found.length === 0) return nothing(dumps, query);
  const head = `${found.length} mentions of ${headOf.size} entities. Each place is line:column [start,end) in the dump.`;
  let last: Entity | undefined;
  return pageText(head, 'mentions', found, page, ({ dump, entity, mention }) => {
    const { before, exact, after } = excerptAt(dump.text, mention.span);
    const own = `  ${placeText(dump, mention.span)} ${oneLine(`${before}«${exact}»${after}`, AROUND + exact.length)}`;
    const text = entity === last ? own : `${headOf.get(entity)}\n${own}`;
    last = entity;
    return text;
  });
}

function headText({ path }: FoundDump, { type, name, aliases, id, mentions, value }: Entity): string {
  const also = aliases.length > 0 ? `, also ${aliases.map((alias) => JSON.stringify(alias)).join(', ')}` : '';
  const worth = value ? ` = ${JSON.stringify(value)}` : '';
  return `${path}: ${type} ${JSON.stringify(name)}${worth} (${id}${also}), ${mentions.length} mentions:`;
}

function nothing(dumps: readonly FoundDump[], { name, type }: MentionQuery): string {
  const words = name.toLowerCase().split(/\s+/).filter(Boolean);
  const like = new Set<string>();
  for (const { analysis } of dumps)
    for (const entity of analysis.entities) {
      if (like.size >= MOST_NAMES) break;
      if (namesOf(entity).some((own) => words.some((word) => word.length > 2 && own.includes(word))))
        like.add(`${entity.name} (${entity.type})`);
    }
  const where = dumps.map(({ path }) => path).slice(0, MOST_NAMES);
  const advice =
    like.size > 0
      ? `Names that are like it: ${[...like].join('; ')}. Call again with one of them.`
      : 'Try a shorter part of the name, or leave out "type".';
  return `Nothing${type ? ` of type ${type}` : ''} is called ${JSON.stringify(name)} in ${where.join(', ') || 'the dumps'}. ${advice}`;
}

function namesOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases].map((own) => own.toLowerCase());
}
