/** Real handwritten dates (`--data DIR`/digits): is the true day proposed first, and is a wrong one ever confident? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engines } from '../../src/backend/ocr/card-parts.ts';
import { prepareContext, readPage } from '../../src/backend/ocr/page-reader.ts';

type DateItem = { readonly file: string; readonly set: string; readonly truth: string };

export type ReadDateCrop = {
  readonly file: string;
  readonly set: string;
  readonly truth: string;
  readonly text: string;
  readonly first: string | null;
  readonly couldBe: readonly string[];
  readonly ambiguous: boolean;
  readonly confidence: number;
  readonly ms: number;
};

const SETS = ['idrbt_cheque_date', 'ssbi_date', 'danish_birthdate'];

export async function readDateCrops(data: string, engines: Engines, sets: readonly string[] = SETS): Promise<ReadDateCrop[]> {
  const { items } = JSON.parse(readFileSync(join(data, 'digits/manifest.json'), 'utf8')) as { items: DateItem[] };
  const context = prepareContext();
  const results: ReadDateCrop[] = [];
  for (const item of items.filter(({ set }) => sets.includes(set))) {
    const { cards } = await readPage(readFileSync(join(data, 'digits', item.file)), engines, context);
    const date = cards[0]?.reading.fields.signedOn;
    results.push({
      file: item.file,
      set: item.set,
      truth: isoOf(item),
      text: date?.text ?? '',
      first: date?.couldBe[0] ?? null,
      couldBe: date?.couldBe ?? [],
      ambiguous: date?.ambiguous ?? false,
      confidence: date?.confidence ?? 0,
      ms: cards[0]?.reading.ms ?? 0,
    });
  }
  return results;
}

function isoOf({ set, truth }: DateItem): string {
  const digits = truth.replaceAll(/\D/g, '');
  return set === 'danish_birthdate'
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
}
