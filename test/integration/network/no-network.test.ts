/** The job under the system's own eye: which sockets were made, and for what. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, type Folder } from '#test/builders/matter.ts';
import { farReaching, isRouteProbe, watchSockets, whyNotWatched } from '#test/builders/socket-calls.ts';

const ROOT = join(import.meta.dirname, '../../..');
const notWatched = whyNotWatched();
const watch = async (...args: readonly string[]) => watchSockets([process.execPath, ...args], ROOT);
let folder: Folder;

beforeAll(() => {
  folder = aFolder();
});
afterAll(() => folder.remove());

test.skipIf(notWatched !== null)(
  'the whole job of the practice matter, with every engine and model that reads its cards, makes no socket that reaches beyond its own processes',
  async () => {
    const { code, said, calls, threads } = await watch('src/cli/main.ts', 'demo', '--out', folder.path('demo'));
    expect([code, said]).toEqual([0, expect.stringContaining('Recounted from the record alone: the same')]);
    expect(existsSync(folder.path('demo/certification.pdf'))).toBe(true);
    // Of all processes and threads, the decoding, reading and ranking ones included.
    expect(threads).toBeGreaterThan(20);
    expect(farReaching(calls)).toEqual([]);
  },
  1_800_000,
);

test.skipIf(notWatched !== null).each([
  ['a connection', "require('net').connect(9, '127.0.0.1').on('error', () => {})", /^socket\(AF_INET, SOCK_STREAM/],
  ['a datagram', "require('dgram').createSocket('udp6').send('x', 443, '2001:4860:4860::8888', () => process.exit())", /^send/],
  ['a server', "require('net').createServer().listen(0, '127.0.0.1', () => process.exit())", /^listen\(/],
] as const)('the watch sees %s where there is one, and takes it for no question to the kernel', async (_what, program, shape) => {
  const { calls } = await watch('-e', program);
  const far = farReaching(calls).filter((line) => !isRouteProbe(line));
  expect(far.filter((line) => shape.test(line))).not.toEqual([]);
});
