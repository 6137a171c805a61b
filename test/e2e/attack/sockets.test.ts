/** The window's whole job under the system's own eye, from a new matter to its sealed record. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, type Folder } from '#test/builders/matter.ts';
import { farReaching, isRouteProbe, watchSockets, whyNotWatched } from '#test/builders/socket-calls.ts';
import { smallJob } from '../whole/small-job.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CHILD = join(ROOT, 'test/e2e/whole/small-job-child.ts');
const notWatched = whyNotWatched();
let folder: Folder;

beforeAll(() => {
  folder = aFolder();
  for (const name of ['received', 'kept']) mkdirSync(folder.path(name));
});
afterAll(() => folder.remove());

test.skipIf(notWatched !== null)(
  'from a new matter to its sealed record no process of the window’s app sends anything, or makes a socket for it',
  async () => {
    const { code, said, calls, threads } = await watchSockets([process.execPath, CHILD, folder.path('')], ROOT);
    const claims = smallJob({ received: '', kept: '' }).map(({ claim }) => claim);
    expect([code, claims.filter((claim) => !said.includes(claim)), code === 0 ? '' : said]).toEqual([0, [], '']);
    // Chromium's processes and the app's workers are among them.
    expect(threads).toBeGreaterThan(100);
    expect(farReaching(calls).filter((line) => !isRouteProbe(line))).toEqual([]);
  },
  400_000,
);
