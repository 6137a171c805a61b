/** Real hand-printed names (`--data DIR`/names): is the true one first, or among five, of a list of 500? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engines } from '../../src/backend/ocr/card-parts.ts';
import { prepareContext, readPage } from '../../src/backend/ocr/page-reader.ts';
import { EMPTY_CONTEXT } from '../../src/backend/ocr/reading-job.ts';
import type { ListedName } from '../../src/core/reading/name-reading.ts';

type NameItem = { readonly file: string; readonly truth: string; readonly kind: string };

export type RankedName = {
  readonly file: string;
  readonly truth: string;
  readonly read: string;
  readonly rank: number;
  readonly top: string;
  readonly likelihood: number;
  readonly lead: number;
  readonly similarity: number;
  readonly ms: number;
};

/** Every true name once, filled up with family names of the linkage data. */
export function singleNameList(data: string, size: number): ListedName[] {
  const items = nameItems(data).filter((item) => item.kind === 'name');
  const names = new Set(items.map((item) => item.truth));
  const filler = readFileSync(join(data, 'linkage/febrl/dataset1.csv'), 'utf8').split('\n').slice(1);
  for (const line of filler) {
    if (names.size >= size) break;
    const family = line.split(',')[2]?.trim().toUpperCase() ?? '';
    if (family.length > 2) names.add(family);
  }
  return [...names].map((full) => ({
    key: full,
    name: { full, given: null, middle: null, family: null, suffix: null },
    otherNames: [],
  }));
}

function nameItems(data: string): NameItem[] {
  const { items } = JSON.parse(readFileSync(join(data, 'names/manifest.json'), 'utf8')) as { items: NameItem[] };
  return items;
}

export async function rankNameCrops(
  data: string,
  engines: Engines,
  { size = 500, most = Number.POSITIVE_INFINITY }: { readonly size?: number; readonly most?: number } = {},
): Promise<RankedName[]> {
  const context = prepareContext({ ...EMPTY_CONTEXT, people: singleNameList(data, size) });
  const results: RankedName[] = [];
  for (const { file, truth } of nameItems(data)
    .filter((item) => item.kind === 'name')
    .slice(0, most)) {
    const { cards } = await readPage(readFileSync(join(data, 'names', file)), engines, context);
    const card = cards[0];
    const names = card?.names ?? [];
    const rank = names.findIndex((candidate) => candidate.key === truth);
    const [first, second] = names;
    results.push({
      file,
      truth,
      read: card?.reading.fields.name?.text ?? '',
      rank: rank < 0 ? Number.POSITIVE_INFINITY : rank + 1,
      top: first?.key ?? '',
      likelihood: first?.likelihood ?? Number.NEGATIVE_INFINITY,
      lead: (first?.likelihood ?? 0) - (second?.likelihood ?? -60),
      similarity: first?.similarity ?? 0,
      ms: card?.reading.ms ?? 0,
    });
  }
  return results;
}
