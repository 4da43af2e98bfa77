import type { NameGroup } from '../recognize/nameTable';

/** The types that names come in; `none` is a name of something else, or no name. */
export type NameType = 'organization' | 'person' | 'place' | 'product' | 'none';

/** A name with its type. */
export interface TypedName extends NameGroup {
  readonly type: NameType;
  /** How sure the type is, 0 to 1. */
  readonly probability: number;
  /** Of type `none`: how likely it is an organization or a product all the same, 0 to 1. */
  readonly doubt?: number;
}
