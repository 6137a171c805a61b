/** Dialogs: a test's queued answer, else zenity where there is one, else an error that says so. */
import type * as E from 'electron';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { NotEmulated, strict } from '../strict.ts';

export type DialogAnswer =
  | { readonly method: 'showOpenDialog'; readonly result: E.OpenDialogReturnValue }
  | { readonly method: 'showSaveDialog'; readonly result: E.SaveDialogReturnValue }
  | { readonly method: 'showMessageBox'; readonly result: E.MessageBoxReturnValue };
type Method = DialogAnswer['method'];
type AnswerOf<M extends Method> = Extract<DialogAnswer, { method: M }>['result'];

export function makeDialog(queue: DialogAnswer[]) {
  return strict('dialog', {
    async showOpenDialog(first: unknown, second?: E.OpenDialogOptions): Promise<E.OpenDialogReturnValue> {
      const queued = nextAnswer(queue, 'showOpenDialog');
      if (queued !== null) return queued;
      const options = optionsOf<E.OpenDialogOptions>(first, second);
      const properties = options.properties ?? [];
      const chosen = await zenity('showOpenDialog', [
        ...fileSelection(options),
        '--separator=\n',
        ...(properties.includes('openDirectory') ? ['--directory'] : []),
        ...(properties.includes('multiSelections') ? ['--multiple'] : []),
      ]);
      return { canceled: chosen === null, filePaths: chosen?.split('\n') ?? [] };
    },

    async showSaveDialog(first: unknown, second?: E.SaveDialogOptions): Promise<E.SaveDialogReturnValue> {
      const queued = nextAnswer(queue, 'showSaveDialog');
      if (queued !== null) return queued;
      const options = optionsOf<E.SaveDialogOptions>(first, second);
      const chosen = await zenity('showSaveDialog', [...fileSelection(options), '--save']);
      return { canceled: chosen === null, filePath: chosen ?? '' };
    },

    async showMessageBox(first: unknown, second?: E.MessageBoxOptions): Promise<E.MessageBoxReturnValue> {
      const queued = nextAnswer(queue, 'showMessageBox');
      if (queued !== null) return queued;
      const options = optionsOf<E.MessageBoxOptions>(first, second);
      const buttons = options.buttons?.length ? options.buttons : ['OK'];
      const text = options.detail === undefined ? options.message : `${options.message}\n\n${options.detail}`;
      const chosen = await zenity('showMessageBox', [
        '--question',
        '--switch',
        '--no-markup',
        `--title=${options.title ?? ''}`,
        `--text=${text}`,
        ...buttons.map((label) => `--extra-button=${label}`),
      ]);
      const at = chosen === null ? -1 : buttons.indexOf(chosen);
      return { response: at >= 0 ? at : (options.cancelId ?? 0), checkboxChecked: options.checkboxChecked ?? false };
    },

    showErrorBox(title: string, content: string): void {
      console.error(`${title}\n${content}`);
    },
  }) satisfies Pick<E.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>;
}

/** The window argument is optional and first. */
function optionsOf<T>(first: unknown, second: T | undefined): T {
  return second ?? (first as T);
}

/** The queue in memory (a test in this process) or in the file ELECTRON_STAND_IN_DIALOGS (a child process). */
function nextAnswer<M extends Method>(queue: DialogAnswer[], method: M): AnswerOf<M> | null {
  const file = process.env['ELECTRON_STAND_IN_DIALOGS'] ?? '';
  const inFile = queue.length === 0 && file !== '' && existsSync(file);
  const list = inFile ? (JSON.parse(readFileSync(file, 'utf8')) as DialogAnswer[]) : queue;
  const first = list.shift();
  if (first === undefined) return null;
  if (inFile) writeFileSync(file, JSON.stringify(list));
  if (first.method !== method)
    throw new Error(`electron stand-in: the next queued dialog answer is for ${first.method}, but the app opened ${method}`);
  return first.result as AnswerOf<M> | null;
}

function fileSelection(options: E.OpenDialogOptions | E.SaveDialogOptions): string[] {
  const filters = (options.filters ?? []).map(
    ({ name, extensions }) => `--file-filter=${name} | ${extensions.map((extension) => `*.${extension}`).join(' ')}`,
  );
  const start = options.defaultPath === undefined ? [] : [`--filename=${options.defaultPath}`];
  return ['--file-selection', `--title=${options.title ?? ''}`, ...start, ...filters];
}

/** What was chosen, or null when the dialog was closed. */
async function zenity(method: Method, args: readonly string[]): Promise<string | null> {
  if (spawnSync('zenity', ['--version']).error !== undefined)
    throw new NotEmulated(`dialog.${method} without zenity or a queued answer`);
  return new Promise((resolve, reject) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? text.replace(/\n$/, '') : null));
  });
}
