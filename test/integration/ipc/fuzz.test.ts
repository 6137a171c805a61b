/** Every call that the window may make, on a real desk behind the real guards: whatever comes, an answer with a name, and an unharmed matter. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { api } from '#contract/api.ts';
import { err } from '#core/result.ts';
import { bindHandlers, callsOf } from '#main/ipc/bind.ts';
import { guards } from '#main/ipc/guards.ts';
import { makeDesktop } from '#main/handlers/make-desktop.ts';
import { makeLockSetting } from '#main/auto-lock.ts';
import { makeThemeSetting } from '#main/theme.ts';
import type { Desktop, Shell } from '#main/desktop.ts';
import { formatLine, type DiagnosticLine } from '#backend/diagnostics/diagnostics.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { aCountedMatter, aFolder, PASSPHRASE, type Folder } from '#test/builders/matter.ts';
import { diceFrom, shapedLike } from '#test/builders/shaped-like.ts';

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly kind: string } };

let folder: Folder;
let desktop: Desktop;
let ask: (channel: string, ...given: readonly unknown[]) => Promise<Answer>;
const lines: DiagnosticLine[] = [];
const CALLS = callsOf(api);
/** These end, replace or lock the matter that all others are tried on, or open a person's file: tried on their own. */
const ENDING = ['matters.close', 'matters.create', 'matters.open', 'matters.openPractice', 'desk.lock', 'desk.unlock'];

