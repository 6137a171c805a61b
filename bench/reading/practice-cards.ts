/** The practice matter's own deliveries: name first among sixty people, date, signature. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createDecoder } from '../../src/backend/intake/decoder.ts';
import { readListFile } from '../../src/backend/tables/read-files.ts';
import { readOriginal } from '../../src/backend/ocr/read-original.ts';
import { createReader } from '../../src/backend/ocr/reader.ts';
import { EMPTY_CONTEXT } from '../../src/backend/ocr/reading-job.ts';
import { nodeWorkerHost } from '../../src/backend/ocr/worker-host.ts';
import { readingLists } from '../../src/core/reading/reading-lists.ts';

type TruthDocument = {
  readonly ref: string;
  readonly file: string;
  readonly page: number | null;
  readonly kind: string;
  readonly turned: number;
  readonly employeeId: string | null;
  readonly written: { readonly name: string; readonly date: string | null } | null;
  readonly facts: { readonly signedOn: string | null; readonly signature: string } | null;
};

export type PracticeResult = {
  readonly ref: string;
  readonly kind: string;
  readonly truth: TruthDocument;
  readonly rank: number;
  readonly name: string;
  readonly date: string | null;
  readonly couldBe: readonly string[];
  readonly dateText: string;
  readonly signature: string;
  readonly turned: number;
  readonly document: string;
  readonly blank: boolean;
  readonly ms: number;
  readonly wording: string | null;
  readonly likelihood: number;
  readonly lead: number;
  readonly fields: Readonly<Record<string, string>>;
};

export async function readPracticeCards(folder: string): Promise<PracticeResult[]> {
  const { documents } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { documents: TruthDocument[] };
  const list = await readListFile(join(folder, 'employee-list.csv'));
  if (!list.ok) throw new Error(list.error.join('\n'));
  const context = { ...EMPTY_CONTEXT, ...readingLists(list.value.list) };
  const host = nodeWorkerHost();
  const decoder = createDecoder({ host });
  const reader = createReader({ host });
  const results: PracticeResult[] = [];
  for (const file of new Set(documents.map((document) => document.file))) {
    if (!/\.(pdf|tif|jpg|png)$/.test(file)) continue;
    const original = { bytes: readFileSync(join(folder, file)), fileName: basename(file) };
    for await (const outcome of readOriginal(original, { decoder, reader, context })) {
      if (outcome.kind !== 'cards') {
        console.log(file, JSON.stringify(outcome.kind === 'refused' ? outcome.refusal : outcome.failure));
        continue;
      }
      const truth = documents.find((one) => one.file === file && (one.page ?? 1) === outcome.picture.page);
      const { reading, names } = outcome.cards[0] ?? {};
      if (truth === undefined || reading === undefined || names === undefined) continue;
      const at = names.findIndex(({ key }) => key === truth.employeeId);
      results.push({
        ref: truth.ref,
        kind: truth.kind,
        truth,
        rank: at < 0 ? Number.POSITIVE_INFINITY : at + 1,
        name: reading.fields.name?.text ?? '',
        date: reading.fields.signedOn?.date ?? null,
        couldBe: reading.fields.signedOn?.couldBe ?? [],
        dateText: reading.fields.signedOn?.text ?? '',
        signature: reading.signature.present,
        turned: reading.turned,
        document: reading.document,
        blank: reading.blank,
        ms: reading.ms,
        wording: reading.wording,
        likelihood: names[0]?.likelihood ?? Number.NEGATIVE_INFINITY,
        lead: (names[0]?.likelihood ?? 0) - (names[1]?.likelihood ?? -60),
        fields: Object.fromEntries(Object.entries(reading.fields).map(([key, field]) => [key, field.text])),
      });
    }
  }
  decoder.close();
  reader.close();
  return results;
}
