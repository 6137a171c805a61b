/** What a card reader meets that is no card: ballots, receipts, leases, cheques, forms of other offices. */
import { basename } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { dataFile, manifestItems } from '../manifest.ts';
import type { Facts, Part } from '../part.ts';
import { pictureReader } from '../read-picture.ts';

type FormItem = { readonly key: string; readonly set: string };

export const otherForms: Part<FormItem> = {
  name: 'other-forms',
  what: 'pages that are no card, all pages of each file',
  needsData: true,
  usual: 40,
  list: (asked) =>
    manifestItems(asked, 'forms')
      .filter(({ file }) => !file.endsWith('.txt'))
      .map(({ file, set }) => ({ key: file, set })),
  open: async (asked) => {
    const decoder = createDecoder({ host: nodeWorkerHost() });
    const reader = await pictureReader();
    return {
      measure: async ({ key, set }): Promise<Facts> => {
        const documents: string[] = [];
        let fields = 0;
        for await (const page of decoder.open({ bytes: dataFile(asked, 'forms', key), fileName: basename(key) })) {
          if (!page.ok) continue;
          const { reading } = await reader.read(page.value.image);
          documents.push(reading.blank ? 'blank' : reading.document);
          fields += Object.keys(reading.fields).length;
        }
        return { set, documents: documents.join(','), card: documents.includes('card'), fields };
      },
      close: async () => {
        decoder.close();
        await reader.close();
      },
    };
  },
  rows: [
    { title: 'taken for a card', goal: '0', holds: ({ card }) => card === true },
    { title: 'refused in words (no card) or left without a field', goal: '', holds: ({ fields }) => fields === 0 },
  ],
};
