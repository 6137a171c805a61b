import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './part.ts';

export type ManifestItem = {
  readonly file: string;
  readonly set: string;
  /** Of names. */
  readonly kind?: string;
  /** Of names and dates, as written. */
  readonly truth: string;
  /** Of locked files. */
  readonly password?: string;
};

/** What the manifest of a folder of the evaluation data lists. */
export function manifestItems({ data }: Asked, folder: string): readonly ManifestItem[] {
  if (data === null) return [];
  const { items } = JSON.parse(readFileSync(join(data, folder, 'manifest.json'), 'utf8')) as { items: readonly ManifestItem[] };
  return items;
}

export function dataFile({ data }: Asked, folder: string, file: string): Buffer {
  return readFileSync(join(data ?? '', folder, file));
}

/** In an order that the seed decides, so that a limit takes a fair sample. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
