import { createRequire } from 'node:module';
import path from 'node:path';

/** The root of the repository. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../..');

/** The nested npm project that holds VS Code's builds, Chromium and a newer Node. */
export const hostFolder = path.join(import.meta.dirname, 'host');

/** Resolves and loads what is installed in {@link hostFolder}; throws MODULE_NOT_FOUND before the installation. */
export const hostRequire = createRequire(path.join(hostFolder, 'package.json'));

/**
 * @param {string} name a package of the nested project that has a package.json export
 * @returns {string} the folder it is installed in
 */
export function hostPackageFolder(name) {
  return path.join(hostFolder, 'node_modules', name);
}
