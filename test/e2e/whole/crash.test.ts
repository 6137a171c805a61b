/** Killed with signal 9 while it imports, and opened again: what was acknowledged is there once, and the import goes on. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { personAt, until, type Person } from '../screens/person.ts';
import { cardsInMatter } from './cards-in-matter.ts';
import { walk } from './in-order.ts';

const FILES = [
  'deliveries/1-paper-cards/fax-october-3.tif',
  'deliveries/1-paper-cards/cards-october.pdf',
  'deliveries/1-paper-cards/scan-0101.jpg',
];
/** One of them is blank: kept, and no card. */
const PAGES = 21;
/** Well inside the second file. */
const KILLED_AFTER = 9;

const userData = mkdtempSync(join(tmpdir(), 'countersign-crash-'));
let app: StartedApp | null = null;
let neutral: Person;
let acknowledged: readonly string[] = [];

afterAll(async () => {
  await app?.close();
  rmSync(userData, { recursive: true, force: true });
});

const step = walk(() => screenshot(neutral.page, 'failed-crash'));

step('the app is killed in the middle of an import', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), userData, ...FILES], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const cardsOf = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('card '));
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
    if (cardsOf(said).length < KILLED_AFTER) return;
    // On Electron the app is another process than the one that drives it.
    const main = Number(/^main (\d+)$/m.exec(said)?.[1]);
    if (main !== child.pid) process.kill(main, 'SIGKILL');
    child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  acknowledged = cardsOf(said);
  expect(acknowledged.length).toBeLessThan(PAGES);
});

step('opened again, the import goes on by itself to its end', async () => {
  app = await startApp({ userData });
  neutral = personAt(app);
  await neutral.press('Open the practice matter');
  await until(
    async () => cardsInMatter(neutral.page),
    (found) => found.length === PAGES,
    90_000,
  );
  await neutral.goTo('Cards');
  // All is taken in; whether the numbers agree is said once the one nearly empty page has been read.
  await neutral.sees(/1 page nearly empty: read first|Numbers agree/);
});

step('nothing that was acknowledged is lost, and nothing came twice', async () => {
  const found = await cardsInMatter(neutral.page);
  expect(found).toEqual(expect.arrayContaining([...acknowledged]));
  expect(new Set(found.map((card) => card.split(' ')[2])).size).toBe(PAGES);
  await neutral.goTo('Record');
  await neutral.press('Verify the chain');
  await neutral.sees('The chain is whole.');
  await neutral.page.getByRole('combobox').selectOption('original.kept');
  await neutral.sees(`${FILES.length} acts`);
});

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(app === null ? null : leftToStandIn(app)).toEqual([]);
});
