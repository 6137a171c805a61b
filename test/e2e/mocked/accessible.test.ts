import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskScreen, STATIONS } from '../screens/desk.ts';
import { ON, OVER } from '../screens/over-a-station.ts';
import { violations } from './axe.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';
import { seenInThemes } from './same-picture.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

/** One page for all of a theme: a new one for every screen costs more than axe does. */
describe.each([
  ['light', false],
  ['dark', true],
] as const)('in the %s theme', (_theme, dark) => {
  test('the welcome page has no barrier that axe knows', async () => {
    const { page, complaints } = await host.open({ welcome: true, dark });
    await page.getByRole('heading', { name: 'Your matters' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('no station has a barrier that axe knows', async () => {
    const { page, complaints } = await host.open({ dark });
    for (const station of STATIONS) {
      await deskScreen(page).go(station);
      await page.waitForLoadState('networkidle');
      expect({ station, violations: await violations(page) }).toEqual({ station, violations: [] });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('nothing that opens over a station has a barrier that axe knows; it is one picture in every theme, and whole', async () => {
    const { page, complaints } = await host.open({ dark });
    for (const [index, [name, open]] of OVER.entries()) {
      await page.reload();
      await deskScreen(page).go(ON[index]!);
      await open(page);
      await page.waitForLoadState('networkidle');
      expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] });
      if (dark) continue;
      const seen = await seenInThemes(page);
      expect({ name, cutOff: seen.light.cutOff }).toEqual({ name, cutOff: [] });
      expect({ name, ...seen.dark }).toEqual({ name, ...seen.light });
      expect({ name, ...seen.contrast }).toEqual({ name, ...seen.light });
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 400_000);
});
