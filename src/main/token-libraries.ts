/** The libraries of tokens that the person chose on this machine, kept between runs. They belong to no matter. */
import type { KnownLibraries } from '#backend/tokens/known-libraries.ts';
import { readKept, writeKept } from './kept-file.ts';

/** She has one token or two; what she chose longest ago goes first. */
const MOST = 10;

export function keptTokenLibraries(file: string): KnownLibraries {
  let known = readKept(file, parsed) ?? [];
  return {
    has: (path) => known.includes(path),
    add: (path) => {
      if (known.at(-1) === path) return;
      known = [...known.filter((other) => other !== path), path].slice(-MOST);
      writeKept(file, { libraries: known });
    },
  };
}

function parsed(kept: unknown): readonly string[] | undefined {
  const { libraries } = kept as { readonly libraries?: unknown };
  return Array.isArray(libraries) ? libraries.filter((path) => typeof path === 'string') : undefined;
}
