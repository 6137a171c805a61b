/** One file, chosen in the system's dialog and read whole: for what is small by nature. */
import { readFile } from 'node:fs/promises';
import { err, ok, type Result } from '#core/result.ts';
import type { Cancelled, FileQuestion } from '../dialogs.ts';
import type { Shell } from '../desktop.ts';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };
export type ChosenFileRefusal = Cancelled | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

/** `most` bytes are read: what is larger is refused unread. */
export async function chosenFile(
  shell: Shell,
  { question, most }: { readonly question: FileQuestion; readonly most: number },
): Promise<Result<ChosenFile, ChosenFileRefusal>> {
  const chosen = await shell.dialogs.chooseFile(question);
  if (!chosen.ok) return chosen;
  const [file] = chosen.value.files;
  const [refused] = chosen.value.refused;
  if (refused !== undefined) return err({ kind: 'unreadable', file: refused.name, detail: refused.reason });
  if (file === undefined) return err({ kind: 'cancelled' });
  if (file.bytes > most) return err({ kind: 'unreadable', file: file.name, detail: 'it is too large' });
  return ok({ name: file.name, bytes: new Uint8Array(await readFile(file.path)) });
}
