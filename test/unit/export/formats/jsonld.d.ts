/** The one function of jsonld that the tests use; it has no types of its own. */
declare module 'jsonld' {
  export function expand(document: object): Promise<Record<string, unknown>[]>;
}
