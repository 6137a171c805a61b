/** The job under the system's own eye: which sockets were made, and for what. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsPage } from '#backend/db/event-store.ts';
import { openMatter } from '#backend/use-cases/open-matter.ts';
import { aFolder, aMatter, good, PASSPHRASE, testSurroundings, type Folder } from '#test/builders/matter.ts';

const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status === 0;
if (!hasStrace)
  process.stderr.write('SKIPPED: strace is not to be had here (apt-get install strace), so no socket was watched.\n');

const ROOT = join(import.meta.dirname, '../../..');
const WATCHED = ['-f', '-ff', '-qq', '--seccomp-bpf', '-e', 'trace=socket,connect,bind,listen,sendto,sendmsg'];
let folder: Folder;
let runs = 0;

beforeAll(() => {
  folder = aFolder();
});
afterAll(() => folder.remove());

type Watched = { readonly code: number | null; readonly calls: readonly string[]; readonly threads: number };

/** Every call that makes or uses a socket, of the program and of every process it starts, one line each. */
async function socketCalls(args: readonly string[]): Promise<Watched> {
  runs += 1;
  const traces = folder.path(`run-${runs}`);
  mkdirSync(traces);
  const child = spawn('strace', [...WATCHED, '-o', join(traces, 'trace'), process.execPath, ...args], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
  const lines = readdirSync(traces).flatMap((name) => readFileSync(join(traces, name), 'utf8').split('\n'));
  return { code, calls: lines.filter((line) => line !== ''), threads: readdirSync(traces).length };
}

/** Between processes of this machine, or a question to its own kernel about its interfaces: nothing of it leaves. */
const LOCAL = /\bAF_UNIX\b|\bAF_LOCAL\b|\bAF_NETLINK\b/;
/** Of a socket by its number: what it is was said when it was made. */
const BY_NUMBER = /^(sendto|sendmsg)\(\d+, /;
const ENDED = /^(\+\+\+|---)/;

function farReaching(calls: readonly string[]): readonly string[] {
  return calls.filter((line) => ![LOCAL, BY_NUMBER, ENDED].some((known) => known.test(line)));
}

test.skipIf(!hasStrace)(
  'a matter from its rules to its signed certification makes no socket that reaches beyond its own processes',
  async () => {
    aMatter(folder).db.close();
    const { code, calls } = await socketCalls(['test/integration/crash/job-child.ts', folder.path('acme.countersign')]);
    expect(code).toBe(0);
    const done = good(openMatter({ path: folder.path('acme.countersign'), secret: PASSPHRASE }, testSurroundings()));
    expect(eventsPage(done.db, { kind: 'certification.issued', before: null, limit: 1 })).toHaveLength(1);
    done.db.close();
    expect(farReaching(calls)).toEqual([]);
  },
  300_000,
);

test.skipIf(!hasStrace)(
  'decoding and reading a scanned card, with every engine and model that is loaded for it, makes none either',
  async () => {
    const { code, calls, threads } = await socketCalls([
      'src/cli/main.ts',
      'read',
      'resources/practice/deliveries/IMG_2103.jpg',
      '--json',
    ]);
    expect(code).toBe(0);
    // Of all processes and threads, the workers' own included.
    expect(threads).toBeGreaterThan(20);
    expect(farReaching(calls)).toEqual([]);
  },
  300_000,
);

test.skipIf(!hasStrace)('the watch sees a connection where there is one', async () => {
  const { calls } = await socketCalls(['-e', "require('net').connect(9, '127.0.0.1').on('error', () => {})"]);
  expect(farReaching(calls).some((line) => /AF_INET/.test(line))).toBe(true);
});
