/** What a person has before her: one window, her keyboard, and the dialogs that she answers. */
import type { Locator, Page } from 'playwright-core';
import type { StartedApp } from '../driver/app.ts';
import { deskScreen, type StationName } from './desk.ts';

/** Two cores may be busy with reading meanwhile. */
const PATIENCE_MS = 30_000;

export type Person = {
  readonly page: Page;
  readonly button: (name: string | RegExp) => Locator;
  /** Presses a button that may be pressed: one that says why it may not fails at once. */
  readonly press: (name: string | RegExp, within?: Locator) => Promise<void>;
  readonly write: (label: string | RegExp, text: string, within?: Locator) => Promise<void>;
  readonly pick: (label: string, option: string, within?: Locator) => Promise<void>;
  readonly goTo: (station: StationName) => Promise<void>;
  readonly noteOf: (station: StationName) => Promise<string>;
  readonly sees: (text: string | RegExp) => Promise<void>;
  readonly choosesFiles: (...paths: readonly string[]) => Promise<void>;
  readonly savesAs: (path: string) => Promise<void>;
  readonly dialog: (title: string | RegExp) => Locator;
};

export function personAt(app: StartedApp): Person {
  const { page } = app;
  page.setDefaultTimeout(PATIENCE_MS);
  const button = (name: string | RegExp, within: Locator | Page = page) =>
    within.getByRole('button', typeof name === 'string' ? { name, exact: false } : { name }).first();
  const { station, dialog } = deskScreen(page);
  return {
    page,
    button,
    async press(name, within) {
      const found = button(name, within);
      await found.waitFor();
      if ((await found.getAttribute('aria-disabled')) === 'true' && (await found.getAttribute('aria-busy')) === null) {
        const why = (await found.getAttribute('title')) ?? (await found.locator('xpath=..').innerText());
        throw new Error(`“${String(name)}” cannot be pressed: ${why}`);
      }
      await found.click();
    },
    write: async (label, text, within) => (within ?? page).getByLabel(label).first().fill(text),
    async pick(label, option, within) {
      await (within ?? page).getByLabel(label, { exact: true }).first().selectOption({ label: option });
    },
    goTo: async (name) => station(name).click(),
    noteOf: async (name) => (await station(name).innerText()).replace(name, '').trim(),
    sees: async (text) => page.getByText(text).first().waitFor(),
    choosesFiles: async (...paths) =>
      app.answerDialogs({ method: 'showOpenDialog', result: { canceled: false, filePaths: [...paths] } }),
    savesAs: async (path) => app.answerDialogs({ method: 'showSaveDialog', result: { canceled: false, filePath: path } }),
    dialog,
  };
}

/** Looks again and again until it is so; says what it saw last. */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, patienceMs = PATIENCE_MS): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`Not within ${patienceMs / 1000} s; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
