/** The desk locks itself when its neutral is away: nothing of the matter can be seen, asked for or changed, and no draft is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { leftToStandIn, screenshot, startApp, type StartedApp } from '../driver/app.ts';
import { personAt, until, type Person } from '../screens/person.ts';
import { walk } from './in-order.ts';

const PASSPHRASE = 'three grey herons crossed the estuary';
const folder = mkdtempSync(join(tmpdir(), 'countersign-lock-'));
let app: StartedApp;
let neutral: Person;

beforeAll(async () => {
  app = await startApp();
  neutral = personAt(app);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const step = walk((claim) => screenshot(neutral.page, `failed-${claim.slice(0, 40).replaceAll(/\W+/g, '-')}`));
const ask = (call: string): Promise<unknown> => neutral.page.evaluate(`window.countersign.${call}`);
const cover = () => neutral.page.getByRole('dialog', { name: 'Locked' });

step('a matter is made, and a dialog of it is half filled in', async () => {
  await neutral.press('New matter …');
  const making = neutral.dialog('New matter');
  await neutral.write('Title', 'Tideline Editorial and Local 700', making);
  await neutral.write('Your reference', 'TL-2026', making);
  await neutral.write('The neutral (you)', 'Ingrid Solheim', making);
  await neutral.write('Passphrase', PASSPHRASE, making);
  await neutral.write('Passphrase, once more', PASSPHRASE, making);
  await neutral.savesAs(join(folder, 'tideline.countersign'));
  await neutral.press('Choose where to keep it …', making);
  await neutral.press(/^Voluntary recognition by one employer/);
  await neutral.page.getByRole('heading', { name: 'Ground rules', level: 1 }).waitFor();
  await neutral.press(/^Matter\b/);
  await neutral.page.getByRole('menuitem', { name: 'Change the passphrase …' }).click();
  await neutral.page
    .getByRole('dialog')
    .getByLabel(/^New passphrase/)
    .first()
    .fill('half a draft');
});

step(
  'the system locks its screen: the whole window is covered, the dialog too, and the keyboard is on the passphrase',
  async () => {
    await app.evaluateMain(({ powerMonitor }) => {
      powerMonitor.emit('lock-screen');
    });
    await cover().waitFor();
    const seen = await neutral.page.evaluate(() => {
      const points = [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) => [0.02, 0.25, 0.5, 0.75, 0.98].map((y) => [x, y] as const));
      return points.every(([x, y]) => {
        const at = document.elementFromPoint(x * innerWidth, y * innerHeight);
        return at?.closest('dialog[open]') !== null;
      });
    });
    expect(seen).toBe(true);
    expect(await neutral.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
    await neutral.page.keyboard.press('Escape');
    await cover().waitFor();
    for (let press = 0; press < 8; press += 1) {
      await neutral.page.keyboard.press('Tab');
      const inside = await neutral.page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog[open]') !== null,
      );
      expect(inside).toBe(true);
    }
    await screenshot(neutral.page, 'locked-light');
  },
);

step('behind the lock main answers as if nothing were open, and its file is closed', async () => {
  for (const call of ['record.verify(null)', 'matters.saveBackup(null)', `rules.freeze({ agreedOn: '2026-01-01' })`]) {
    expect(await ask(call)).toEqual({ ok: false, error: { kind: 'no-matter-open' } });
  }
  expect(await ask('list.state(null)')).toMatchObject({ ok: false });
  expect(await ask('review.queue({ state: "all" })')).toMatchObject({ ok: false });
  expect(await ask('jobs.list(null)')).toEqual({ ok: true, value: [] });
  expect(await ask('desk.state(null)')).toMatchObject({ ok: true, value: { locked: true } });
});

step('another passphrase does not unlock; the right one does, and the half-filled dialog is as it was', async () => {
  await neutral.write('Passphrase', 'three grey herons', cover());
  await neutral.press('Unlock', cover());
  await cover().getByText('The file did not open with this passphrase.').waitFor();
  await neutral.write('Passphrase', PASSPHRASE, cover());
  await neutral.page.keyboard.press('Enter');
  await cover().waitFor({ state: 'detached' });
  expect(
    await neutral.page
      .getByRole('dialog')
      .getByLabel(/^New passphrase/)
      .first()
      .inputValue(),
  ).toBe('half a draft');
  expect(await ask('record.verify(null)')).toMatchObject({ ok: true, value: { whole: true } });
  await neutral.page.keyboard.press('Escape');
});

step('it locks after the chosen time without input, and by the menu or a key at once', async () => {
  await neutral.press(/^Display\b/);
  await neutral.page.getByText('Lock the matter when nothing is typed for').waitFor();
  await screenshot(neutral.page, 'lock-setting');
  await neutral.page.getByRole('menuitemradio', { name: '5 minutes', exact: true }).click();
  await neutral.page.keyboard.press('Escape');
  await app.evaluateMain(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 301;
  });
  await cover().waitFor({ timeout: 20_000 });
  await app.evaluateMain(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 0;
  });
  await neutral.write('Passphrase', PASSPHRASE, cover());
  await neutral.page.keyboard.press('Enter');
  await cover().waitFor({ state: 'detached' });
  await neutral.press(/^Display\b/);
  await neutral.page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await neutral.page.keyboard.press('Escape');
  await neutral.page.keyboard.press('Control+l');
  await cover().waitFor();
  await neutral.page.setViewportSize({ width: 1920, height: 1080 });
  await screenshot(neutral.page, 'locked-dark');
  await neutral.press(/^Close the matter/, cover());
  await until(
    async () => neutral.page.getByRole('heading', { name: 'Your matters' }).count(),
    (count) => count === 1,
  );
});

step('nothing of it was left to the stand-in: the app itself stopped all', async () => {
  expect(leftToStandIn(app)).toEqual([]);
});
