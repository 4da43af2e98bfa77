import { type Analysis, ENTITY_TYPES, type Entity, type EntityType } from '../core/analysis';
import { coreOf } from '../core/merge/nameKeys';
import type { Steps } from '../core/steps';

/** What one dump says of an entity of the workspace. */
export interface EntityPlace {
  /** URI of the dump. */
  readonly uri: string;
  readonly analysis: Analysis;
  /** The dump's entities that are this one: mostly one, several where it has them apart (`Nordbeck`, `Nordbeck Ltd.`). */
  readonly entities: readonly Entity[];
}

/** One thing that dumps of the workspace name. */
export interface WorkspaceEntity {
  /** Type and normalised name or value; see {@link entityKey}. */
  readonly key: string;
  readonly type: EntityType;
  /** The name that the most mentions go by in one dump. */
  readonly name: string;
  /** How often it is named. */
  readonly mentions: number;
  /** Where, by dump, in the order the dumps came in. */
  readonly places: ReadonlyMap<string, EntityPlace>;
}

/** How many entities are taken in one piece. */
const PIECE = 200;

class Group implements WorkspaceEntity {
  mentions = 0;
  readonly places = new Map<string, { uri: string; analysis: Analysis; entities: Entity[] }>();
  private known: string | undefined;

  constructor(
    readonly key: string,
    readonly type: EntityType,
  ) {}

  get name(): string {
    this.known ??= this.findName();
    return this.known;
  }

  add(uri: string, analysis: Analysis, entity: Entity): void {
    const place = this.places.get(uri);
    if (place) place.entities.push(entity);
    else this.places.set(uri, { uri, analysis, entities: [entity] });
    this.mentions += entity.mentions.length;
    this.known = undefined;
  }

  drop(uri: string): void {
    for (const { mentions } of this.places.get(uri)?.entities ?? []) this.mentions -= mentions.length;
    this.places.delete(uri);
    this.known = undefined;
  }

  private findName(): string {
    let best: Entity | undefined;
    for (const { entities } of this.places.values())
      for (const entity of entities) if (!best || isBetterName(entity, best)) best = entity;
    return best?.name ?? '';
  }
}

/** The order in which dumps come in makes no difference to the name. */
function isBetterName(entity: Entity, than: Entity): boolean {
  const more = entity.mentions.length - than.mentions.length || entity.name.length - than.name.length;
  return more > 0 || (more === 0 && entity.name < than.name);
}

/** What the entities of several dumps are one by: the type with the value, or with the name in small letters without legal forms. */
export function entityKey({ type, value, name }: Pick<Entity, 'type' | 'value' | 'name'>): string {
  return `${type}\u0001${value ? JSON.stringify(value) : coreOf(name)}`;
}

/** The entities of all dumps that were taken, joined by {@link entityKey}; kept up as dumps come and go, at the cost of that dump alone. */
export class EntityGroups {
  private readonly groups = new Map<string, Group>();
  private readonly ofType = new Map<EntityType, Set<Group>>(ENTITY_TYPES.map((type) => [type, new Set()]));
  private readonly taken = new Map<string, { readonly analysis: Analysis; readonly groups: ReadonlySet<Group> }>();
  private changes = 0;

  /** Grows with each change. */
  get version(): number {
    return this.changes;
  }

  /** How many dumps were taken. */
  get dumps(): number {
    return this.taken.size;
  }

  /** How many entities of a type there are. */
  count(type: EntityType): number {
    return this.ofType.get(type)!.size;
  }

  /** The entities of a type, in no order. */
  all(type: EntityType): Iterable<WorkspaceEntity> {
    return this.ofType.get(type)!;
  }

  /** The entity with a key. */
  get(key: string): WorkspaceEntity | undefined {
    return this.groups.get(key);
  }

  /** Takes in the entities of a dump in the place of those of its earlier analysis. */
  *take(uri: string, analysis: Analysis): Steps<void> {
    if (this.taken.get(uri)?.analysis === analysis) return;
    yield* this.drop(uri);
    const groups = new Set<Group>();
    this.taken.set(uri, { analysis, groups });
    for (const [i, entity] of analysis.entities.entries()) {
      const group = this.groupOf(entity);
      group.add(uri, analysis, entity);
      groups.add(group);
      if (i % PIECE === PIECE - 1) yield { stage: 'merging', fraction: i / analysis.entities.length };
    }
    this.changes++;
  }

  /** Forgets the entities of a dump. */
  *drop(uri: string): Steps<void> {
    const known = this.taken.get(uri);
    if (!known) return;
    this.taken.delete(uri);
    let dropped = 0;
    for (const group of known.groups) {
      group.drop(uri);
      if (group.places.size === 0) this.forget(group);
      if (++dropped % PIECE === 0) yield { stage: 'merging', fraction: dropped / known.groups.size };
    }
    this.changes++;
  }

  private groupOf(entity: Entity): Group {
    const key = entityKey(entity);
    const known = this.groups.get(key);
    if (known) return known;
    const group = new Group(key, entity.type);
    this.groups.set(key, group);
    this.ofType.get(entity.type)!.add(group);
    return group;
  }

  private forget(group: Group): void {
    this.groups.delete(group.key);
    this.ofType.get(group.type)!.delete(group);
  }
}
