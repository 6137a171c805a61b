/** The practice matter's own deliveries against its list of sixty. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { readListFile } from '#backend/tables/read-files.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { readingLists } from '#core/reading/reading-lists.ts';
import type { Facts, Part } from '../part.ts';
import { pictureReader, rankOf } from '../read-picture.ts';

type TruthDocument = {
  readonly ref: string;
  readonly file: string;
  readonly page: number | null;
  readonly kind: string;
  readonly turned: number;
  readonly employeeId: string | null;
  readonly facts: { readonly signedOn: string | null; readonly signature: string } | null;
};

type PracticeItem = TruthDocument & { readonly key: string };

const FOLDER = join(import.meta.dirname, '../../../resources/practice');

export const practiceCards: Part<PracticeItem> = {
  name: 'practice-cards',
  what: 'the practice matter, 60 listed',
  needsData: false,
  usual: 60,
  list: () => {
    const { documents } = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as { documents: TruthDocument[] };
    return documents
      .filter(({ kind, file }) => kind === 'card' && /\.(pdf|tif|jpg|png)$/.test(file))
      .map((document) => ({ ...document, key: document.ref }));
  },
  open: async () => {
    const list = await readListFile(join(FOLDER, 'employee-list.csv'));
    if (!list.ok) throw new Error(list.error.join('\n'));
    const reader = await pictureReader(readingLists(list.value.list));
    const decoder = createDecoder({ host: nodeWorkerHost() });
    return {
      measure: async (item): Promise<Facts> => {
        const original = { bytes: readFileSync(join(FOLDER, item.file)), fileName: basename(item.file) };
        for await (const page of decoder.open(original)) {
          if (!page.ok || page.value.page !== (item.page ?? 1)) continue;
          const card = await reader.read(page.value.image);
          const { reading } = card;
          return {
            listed: item.employeeId !== null,
            rank: item.employeeId === null ? 999 : rankOf(card, item.employeeId),
            signedOn: item.facts?.signedOn ?? null,
            first: reading.fields.signedOn?.couldBe[0] ?? null,
            signature: reading.signature.present,
            signed: item.facts?.signature !== 'absent',
            turnRight: reading.turned === item.turned,
          };
        }
        return { listed: item.employeeId !== null, rank: 999, signedOn: null, first: null, turnRight: false };
      },
      close: async () => {
        decoder.close();
        await reader.close();
      },
    };
  },
  rows: [
    { title: 'listed signer first', goal: '', holds: ({ listed, rank }) => (listed === true ? rank === 1 : null) },
    {
      title: 'day proposed first',
      goal: '',
      holds: ({ signedOn, first }) => (/^\d{4}-\d{2}-\d{2}$/.test(String(signedOn)) ? first === signedOn : null),
    },
    {
      title: 'signature seen or missed as it is',
      goal: '',
      holds: ({ signature, signed }) => signature === (signed === true ? 'yes' : 'no'),
    },
    { title: 'turn found', goal: '', holds: ({ turnRight }) => turnRight === true },
  ],
};
