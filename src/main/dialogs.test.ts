import type { BrowserWindow, Dialog, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import type { Language } from '#contract/language-views.ts';
import { makeDialogs } from './dialogs.ts';
import { NATIVE } from './wording/native.ts';

/** A system whose dialogs are always closed, and what it was asked. */
function aSystem() {
  const asked: (OpenDialogOptions | SaveDialogOptions)[] = [];
  const closed = { canceled: true, filePaths: [], filePath: '' };
  const dialog = {
    showOpenDialog: (_window: BrowserWindow, options: OpenDialogOptions) => {
      asked.push(options);
      return Promise.resolve(closed);
    },
    showSaveDialog: (_window: BrowserWindow, options: SaveDialogOptions) => {
      asked.push(options);
      return Promise.resolve(closed);
    },
  };
  return { asked, dialog: dialog as unknown as Dialog };
}

test('a dialog speaks the language that the window speaks when it is opened', async () => {
  const { asked, dialog } = aSystem();
  let language: Language = 'en';
  const dialogs = makeDialogs(dialog, { window: () => ({}) as BrowserWindow, wording: () => NATIVE[language] });
  const saving = { ask: 'saveCertification', types: ['pdf'], suggestedName: 'certification-1.pdf' } as const;
  await dialogs.chooseFile({ ask: 'openMatter', types: ['matter'] });
  language = 'es';
  expect(await dialogs.chooseFile({ ask: 'openMatter', types: ['matter'] })).toMatchObject({ error: { kind: 'cancelled' } });
  await dialogs.chooseSavePlace(saving);
  await dialogs.chooseFolder({ ask: 'partiesFolder' });
  expect(asked.map(({ title, buttonLabel, filters }) => ({ title, buttonLabel, filters }))).toEqual([
    { title: 'Open a matter', buttonLabel: 'Open', filters: [{ name: 'Countersign matter', extensions: ['countersign'] }] },
    {
      title: 'Abrir un expediente',
      buttonLabel: 'Abrir',
      filters: [{ name: 'Expediente de Countersign', extensions: ['countersign'] }],
    },
    { title: 'Guardar la certificación', buttonLabel: 'Guardar certificación', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
    { title: 'Elegir una carpeta para los paquetes de las partes', buttonLabel: 'Guardar aquí', filters: [] },
  ]);
});
