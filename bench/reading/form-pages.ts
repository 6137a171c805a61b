/** What a card reader meets that is no card (`--data DIR`/forms): how each set is sorted. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engines } from '../../src/backend/ocr/card-parts.ts';
import { createDecoder } from '../../src/backend/intake/decoder.ts';
import { nodeWorkerHost } from '../../src/backend/ocr/worker-host.ts';
import { prepareContext, readPage } from '../../src/backend/ocr/page-reader.ts';

export async function sortForms(data: string, engines: Engines): Promise<string[]> {
  const { items } = JSON.parse(readFileSync(join(data, 'forms/manifest.json'), 'utf8')) as {
    items: { readonly file: string; readonly set: string }[];
  };
  const decoder = createDecoder({ host: nodeWorkerHost() });
  const context = prepareContext();
  const tally = new Map<string, Record<string, number>>();
  for (const { file, set } of items) {
    const sorted = tally.get(set) ?? {};
    tally.set(set, sorted);
    for await (const page of decoder.open({ bytes: readFileSync(join(data, 'forms', file)), fileName: basename(file) })) {
      const document = page.ok ? (await readPage(page.value.image, engines, context)).cards[0]?.reading.document : 'refused';
      sorted[document ?? 'unclear'] = (sorted[document ?? 'unclear'] ?? 0) + 1;
    }
  }
  decoder.close();
  return [...tally].map(
    ([set, sorted]) =>
      `${set}: ${Object.entries(sorted)
        .map(([document, pages]) => `${document} ${pages}`)
        .join(', ')}`,
  );
}
