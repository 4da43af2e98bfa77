import { type Analysis, ENTITY_TYPES, type Entity, type EntityType } from '../analysis';
import { type DocumentKind, documentExporter } from './documentExporter';
import { type Exporter, exportAll } from './exporter';
import type { ExportFormat } from './exportFormat';
import { escapeMarkdown } from './markdown';
import { moneyText } from './moneyText';

const HEADINGS: Readonly<Record<EntityType, string>> = {
  organization: 'Organizations',
  person: 'People',
  place: 'Places',
  product: 'Products',
  money: 'Money',
  percent: 'Percentages',
  date: 'Dates',
};

/** The entities of dumps, as a list. */
export const ENTITIES: DocumentKind<Entity> = {
  document: 'entities',
  items: (analysis) => analysis.entities,
  columns: ['id', 'type', 'name', 'aliases', 'value', 'currency', 'qualifier', 'mentions', 'start', 'end'],
  cells: (entity) => {
    const { value } = entity;
    const money = value && 'currency' in value ? value : undefined;
    const first = entity.mentions[0]?.span;
    return [
      entity.id,
      entity.type,
      entity.name,
      entity.aliases,
      value && ('iso' in value ? value.iso : value.value),
      money?.currency,
      money?.qualifier,
      entity.mentions.length,
      first?.start,
      first?.end,
    ];
  },
  *markdown(analysis) {
    yield* titled(analysis, (path) => `# ${escapeMarkdown(path)}\n\n`);
    for (const [type, entities] of byType(analysis)) {
      yield `## ${HEADINGS[type]}\n\n`;
      for (const entity of entities) yield `- ${escapeMarkdown(entityText(entity))}\n`;
      yield '\n';
    }
  },
  *text(analysis) {
    yield* titled(analysis, (path) => `${path}\n`);
    for (const [type, entities] of byType(analysis)) {
      yield `  ${HEADINGS[type]}\n`;
      for (const entity of entities) yield `    ${entityText(entity)}\n`;
    }
    yield '\n';
  },
};

/** Exports the entities of dumps with all their mentions. */
export function entitiesExporter(format: ExportFormat): Exporter {
  return documentExporter(format, ENTITIES);
}

/** The entities of several dumps as one string in `format`. JSON: an {@link EntitiesDocument}. */
export function exportEntities(analyses: readonly Analysis[], format: ExportFormat): string {
  return exportAll(entitiesExporter(format), analyses);
}

function* titled(analysis: Analysis, title: (path: string) => string): Generator<string> {
  if (analysis.dump.path) yield title(analysis.dump.path);
}

function* byType(analysis: Analysis): Generator<[EntityType, Entity[]]> {
  for (const type of ENTITY_TYPES) {
    const entities = analysis.entities.filter((entity) => entity.type === type);
    if (entities.length) yield [type, entities];
  }
}

/** `Jo Dunmore (Dunmore) ×3`, `€265 million = €265M`. */
function entityText({ name, aliases, value, mentions }: Entity): string {
  const also = aliases.length ? ` (${aliases.join(', ')})` : '';
  const worth = value ? ` = ${'iso' in value ? value.iso : valueText(value)}` : '';
  const times = mentions.length > 1 ? ` ×${mentions.length}` : '';
  return `${name}${also}${worth}${times}`;
}

function valueText(value: Exclude<NonNullable<Entity['value']>, { iso: string }>): string {
  return 'currency' in value ? moneyText(value) : `${value.value}%`;
}
