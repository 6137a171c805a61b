/** The deliveries of the practice matter that the walk takes in, and what its truth says of them. */
import { join } from 'node:path';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import { readListFile, readRulesFile } from '#backend/tables/read-files.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { Rulings } from '#core/rules/rulings.ts';
import { tally, type LawTally } from '#core/tally/run-tally.ts';

export const practice = loadPractice();
export const { truth } = practice;
export const FOLDER = join(practice.listXlsx, '..');
export const pathOf = (name: string): string => join(FOLDER, name);

export type Walked = {
  readonly deliveredBy: string;
  readonly receivedAt: string;
  readonly stated: number;
  readonly form: 'scan' | 'electronic';
  readonly files: readonly string[];
  /** What the neutral writes where the numbers differ. */
  readonly difference: string | null;
};

/** The card whose signature does not look like the exemplar. */
export const DISPUTED = 'D34';

export const DELIVERIES: readonly Walked[] = [
  {
    deliveredBy: truth.union,
    receivedAt: '2025-10-06T10:15',
    stated: 27,
    form: 'scan',
    files: [
      'cards-october.pdf',
      'fax-october-3.tif',
      'scan-0101.jpg',
      'scan-0102.jpg',
      'scan-0104.jpg',
      'scan-0105.jpg',
      'scan-0112.jpg',
      'scan-0114.jpg',
      'scan-0120.jpg',
      'scan-0125.jpg',
    ].map((name) => `deliveries/1-paper-cards/${name}`),
    difference: 'The union counted the damaged file scan-0125.jpg as a card; page 9 of cards-october.pdf is blank.',
  },
  {
    deliveredBy: truth.union,
    receivedAt: '2025-10-06T10:40',
    stated: 3,
    form: 'electronic',
    files: ['deliveries/2-e-cards/e-cards.csv', 'deliveries/1-paper-cards/scan-0101.jpg'],
    difference: 'scan-0101.jpg had come with the first delivery already: the union sent it twice.',
  },
  {
    deliveredBy: 'By mail to the neutral',
    receivedAt: '2025-10-07T09:05',
    stated: 1,
    form: 'scan',
    files: ['deliveries/3-letter/letter-october-7.jpg'],
    difference: null,
  },
];
/** The documents that lie in these files, as the careful neutral finds them. */
function documentsIn(files: readonly string[]): readonly PracticeDocument[] {
  return truth.documents.filter(({ file, kind }) => files.includes(file) && kind !== 'unreadable');
}
export const documents = documentsIn(DELIVERIES.flatMap(({ files }) => files));

/** `cards-october.pdf, page 3`, as the window names it. */
export function originOf({ file, page, ref }: PracticeDocument): string {
  const name = file.replace(/^.*\//, '');
  return page === null ? `${name}, entry ${ref.split('#')[1] ?? ''}` : `${name}, page ${page}`;
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: readonly string[] }): T {
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

/** What the counting engine says of the same documents, keyed by hand and without any window. */
export async function tallyOf(given: readonly PracticeDocument[], rulings: Rulings): Promise<LawTally> {
  const rules = valueOf(await readRulesFile(practice.rules));
  const { list } = valueOf(await readListFile(practice.listXlsx, { mapping: {} }));
  const cards = given.flatMap(({ facts, employeeId }): CardFacts[] => (facts === null ? [] : [{ ...facts, employeeId }]));
  return tally({ rules, list, cards, rulings, titleMappings: [] });
}
