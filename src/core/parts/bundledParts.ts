import type { PartLoader, PartName, Parts } from './partLoader';

const LOADERS: { readonly [N in PartName]: () => Promise<Parts[N]> } = {
  models: () => import('./modelsPart'),
  compression: () => import('./compressionPart'),
  parquet: () => import('./parquetPart'),
  mail: () => import('./mailPart'),
  formats: () => import('./formatsPart'),
  sqlite: () => import('./sqlitePart'),
};

/** Gives parts out of the bundle that it stands in: for the command line and for tests, which are one file each. The extension must not import it. */
export const loadBundledPart: PartLoader = (name) => LOADERS[name]();
