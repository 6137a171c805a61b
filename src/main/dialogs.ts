/** Files are named here and nowhere else: main asks the person, the window only hears how it went. */
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from 'electron';
import { basename } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';
import { inspectPaths, type InspectedPaths } from './inspect-paths.ts';

export type Cancelled = { readonly kind: 'cancelled' };
/** What is asked for: the words of the dialog and the file types it shows. Never a name of a person in `title`. */
export type FileQuestion = {
  readonly title: string;
  readonly button: string;
  readonly filters: readonly FileFilter[];
  /** The folder to begin in: the practice matter's files lie with the app. */
  readonly startIn?: string;
};
export type SavePlace = { readonly path: string; readonly fileName: string };

export type Dialogs = {
  readonly chooseFile: (question: FileQuestion) => Promise<Result<InspectedPaths, Cancelled>>;
  readonly chooseFiles: (question: FileQuestion) => Promise<Result<InspectedPaths, Cancelled>>;
  readonly chooseFolder: (question: Omit<FileQuestion, 'filters'>) => Promise<Result<string, Cancelled>>;
  /** The system's dialog has asked before replacing a file. */
  readonly chooseSavePlace: (
    question: FileQuestion & { readonly suggestedName: string },
  ) => Promise<Result<SavePlace, Cancelled>>;
};

export const FILE_TYPES = {
  matter: { name: 'Countersign matter', extensions: ['countersign'] },
  sealed: { name: 'Sealed record', extensions: ['sealed'] },
  rules: { name: 'Ground rules', extensions: ['json'] },
  form: { name: 'Card form', extensions: ['json'] },
  list: { name: 'Employee list', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods'] },
  cards: {
    name: 'Cards',
    extensions: ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'csv', 'json', 'p7m'],
  },
  pictures: { name: 'Pictures and PDF', extensions: ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'] },
  seal: { name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] },
  any: { name: 'Any file', extensions: ['*'] },
  pdf: { name: 'PDF', extensions: ['pdf'] },
  certificate: { name: 'Certificate', extensions: ['pem', 'cer', 'crt'] },
  identity: { name: 'Signing identity', extensions: ['p12', 'pfx'] },
  library: { name: 'Library of a token', extensions: ['so', 'dll', 'dylib'] },
  signature: { name: 'Signature', extensions: ['p7s'] },
  signed: { name: 'Certification and what lies beside it', extensions: ['pdf', 'p7s', 'tsr'] },
  timeStampRequest: { name: 'Request for a time-stamp', extensions: ['tsq'] },
  lines: { name: 'JSON lines', extensions: ['jsonl'] },
  proof: { name: 'Proof', extensions: ['json'] },
} satisfies Record<string, { readonly name: string; readonly extensions: string[] }>;

const CANCELLED = err({ kind: 'cancelled' } as const);

type ShowDialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

export function makeDialogs(dialog: ShowDialogs, window: () => BrowserWindow): Dialogs {
  const choose = async (
    question: Omit<FileQuestion, 'filters'> & { readonly filters?: readonly FileFilter[] },
    properties: NonNullable<OpenDialogOptions['properties']>,
  ): Promise<Result<readonly string[], Cancelled>> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: question.title,
      buttonLabel: question.button,
      filters: [...(question.filters ?? [])],
      ...(question.startIn === undefined ? {} : { defaultPath: question.startIn }),
      // Not remembered by the desktop's list of recent documents.
      properties: [...properties, 'dontAddToRecent'],
    });
    return canceled || filePaths.length === 0 ? CANCELLED : ok(filePaths);
  };
  const inspected = async (chosen: Result<readonly string[], Cancelled>): Promise<Result<InspectedPaths, Cancelled>> =>
    chosen.ok ? ok(await inspectPaths(chosen.value)) : chosen;

  return {
    chooseFile: async (question) => inspected(await choose(question, ['openFile'])),
    chooseFiles: async (question) => inspected(await choose(question, ['openFile', 'multiSelections'])),
    async chooseFolder(question) {
      const chosen = await choose(question, ['openDirectory', 'createDirectory']);
      const path = chosen.ok ? chosen.value[0] : undefined;
      return path === undefined ? CANCELLED : ok(path);
    },
    async chooseSavePlace(question) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: question.title,
        buttonLabel: question.button,
        defaultPath: question.suggestedName,
        filters: [...question.filters],
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? CANCELLED : ok({ path: filePath, fileName: basename(filePath) });
    },
  };
}
