import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftToStandIn } from '../driver/app.ts';
import { attackedApp } from './attacked-app.ts';

const { app, attempt } = attackedApp();

const folder = mkdtempSync(join(tmpdir(), 'countersign-drop-'));
const file = join(folder, 'cärds 1.pdf');
writeFileSync(file, 'not read in this test');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DELIVERY = `{ deliveredBy: 'the union', receivedAt: '2026-01-05T10:00:00Z', stated: 1, form: 'scan' }`;
const importDropped = (paths: string): string =>
  `window.countersign.cards.importDropped({ delivery: ${DELIVERY}, paths: ${paths} })`;

/** What main was told, in place of an import. */
beforeAll(async () => {
  await app().evaluateMain(({ ipcMain }) => {
    ipcMain.removeHandler('cards.importDropped');
    ipcMain.handle('cards.importDropped', (_event, given: { paths: string[] }) => given.paths);
  });
  // As a drop zone does; and the page has had its turn when `dropped` has grown.
  await app().page.evaluate(`{
    window.dropped = 0;
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => { event.preventDefault(); if (event.isTrusted) window.dropped += 1 });
  }`);
});

/** As a hand would do it, through the browser. */
async function drop(path: string): Promise<void> {
  const session = await app().page.context().newCDPSession(app().page);
  const at = { x: 40, y: 40, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
  await app().page.waitForFunction(() => (window as unknown as { readonly dropped: number }).dropped > 0);
}

test('a page that names a path has main told of none', async () => {
  expect(await attempt(importDropped(`['/etc/passwd']`))).toEqual([]);
});

test('a drop made by a script counts for nothing', async () => {
  await attempt(
    `(() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'passwd')); document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true })) })()`,
  );
  expect(await attempt(importDropped('[]'))).toEqual([]);
});

test('a file dropped by hand reaches main by its path, once', async () => {
  await drop(file);
  expect(await attempt(importDropped(`['/etc/passwd']`))).toEqual([file]);
  expect(await attempt(importDropped('[]'))).toEqual([]);
});

test('nothing of it was left to the stand-in: the app itself stopped all', () => {
  expect(leftToStandIn(app())).toEqual([]);
});
