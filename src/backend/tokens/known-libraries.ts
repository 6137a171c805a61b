/**
 * Libraries that the person named on this machine. A matter keeps where the library of its identity lies, but a matter may come from
 * elsewhere, and a library is code: a path that only the matter names is loaded by nobody.
 */
export type KnownLibraries = {
  readonly has: (path: string) => boolean;
  readonly add: (path: string) => void;
};

/** Known until the process ends: for a terminal, where the library is named with each signature. */
export function librariesOfThisRun(): KnownLibraries {
  const known = new Set<string>();
  return { has: (path) => known.has(path), add: (path) => void known.add(path) };
}