beforeAll(async () => {
  folder = aFolder();
  mkdirSync(folder.path('user'), { recursive: true });
  const made = await aCountedMatter(folder, { people: 4, cards: 3 });
  made.db.close();
  const cancelled = async () => err({ kind: 'cancelled' } as const);
  const matter = { path: folder.path('acme.countersign'), name: 'acme.countersign', bytes: 1 };
  const shell: Shell = {
    version: '0',
    userData: folder.path('user'),
    resources: join(import.meta.dirname, '../../../resources'),
    dialogs: {
      chooseFile: async ({ ask }) => (ask === 'openMatter' ? { ok: true, value: { files: [matter], refused: [] } } : cancelled()),
      chooseFiles: cancelled,
      chooseFolder: cancelled,
      chooseSavePlace: cancelled,
    },
    inspectPaths: async () => ({ files: [], refused: [] }),
    emit: { news: { changed: () => undefined, job: () => undefined } } as unknown as Shell['emit'],
    workerHost: nodeWorkerHost(),
    theme: makeThemeSetting(folder.path('preferences.json'), { themeSource: 'system' }),
    language: { current: () => 'en', choose: () => undefined },
    keys: { current: () => ({}), choose: () => undefined },
    lockAfter: makeLockSetting(folder.path('lock.json')),
    diagnostics: (line) => lines.push(line),
    showReference: () => undefined,
  };
  desktop = await makeDesktop(shell);
  const channels = new Map<string, (event: unknown, ...given: unknown[]) => Promise<unknown>>();
  bindHandlers(desktop.handlers, {
    handle: (channel, listener) => channels.set(channel, listener),
    isOurs: () => true,
    diagnostics: (line) => lines.push(line),
    newReference: () => 'ref',
  });
  ask = async (channel, ...given) => (await channels.get(channel)?.(null, ...given)) as Answer;
  const chosen = await ask('matters.choose', null);
  const { chosenId } = chosen.value as { readonly chosenId: string };
  expect(await ask('matters.open', { chosenId, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
}, 120_000);
afterAll(async () => {
  await desktop.close();
  folder.remove();
});

const ILL_TYPED: readonly unknown[] = [
  undefined,
  7,
  true,
  'x',
  [],
  [null],
  { surprise: 1 },
  JSON.parse('{"__proto__": {"admin": true}}'),
  new Date(0),
  new Map(),
  new Set([1]),
  new Uint8Array(4),
  10n,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Symbol('s'),
  () => 1,
  new (class Passphrase {
    readonly passphrase = 'x';
  })(),
  new Proxy({}, {}),
];

const guardOf = (group: string, name: string): z.ZodType =>
  (guards as unknown as Record<string, Record<string, z.ZodType>>)[group]?.[name] as z.ZodType;

test('ill-typed, too many, too large and too deep arguments are refused by every call before its handler', async () => {
  let tried = 0;
  let deep: unknown = null;
  for (let level = 0; level < 500; level += 1) deep = [deep];
  const huge = ['x'.repeat(5_000_000), Array.from({ length: 250_000 }, () => 0), deep];
  for (const { channel, group, name } of CALLS) {
    for (const given of [...ILL_TYPED, ...huge]) {
      // A proxy of an empty object is an empty object: refused where fields are asked for, as everywhere here.
      if (guardOf(group, name).safeParse(given).success) continue;
      tried += 1;
      expect([channel, await ask(channel, given)]).toMatchObject([channel, { ok: false, error: { kind: 'ill-formed' } }]);
    }
    for (const several of [[], [null, null]]) {
      tried += 1;
      expect(await ask(channel, ...several)).toMatchObject({ ok: false, error: { kind: 'ill-formed' } });
    }
  }
  process.stdout.write(`ill-typed, huge or too many: ${tried} calls over ${CALLS.length} channels\n`);
  expect(tried).toBeGreaterThan(CALLS.length * 20);
});

test('one field changed to another kind, left out or added is refused, whatever else is right', async () => {
  const dice = diceFrom(20_261_122);
  let tried = 0;
  for (const { channel, group, name } of CALLS) {
    const guard = guardOf(group, name);
    for (let round = 0; round < 12; round += 1) {
      const right = shapedLike(guard, dice);
      if (typeof right !== 'object' || right === null || !guard.safeParse(right).success) continue;
      for (const field of Object.keys(right)) {
        const { [field]: _gone, ...without } = right as Record<string, unknown>;
        for (const wrong of [
          without,
          { ...right, [field]: Symbol('s') },
          { ...right, [`${field}2`]: 1 },
          { ...right, [field]: new Date() },
        ]) {
          tried += 1;
          expect([channel, field, await ask(channel, wrong)]).toMatchObject([
            channel,
            field,
            { ok: false, error: { kind: 'ill-formed' } },
          ]);
        }
      }
    }
  }
  process.stdout.write(`one field wrong: ${tried} calls\n`);
  expect(tried).toBeGreaterThan(1_000);
});

test('a well-formed call with forged ids, texts and figures is answered by name, and leaves the matter whole', async () => {
  const dice = diceFrom(417);
  lines.length = 0;
  let tried = 0;
  const unexpected: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const { channel, group, name } of CALLS) {
      if (ENDING.includes(channel)) continue;
      const guard = guardOf(group, name);
      const given = shapedLike(guard, dice);
      if (!guard.safeParse(given).success) continue;
      tried += 1;
      const answer = await ask(channel, given);
      if (!answer.ok && answer.error?.kind === 'unexpected') {
        unexpected.push(`${channel} ${JSON.stringify(given).slice(0, 200)} ${lines.map((line) => formatLine(line, '')).at(-1)}`);
      }
    }
  }
  process.stdout.write(`forged: ${tried} calls\n`);
  expect(tried).toBeGreaterThan(300);
  expect(unexpected).toEqual([]);
  expect(await ask('record.verify', null)).toMatchObject({ ok: true, value: { whole: true } });
  expect(await ask('tally.view', null)).toMatchObject({ ok: true, value: { recountAgrees: true } });
}, 300_000);

test('a handle that nobody chose opens, rescues and unlocks nothing', async () => {
  for (const chosenId of ['__proto__', '../acme.countersign', folder.path('acme.countersign'), 'constructor']) {
    for (const call of ['matters.open', 'matters.rescue']) {
      expect([call, await ask(call, { chosenId, passphrase: PASSPHRASE })]).toMatchObject([call, { ok: false }]);
    }
  }
  expect(await ask('desk.unlock', { passphrase: PASSPHRASE })).toEqual({ ok: false, error: { kind: 'no-matter-open' } });
});
