/** A small card check through the window to its sealed record, with names that may be seen on the page and nowhere else. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { lookThrough, watchDisk } from '#test/builders/disk-watch.ts';
import { aFolder } from '#test/builders/matter.ts';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { personAt, type Person } from '../screens/person.ts';
import { walk } from './in-order.ts';
import { everythingIn, filesUnder } from './names-in-files.ts';
import { MARKERS, putReceived, smallJob, TITLE_MARKER } from './small-job.ts';

const folder = aFolder();
const folders = { received: folder.path('received'), kept: folder.path('kept') };
const tmpdirBefore = process.env['TMPDIR'];
let app: StartedApp;
let neutral: Person;
let stopWatch: ReturnType<typeof watchDisk>;

const step = walk((claim) => screenshot(neutral.page, `failed-${claim.slice(0, 40).replaceAll(/\W+/g, '-')}`));
const TELLING = [...MARKERS, TITLE_MARKER];
const marked = (text: string): readonly string[] => TELLING.filter((marker) => text.toLowerCase().includes(marker.toLowerCase()));
const lookedThrough = (...folders: readonly string[]): readonly (readonly [string, readonly string[]])[] => {
  const seen = new Map<string, readonly string[]>();
  lookThrough(folders, TELLING, seen);
  return [...seen].filter(([path, found]) => found.length > 0 || marked(path).length > 0);
};

beforeAll(async () => {
  for (const name of ['received', 'kept', 'user', 'tmp']) mkdirSync(folder.path(name));
  await putReceived(folders);
  // Whatever asks the system for a temporary folder gets this one: main, its workers, the page's own browser.
  process.env['TMPDIR'] = folder.path('tmp');
  app = await startApp({ userData: folder.path('user') });
  neutral = personAt(app);
  await listen();
  stopWatch = watchDisk([folders.kept, folder.path('user')], MARKERS, { everyMs: 100 });
});
afterAll(async () => {
  await app.close();
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  folder.remove();
});

type Heard = { titles: string[]; clipboard: string[] };

/** Every title that the window or the page is given, and whatever goes to the clipboard, from now on. */
async function listen(): Promise<void> {
  await app.evaluateMain(({ BrowserWindow }) => {
    const titles: string[] = [];
    Object.assign(globalThis, { heardTitles: titles });
    for (const window of BrowserWindow.getAllWindows()) {
      const setTitle = window.setTitle.bind(window);
      window.setTitle = (title: string) => {
        titles.push(title);
        setTitle(title);
      };
    }
  });
  await neutral.page.evaluate(() => {
    const heard: Heard = { titles: [document.title], clipboard: [] };
    Object.assign(globalThis, { heard });
    new MutationObserver(() => heard.titles.push(document.title)).observe(document.head, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    for (const kind of ['copy', 'cut'] as const) document.addEventListener(kind, () => heard.clipboard.push(kind), true);
    for (const way of ['write', 'writeText'] as const) {
      const before = navigator.clipboard[way].bind(navigator.clipboard);
      Object.defineProperty(navigator.clipboard, way, {
        value: async (given: never) => {
          heard.clipboard.push(way);
          return before(given);
        },
      });
    }
  });
}

for (const { claim, run } of smallJob(folders)) step(claim, async () => run(neutral), 240_000);

step('no title of the window or of its page ever told more than the reference', async () => {
  const given = await app.evaluateMain(() => (globalThis as unknown as { heardTitles: string[] }).heardTitles);
  expect(new Set(given)).toEqual(new Set(['Countersign · ZQ-24-161', 'Countersign']));
  const { titles } = await neutral.page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);
  expect(titles.flatMap(marked)).toEqual([]);
});

step('nothing was put into the clipboard that she did not copy herself', async () => {
  const heard = () => neutral.page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard.clipboard);
  expect(await heard()).toEqual([]);
  // The ear is not deaf.
  await neutral.page.evaluate(() => document.dispatchEvent(new ClipboardEvent('copy')));
  expect(await heard()).toEqual(['copy']);
});

step(
  'the list of recent matters, the settings and the log hold no name, at no moment, nor does any other file of the app',
  async () => {
    const seen = await stopWatch();
    expect(seen.found).toEqual([]);
    expect(seen.rounds).toBeGreaterThan(20);
    const watched = seen.files.join('\n');
    for (const part of ['small.countersign-wal', 'small.sealed', 'notice.pdf', 'certification.pdf'])
      expect(watched).toContain(part);
    const recent = filesUnder(folder.path('user')).filter((file) => readFileSync(file, 'utf8').includes('small.countersign'));
    expect(recent).toHaveLength(1);
    expect(lookedThrough(folder.path('user'))).toEqual([]);
  },
);

step('no temporary file holds a name, the browser’s own profile included', async () => {
  expect(lookedThrough(folder.path('tmp'))).toEqual([]);
  expect(lookedThrough(folders.received)).not.toEqual([]);
});

step('what leaves the matter names nobody, not by file name either; the matter’s title alone stands on its papers', async () => {
  const files = filesUnder(folders.kept).filter((file) => !file.endsWith('verify.html'));
  expect(files.length).toBeGreaterThan(9);
  for (const file of files)
    expect(
      marked(everythingIn(file)).filter((marker) => marker !== TITLE_MARKER),
      file,
    ).toEqual([]);
  for (const name of ['small.countersign', 'small.sealed']) expect(marked(everythingIn(join(folders.kept, name)))).toEqual([]);
  // The search finds what is there.
  expect(marked(everythingIn(join(folders.received, 'list.csv')))).toEqual(['Zephyrina', 'Quackenbosch']);
});

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(leftToStandIn(app)).toEqual([]);
});
