import { type LinkedName, type LinkedNames, linkNames } from '../link/linkNames';
import type { TypedName } from '../link/typedName';
import type { NameFates } from './nameFates';

/** A name's type where a correction says it. */
export function correctType(name: TypedName, fates: NameFates): TypedName {
  const type = fates.meet(name.text)?.type;
  if (!type) return name;
  const { doubt: _doubt, ...own } = name;
  return { ...own, type, probability: 1 };
}

/** {@link linkNames} as corrections say: names that they set apart stand alone, and those that they call by one name are one. */
export function correctLinks(
  names: readonly TypedName[],
  aliases: ReadonlyMap<string, string>,
  fates: NameFates,
): LinkedNames {
  const alone = new Set(names.filter(({ text }) => fates.meet(text)?.apart));
  let linked = link(names, alone, aliases);
  // A name that was given a type stays of that type: it is no short form of a thing of another.
  const strays = names.filter((name) => isStray(name, linked.names, fates));
  if (strays.length > 0) linked = link(names, new Set([...alone, ...strays]), aliases);
  const renamed: LinkedName[] = [];
  const doubtful: LinkedName[] = [];
  for (const name of linked.names) renamed.push(rename(name, fates));
  for (const name of linked.doubtful) {
    const called = rename(name, fates);
    if (called.corrected) renamed.push(called);
    else doubtful.push(name);
  }
  return { names: united(renamed), doubtful };
}

function link(
  names: readonly TypedName[],
  alone: ReadonlySet<TypedName>,
  aliases: ReadonlyMap<string, string>,
): LinkedNames {
  const together = linkNames(
    names.filter((name) => !alone.has(name)),
    aliases,
  );
  const single = [...alone].flatMap((name) => linkNames([name]).names);
  return { names: [...together.names, ...single], doubtful: together.doubtful };
}

function isStray(name: TypedName, linked: readonly LinkedName[], fates: NameFates): boolean {
  const fate = fates.meet(name.text);
  if (!fate?.type) return false;
  const owner = linked.find(({ mentions }) => mentions.includes(name.mentions[0]!));
  return owner !== undefined && owner.type !== fate.type;
}

/** A thing with the name and type that corrections give to it. Those of a short form alone do not count: it may be short for something else elsewhere. */
function rename(linked: LinkedName, fates: NameFates): LinkedName {
  const fate = fates.meet(linked.name);
  if (!fate?.type && !fate?.name && !fate?.apart) return linked;
  const { name = linked.name, type = linked.type } = fate;
  return { ...linked, name, type, corrected: true };
}

/** Things of one name and type as one. */
function united(names: readonly LinkedName[]): LinkedName[] {
  const found = new Map<string, LinkedName>();
  for (const name of names) {
    const key = `${name.type} ${name.name.toLowerCase()}`;
    const known = found.get(key);
    if (!known) found.set(key, name);
    else
      found.set(key, {
        ...known,
        aliases: [...new Set([...known.aliases, ...name.aliases])],
        mentions: [...known.mentions, ...name.mentions].sort((a, b) => a.paragraph - b.paragraph || a.from - b.from),
        ...(name.corrected ? { corrected: true } : {}),
      });
  }
  return [...found.values()];
}
