/** The URI scheme of the schemas' addresses: the editor gets them out of the extension, with no network. */
export const SCHEMA_SCHEME = 'seed-dump-schema';

/** The address of the schema in `media/schemas` that documents of a kind name in `$schema`. */
export function schemaAddress(document: string): string {
  return `${SCHEMA_SCHEME}:/${document}.schema.json`;
}
