/** The name tables of `resources/names`, read once per process. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RAREST, type NameBackground, parseChances, parseFrequencies, parseNicknames } from '#core/match/background.ts';

/** In the checkout; a packaged app passes the folder it was packaged with. */
export const NAME_TABLES = fileURLToPath(new URL('../../../resources/names', import.meta.url));

/** The share taken for names of `more-given-names.txt`, for which no count is published. */
const UNCOUNTED_SHARE = 1e-5;

const loaded = new Map<string, Promise<NameBackground>>();

export function loadBackground(folder: string = NAME_TABLES): Promise<NameBackground> {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const loading = readTables(folder);
  loaded.set(folder, loading);
  return loading;
}

async function readTables(folder: string): Promise<NameBackground> {
  const read = (file: string): Promise<string> => readFile(`${folder}/${file}`, 'utf8');
  const [given, more, family, nicknames, chances] = await Promise.all([
    read('given-names.tsv'),
    read('more-given-names.txt'),
    read('surnames.tsv'),
    read('nicknames.txt'),
    read('misspelling-chance.tsv'),
  ]);
  return {
    given: withUncounted(parseFrequencies(given), more),
    family: parseFrequencies(family),
    nicknames: parseNicknames(nicknames),
    chance: parseChances(chances),
  };
}

function withUncounted(counted: Map<string, number>, more: string): ReadonlyMap<string, number> {
  for (const line of more.split('\n')) {
    if (line.startsWith('#')) continue;
    for (const name of line.split(' ').filter(Boolean)) {
      if ((counted.get(name) ?? 0) <= RAREST.given) counted.set(name, UNCOUNTED_SHARE);
    }
  }
  return counted;
}
