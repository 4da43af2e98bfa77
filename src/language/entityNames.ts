import type { Analysis, Entity } from '../core/analysis';
import type { Steps } from '../core/steps';

/** How many entities are taken in between two chances to give way. */
const PIECE = 1000;

/** The entities of an analysis by what they are called: what stands for one of another dump is found at once. */
export class EntityNames {
  private readonly byFullName = new Map<string, Entity[]>();
  private readonly byAlias = new Map<string, Entity[]>();

  /** Takes in an entity. */
  add(entity: Entity): void {
    put(this.byFullName, keyOf(entity), entity);
    for (const alias of entity.aliases) if (tells(entity, alias)) put(this.byAlias, keyOf(entity, alias), entity);
  }

  /**
   * The entities that are the same thing as `entity`, which may be of another dump: they have the same value; or they have its full name, or it has theirs, among
   * their names. A person's other name counts only where it has more than one word.
   */
  sameAs(entity: Entity): Entity[] {
    const full = keyOf(entity);
    const found = new Set([...(this.byFullName.get(full) ?? []), ...(this.byAlias.get(full) ?? [])]);
    for (const alias of entity.aliases)
      if (tells(entity, alias)) for (const same of this.byFullName.get(keyOf(entity, alias)) ?? []) found.add(same);
    return [...found];
  }
}

/** Gathers the names of an analysis piece by piece. */
export function* namesSteps({ entities }: Pick<Analysis, 'entities'>): Steps<EntityNames> {
  const names = new EntityNames();
  for (const [i, entity] of entities.entries()) {
    names.add(entity);
    if (i % PIECE === PIECE - 1) yield { stage: 'reading', fraction: i / entities.length };
  }
  return names;
}

/** Values have one form, names are the same in any case. */
function keyOf({ type, value, name }: Entity, alias = name): string {
  return `${type}\u0001${value ? JSON.stringify(value) : alias.toLowerCase()}`;
}

function tells({ type, value }: Entity, alias: string): boolean {
  return value === undefined && (type !== 'person' || alias.includes(' '));
}

function put(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const known = map.get(key);
  if (known) known.push(entity);
  else map.set(key, [entity]);
}
