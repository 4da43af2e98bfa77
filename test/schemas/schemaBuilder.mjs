// Makes the JSON Schemas of the documents that the program gives out from their TypeScript types.
import { createGenerator } from 'ts-json-schema-generator';

/** Schema file → type and title. */
export const SCHEMAS = {
  'analysis.schema.json': ['Analysis', 'All that was found in a seed dump'],
  'analyses.schema.json': ['AnalysesDocument', 'All that was found in seed dumps'],
  'articles.schema.json': ['ArticlesDocument', 'Articles of seed dumps'],
  'entities.schema.json': ['EntitiesDocument', 'Entities of seed dumps'],
  'deals.schema.json': ['DealsDocument', 'Deals of seed dumps'],
  'records.schema.json': ['RecordLine', 'A line about a record of a file of many'],
  'removals.schema.json': ['RemovalsDocument', 'What cleaning takes away from seed dumps'],
  'correction.schema.json': ['Correction', 'A correction of what was found in a seed dump'],
};

/** What editors look for to find the schema of a document; the documents may name theirs. */
const SCHEMA_PROPERTY = { type: 'string', description: 'The schema that this document follows.' };

/** File name → schema (draft-07, the newest that VS Code supports in full) for each of {@link SCHEMAS}. */
export function buildSchemas() {
  const generator = createGenerator({
    path: 'src/core/{analysis,corrections/correction,export/documents,export/recordLines}.ts',
    tsconfig: 'tsconfig.json',
    // The project's own compiler checks types; this one is older.
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
    expose: 'export',
    jsDoc: 'extended',
  });
  return new Map(
    Object.entries(SCHEMAS).map(([file, [type, title]]) => {
      const { $schema, ...schema } = generator.createSchema(type);
      const { properties, ...rest } = tidy(schema);
      // Lines are one of several kinds of object; none of them names its schema.
      if (!properties) return [file, { $schema, title, ...rest }];
      return [file, { $schema, title, properties: { $schema: SCHEMA_PROPERTY, ...properties }, ...rest }];
    }),
  );
}

/** Optional texts are never empty: a field that is not known is absent. Links of doc comments become plain words. */
function tidy(schema) {
  if (Array.isArray(schema)) return schema.map(tidy);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, tidy(value)]));
  if (typeof copy.description === 'string')
    copy.description = copy.description.replace(/\{@link\s+([^}]*?)\s*\}/g, '$1').replace(/ +(?= |[.;,])/g, '');
  for (const [name, property] of Object.entries(copy.properties ?? {}))
    if (property.type === 'string' && !property.enum && !property.const && !copy.required?.includes(name))
      property.minLength = 1;
  return copy;
}
