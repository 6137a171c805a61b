import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIXTURE, startFixture, until } from './fixture-app.ts';

const EXECUTABLE = resolve(import.meta.dirname, '../../../tools/electron-stand-in/electron');
const folder = mkdtempSync(join(tmpdir(), 'stand-in-runs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly child: ChildProcess; readonly text: () => string; readonly ended: Promise<number | string | null> };

function start(name: string, ...args: readonly string[]): Run {
  const child = spawn(EXECUTABLE, [FIXTURE, `--user-data-dir=${join(folder, name)}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
  return { child, text: () => text, ended: new Promise((done) => child.on('close', (code, signal) => done(code ?? signal))) };
}

const profilesOf = (pid: number | undefined): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`electron-stand-in-${pid}-`));

test("the exit code is the app's: 0 for quit, 5 for exit(5), 1 for a fault of main", async () => {
  expect(await start('quit', '--quit-soon').ended).toBe(0);
  expect(await start('exit', '--exit-5').ended).toBe(5);
  const faulty = start('fault', '--throw');
  expect(await faulty.ended).toBe(1);
  expect(faulty.text()).toContain('a fault of main');
});

test('an app may take its time at the end', async () => {
  const run = start('linger', '--quit-soon', '--linger');
  expect(await run.ended).toBe(0);
  expect(run.text()).toContain('LINGERED');
});

test('SIGTERM quits in order: the lock is released and the profile removed', async () => {
  const run = start('signal');
  await until(() => profilesOf(run.child.pid).length > 0 && existsSync(join(folder, 'signal', 'standin-singleton.lock')));
  await new Promise((done) => setTimeout(done, 1500));
  run.child.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(profilesOf(run.child.pid)).toEqual([]);
  expect(existsSync(join(folder, 'signal', 'standin-singleton.lock'))).toBe(false);
});

test('when Chromium is killed the windows are gone and the app ends', async () => {
  const run = start('killed');
  const ours = `electron-stand-in-${run.child.pid}-`;
  const commandOf = (pid: string): string => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return ''; // ended meanwhile
    }
  };
  const browser = (): string | undefined =>
    readdirSync('/proc').find(
      (name) => /^\d+$/.test(name) && commandOf(name).includes(ours) && !commandOf(name).includes('--type='),
    );
  await until(() => browser() !== undefined);
  await new Promise((done) => setTimeout(done, 1500));
  process.kill(Number(browser()), 'SIGKILL');
  expect(await run.ended).toBe(0);
});

test('an app can be started twice in one process, and begins anew', async () => {
  const userData = join(folder, 'twice');
  for (const round of [1, 2]) {
    const { app, page } = await startFixture(userData);
    expect([
      round,
      await app.evaluateMain(() => (globalThis as unknown as { seen: { senders: unknown[] } }).seen.senders.length),
    ]).toEqual([round, 1]);
    await page.close(); // as the person would
    expect(await app.exited).toBe(0);
  }
});
