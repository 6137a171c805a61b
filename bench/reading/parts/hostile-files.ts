/** Broken and malicious files: opened or refused by name, each within its time, never a crash or a hang. */
import { basename } from 'node:path';
import { createDecoder } from '#backend/intake/decoder.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { dataFile, manifestItems } from '../manifest.ts';
import type { Facts, Part } from '../part.ts';

type HostileItem = { readonly key: string; readonly password: string | null };

const LIMIT_MS = 20_000;

export const hostileFiles: Part<HostileItem> = {
  name: 'hostile-files',
  what: 'broken and malicious PDF and picture files',
  needsData: true,
  usual: 200,
  list: (asked) =>
    manifestItems(asked, 'hostile')
      .filter(({ file }) => /^(pdf|image)\//.test(file))
      .map(({ file, password }) => ({ key: file, password: password ?? null })),
  open: (asked) => {
    const decoder = createDecoder({ host: nodeWorkerHost() });
    return Promise.resolve({
      measure: async ({ key, password }): Promise<Facts> => {
        const started = performance.now();
        let outcome = 'nothing';
        let reason = '';
        for await (const page of decoder.open({ bytes: dataFile(asked, 'hostile', key), fileName: basename(key), password })) {
          if (page.ok) outcome = 'opened';
          else [outcome, reason] = [page.error.kind, page.error.reason];
        }
        return { outcome, reason, inTime: performance.now() - started < LIMIT_MS };
      },
      close: () => {
        decoder.close();
        return Promise.resolve();
      },
    });
  },
  rows: [
    {
      title: 'opened, or refused with a reason',
      goal: '100 %',
      holds: ({ outcome, reason }) => outcome === 'opened' || reason !== '',
    },
    { title: 'within 20 seconds', goal: '100 %', holds: ({ inTime }) => inTime === true },
  ],
};
