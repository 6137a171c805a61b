import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { Cancelled, FileQuestion, SavePlace } from '../dialogs.ts';
import type { Shell } from '../desktop.ts';

/** Asks for a place, then writes there; answers the file's name, never its path. */
export async function saveTo<E>(
  shell: Pick<Shell, 'dialogs'>,
  question: FileQuestion & { readonly suggestedName: string },
  write: (place: SavePlace) => Result<unknown, E> | Promise<Result<unknown, E>>,
): Promise<Result<{ readonly fileName: string }, E | Cancelled>> {
  const place = await shell.dialogs.chooseSavePlace(question);
  if (!place.ok) return place;
  const saved = await write(place.value);
  return saved.ok ? ok({ fileName: place.value.fileName }) : saved;
}
