/** The window in its second language: chosen like the theme, whole on every station that has its words, and not cut off by longer ones. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardsEn } from '#renderer/wording/cards.en.ts';
import { certifyEn } from '#renderer/wording/certify.en.ts';
import { deskEn } from '#renderer/wording/desk.en.ts';
import { deskEs } from '#renderer/wording/desk.es.ts';
import { disputesEn } from '#renderer/wording/disputes.en.ts';
import { fieldEn } from '#renderer/wording/field.en.ts';
import { wordsOf } from '#renderer/help/article.ts';
import { ARTICLES } from '#renderer/wording/help-pages/pages.ts';
import { listEn } from '#renderer/wording/list.en.ts';
import { panelEn } from '#renderer/wording/panel.en.ts';
import { recordEn } from '#renderer/wording/record.en.ts';
import { reviewEn } from '#renderer/wording/review.en.ts';
import { rulesEn } from '#renderer/wording/rules.en.ts';
import { secondLookEn } from '#renderer/wording/second-look.en.ts';
import { secondLookEs } from '#renderer/wording/second-look.es.ts';
import { tallyEn } from '#renderer/wording/tally.en.ts';
import { tourEn } from '#renderer/wording/tour.en.ts';
import { tourEs } from '#renderer/wording/tour.es.ts';
import { welcomeEn } from '#renderer/wording/welcome.en.ts';
import { startWindowHost, type WindowHost } from './open-window.ts';

let host: WindowHost;
beforeAll(async () => {
  host = await startWindowHost();
});
afterAll(async () => host.close());

/** Sentences of two words and more: a single word may be the same in both languages, or a word of the data. */
function sentencesOf(wording: object): readonly string[] {
  return Object.values(wording).flatMap((value: unknown) => {
    if (typeof value === 'string') return /\p{L}{2,} \p{L}{2,}/u.test(value) ? [value] : [];
    return typeof value === 'object' && value !== null && !('$$typeof' in value) ? sentencesOf(value) : [];
  });
}

/** English sentences on the page, but for what is marked as English there. */
const inEnglish = async (page: Page, ...wording: readonly object[]) => {
  const shown = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const english of copy.querySelectorAll('[lang=en]')) english.remove();
    return (copy.textContent ?? '').replaceAll(/\s+/g, ' ');
  });
  return wording.flatMap(sentencesOf).filter((sentence) => shown.includes(sentence));
};

/** Words that do not fit where they stand, of whatever is pressed, headed or labelled. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const said = [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, th, label, nav small, summary')];
    const cut = said.filter(
      (each) => each.offsetWidth > 2 && getComputedStyle(each).overflow !== 'visible' && each.scrollWidth > each.clientWidth + 1,
    );
    return [...(wide > 0 ? [`the page, by ${wide}`] : []), ...cut.map((each) => each.innerText)];
  });

test('the language is chosen in the display menu, asked of main, and said of the page', async () => {
  const { page, complaints } = await host.open();
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('menuitemradio', { name: 'Español' }).click();
  await page.getByRole('navigation', { name: deskEs.shell.stations }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  expect(await page.evaluate(() => globalThis.window.fake.calls.find(({ name }) => name === 'desk.setLanguage')?.given)).toEqual({
    language: 'es',
  });
  expect(complaints).toEqual([]);
  await page.context().close();
});

const MOVED = [
  ['rules', rulesEn],
  ['list', listEn],
  ['cards', cardsEn],
  ['review', reviewEn],
  ['disputes', disputesEn],
  ['tally', tallyEn],
  ['certify', { ...certifyEn, panelEn }],
  ['record', recordEn],
] as const;

test('each station that has its Spanish words says nothing of them in English, and cuts none off', async () => {
  const { page } = await host.open({ language: 'es' });
  const stations = page.getByRole('navigation', { name: deskEs.shell.stations });
  for (const [station, wording] of MOVED) {
    await stations.getByRole('button', { name: new RegExp(`^${deskEs.stations[station]}`) }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const { languages: _own, ...desk } = deskEn;
    expect({ station, english: await inEnglish(page, wording, fieldEn, desk) }).toEqual({ station, english: [] });
    expect({ station, cut: await cutOff(page) }).toEqual({ station, cut: [] });
  }
  await page.context().close();
});

test('what is signed, and what is asked before it, is Spanish', async () => {
  const { page } = await host.open({ language: 'es' });
  await page.getByRole('button', { name: /^Certificación/ }).click();
  for (const asked of ['Cambiar …', 'Firmar lo que selló otra persona …']) {
    await page.getByRole('button', { name: asked }).first().click();
    await page.getByRole('dialog').waitFor();
    expect({ asked, english: await inEnglish(page, certifyEn, panelEn) }).toEqual({ asked, english: [] });
    expect({ asked, cut: await cutOff(page) }).toEqual({ asked, cut: [] });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.context().close();
});

test('the blind desk of a second reviewer is Spanish', async () => {
  const { page } = await host.open({ language: 'es', seat: 'second-reviewer' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { name: secondLookEs.blind.whose }).waitFor();
  expect(await inEnglish(page, secondLookEn)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.context().close();
});

test('the tour, its letters and the help are Spanish, and the help is searched in Spanish', async () => {
  const { page } = await host.open({ language: 'es', practice: true });
  const tour = page.getByRole('region', { name: tourEs.controls.title });
  for (const step of ['Tarjetas', 'Controversias', 'Certificación']) {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${step}`) })
      .click();
    await tour.getByText(` de 8 · ${step}`).waitFor();
    expect({ step, english: await inEnglish(page, tourEn) }).toEqual({ step, english: [] });
    expect({ step, cut: await cutOff(page) }).toEqual({ step, cut: [] });
  }
  await page.keyboard.press('F1');
  await page.getByRole('region', { name: deskEs.stations.certify }).waitFor();
  await page.getByRole('searchbox').fill('c13');
  await page.getByRole('button', { name: /^Códigos de razón/ }).click();
  const codes = page.getByRole('region', { name: 'Códigos de razón' });
  await codes.getByText('C13 Comparación no concluyente').waitFor();
  const shown = await codes.innerText();
  expect(
    ARTICLES.en.flatMap(wordsOf).filter((sentence) => /\p{L}{2,} \p{L}{2,}/u.test(sentence) && shown.includes(sentence)),
  ).toEqual([]);
  await page.context().close();
});

test('the welcome page and the making of a matter are Spanish too', async () => {
  const { page } = await host.open({ language: 'es', welcome: true });
  await page.getByRole('button', { name: 'Expediente nuevo …' }).click();
  await page.getByRole('dialog', { name: 'Expediente nuevo' }).waitFor();
  expect(await inEnglish(page, welcomeEn, deskEn.shell, deskEn.controls)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await page.context().close();
});
