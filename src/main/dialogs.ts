/** Files are named here and nowhere else: main asks the person, the window only hears how it went. */
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from 'electron';
import { basename } from 'node:path';
import { err, ok, type Result } from '#core/result.ts';
import type { FileTypeName, NativeWording, QuestionName } from './wording/native.en.ts';
import { inspectPaths, type InspectedPaths } from './inspect-paths.ts';

export type Cancelled = { readonly kind: 'cancelled' };
/** What is asked for, and the types of file that the dialog shows; its words are those of the window's language. */
export type FileQuestion = {
  readonly ask: QuestionName;
  readonly types: readonly FileTypeName[];
  /** The folder to begin in: the practice matter's files lie with the app. */
  readonly startIn?: string;
};
type FolderQuestion = Omit<FileQuestion, 'types'>;
export type SavePlace = { readonly path: string; readonly fileName: string };

export type Dialogs = {
  readonly chooseFile: (question: FileQuestion) => Promise<Result<InspectedPaths, Cancelled>>;
  readonly chooseFiles: (question: FileQuestion) => Promise<Result<InspectedPaths, Cancelled>>;
  readonly chooseFolder: (question: FolderQuestion) => Promise<Result<string, Cancelled>>;
  /** The system's dialog has asked before replacing a file. */
  readonly chooseSavePlace: (
    question: FileQuestion & { readonly suggestedName: string },
  ) => Promise<Result<SavePlace, Cancelled>>;
};

/** By what a file's name ends. */
const ENDINGS: Readonly<Record<FileTypeName, readonly string[]>> = {
  matter: ['countersign'],
  sealed: ['sealed'],
  rules: ['json'],
  form: ['json'],
  list: ['csv', 'tsv', 'txt', 'xlsx', 'xls', 'ods'],
  cards: ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'csv', 'json', 'p7m'],
  pictures: ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'],
  seal: ['png', 'jpg', 'jpeg'],
  any: ['*'],
  pdf: ['pdf'],
  certificate: ['pem', 'cer', 'crt'],
  identity: ['p12', 'pfx'],
  library: ['so', 'dll', 'dylib'],
  signature: ['p7s'],
  signed: ['pdf', 'p7s', 'tsr'],
  timeStampRequest: ['tsq'],
  lines: ['jsonl'],
  proof: ['json'],
};

const CANCELLED = err({ kind: 'cancelled' } as const);

type ShowDialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

type DialogsGiven = { readonly window: () => BrowserWindow; readonly wording: () => NativeWording };

export function makeDialogs(dialog: ShowDialogs, { window, wording }: DialogsGiven): Dialogs {
  const worded = (ask: QuestionName): { readonly title: string; readonly buttonLabel: string } => {
    const { title, button } = wording().questions[ask];
    return { title, buttonLabel: button };
  };
  const filters = (types: readonly FileTypeName[]): FileFilter[] =>
    types.map((type) => ({ name: wording().fileTypes[type], extensions: [...ENDINGS[type]] }));
  const choose = async (
    question: FolderQuestion & Partial<Pick<FileQuestion, 'types'>>,
    properties: NonNullable<OpenDialogOptions['properties']>,
  ): Promise<Result<readonly string[], Cancelled>> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      ...worded(question.ask),
      filters: filters(question.types ?? []),
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
        ...worded(question.ask),
        defaultPath: question.suggestedName,
        filters: filters(question.types),
        properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
      });
      return canceled || filePath === '' ? CANCELLED : ok({ path: filePath, fileName: basename(filePath) });
    },
  };
}
