import type { WordGroups } from '../../src/core/learn/wordGroups';
import { GIVEN_NAMES, isPlaceName } from '../../src/core/recognize/lexicon/lexicon';
import { NameParts, nameFeatures } from '../../src/core/recognize/nameFeatures';
import { collectNames } from '../../src/core/recognize/nameTable';
import { readParagraphs } from '../../src/core/recognize/paragraph';
import { runSteps } from '../../src/core/steps';
import { draftOf, type GoldEntities, type GoldFile, type GoldName, nameOf, plainName, weightOf } from './goldSet';
import type { Example } from './trainModel';

/** An example with the name that it is made of, for reading errors. */
export interface NameExample extends Example {
  readonly name: string;
  readonly article: string;
}

/** One example for each name in each labelled article: its type by the labels, `none` where they do not have it. */
export function nameExamples(file: GoldFile, words: WordGroups): NameExample[] {
  const examples: NameExample[] = [];
  for (const article of file.gold.articles) {
    const labels = file.gold.entities?.find((entities) => entities.article === article.id);
    if (!labels) continue;
    const typeOf = typeTable(labels);
    const steps = readParagraphs(file.text, draftOf(file, article), article.date);
    const { paragraphs } = runSteps(steps);
    const groups = collectNames(paragraphs);
    const parts = new NameParts(groups);
    for (const group of groups) {
      const label = typeOf.get(plainName(group.text)) ?? 'none';
      if (label === 'none' && file.set === 'invented' && isUnlabelled(group.key)) continue;
      if (label !== 'optional')
        examples.push({
          weight: weightOf(file) * (label === 'person' ? WEIGHT_OF_PERSON : 1),
          features: nameFeatures(group, paragraphs, parts, words),
          label,
          name: group.text,
          article: article.id,
        });
    }
  }
  return examples;
}

/** People are few among parties of deals; without more weight the rest would outvote what is said of them. */
const WEIGHT_OF_PERSON = 2;

/** Whether a name is one that the inline labels, which care for parties of deals first, leave out though it is a place or a person. */
function isUnlabelled(key: string): boolean {
  const words = key.split(' ');
  return isPlaceName(key) || (words.length > 1 && GIVEN_NAMES.has(words[0]!));
}

function typeTable(labels: GoldEntities): Map<string, string> {
  const table = new Map<string, string>();
  const put = (names: readonly (string | GoldName)[] | undefined, type: string): void => {
    for (const entry of names ?? [])
      for (const name of [nameOf(entry), ...(typeof entry === 'string' ? [] : (entry.aliases ?? []))])
        if (!table.has(plainName(name))) table.set(plainName(name), type);
  };
  put(labels.organizations, 'organization');
  put(labels.people, 'person');
  put(labels.places, 'place');
  put(labels.products, 'product');
  put(labels.optional, 'optional');
  return table;
}
