/** Letterhead, seal and draft from a terminal, where the window is not. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draft } from '#cli/commands/draft.ts';
import { letterhead } from '#cli/commands/letterhead.ts';
import { EXIT, type Command } from '#cli/command.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { aCountedMatter, aFolder, good, PASSPHRASE, type Folder } from '#test/builders/matter.ts';

let folder: Folder;
let said: string[] = [];

beforeEach(async () => {
  folder = aFolder();
  said = [];
  const desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: PASSPHRASE }));
  desk.db.close();
});
afterEach(() => folder.remove());

const run = (command: Command, ...args: readonly string[]): Promise<number> =>
  command.run({
    args: [folder.path('acme.countersign'), ...args],
    out: (text) => said.push(text),
    note: (text) => said.push(text),
    env: { COUNTERSIGN_PASSPHRASE: PASSPHRASE },
  });

test('letterhead, seal, agreement and who was present are stated, and what is not given stays', async () => {
  const picture = folder.path('seal.png');
  await sharp({ create: { width: 60, height: 60, channels: 3, background: '#1d3a5c' } })
    .png()
    .toFile(picture);
  const address = ['--address', '1440 Broadway; Oakland, California'] as const;
  expect(await run(letterhead, ...address, '--seal', picture, '--present', 'D. Whitcombe, for the employer')).toBe(EXIT.done);
  expect(await run(letterhead, '--agreement', 'Recognition Agreement', '--dated', '2025-09-10', '--clause', 'section 4')).toBe(
    EXIT.done,
  );
  said = [];
  expect(await run(letterhead, '--json')).toBe(EXIT.done);
  expect(JSON.parse(said.join('\n'))).toMatchObject({
    addressLines: ['1440 Broadway', 'Oakland, California'],
    seal: { widthPx: 60, heightPx: 60 },
    agreement: { title: 'Recognition Agreement', date: '2025-09-10', clause: 'section 4' },
    present: [{ name: 'D. Whitcombe', role: 'for the employer' }],
  });
});

test('what has no form is refused by its option, and nothing is stated', async () => {
  expect(await run(letterhead, '--address', 'x', '--present', 'nobody in particular')).toBe(EXIT.badInput);
  expect(said.join('\n')).toContain('--present in its form, not “nobody in particular”');
  expect(await run(letterhead, '--agreement', 'A', '--dated', '10 September')).toBe(EXIT.badInput);
  expect(await run(letterhead, '--seal', folder.path('none.png'))).toBe(EXIT.badInput);
  said = [];
  await run(letterhead, '--json');
  expect(JSON.parse(said.join('\n'))).toMatchObject({ addressLines: [], agreement: null, present: null, seal: null });
});

test('a draft leaves unsigned, and a day that is none is refused before anything is written', async () => {
  const path = folder.path('draft.pdf');
  expect(await run(draft, '--out', path, '--comments-until', 'Friday')).toBe(EXIT.badInput);
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
  expect(await run(draft, '--out', path, '--comments-until', '2031-05-04')).toBe(EXIT.done);
  const bytes = readFileSync(path, 'latin1');
  expect(bytes.startsWith('%PDF-')).toBe(true);
  expect(bytes).not.toContain('/Sig');
});
