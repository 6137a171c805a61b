/** Signature exemplars for people of the list. A file's name begins with the employee id; a document may give its pages to people. */
import type { ExemplarId, PersonId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { hasExemplar, insertExemplar } from '#backend/db/exemplar-store.ts';
import { keepImage } from '#backend/db/image-store.ts';
import { sha256Of } from '#backend/sha256.ts';
import type { PagePicture } from '#backend/intake/page-outcome.ts';
import { acknowledged, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { theListInForce } from '#backend/use-cases/standing/list-in-force.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';

export type ExemplarFile = ReceivedFile & {
  /** Whose each page is, from 1, where one document holds the exemplars of many. */
  readonly people?: ReadonlyMap<number, PersonId>;
};

export type ExemplarsAttached = {
  readonly attached: number;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
};

export async function attachExemplars(
  desk: Desk,
  files: readonly ExemplarFile[],
): Promise<Result<ExemplarsAttached, ReadOnly | { readonly kind: 'rules-not-frozen' }>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const people = theListInForce(desk)?.people;
  // Exemplars are of people: without a list there is nobody to attach them to.
  if (people === undefined) return err({ kind: 'rules-not-frozen' });
  let attached = 0;
  const refused: { file: string; reason: string }[] = [];
  for (const file of files) {
    const own = file.people === undefined ? personInName(file.name, people) : null;
    if (file.people === undefined && own === null) {
      refused.push({ file: file.name, reason: 'its name does not begin with an employee id of the list' });
      continue;
    }
    for await (const outcome of desk.tools.asideDecoder().open({ bytes: await file.bytes(), fileName: file.name })) {
      const personId = outcome.ok ? (own ?? file.people?.get(outcome.value.page) ?? null) : null;
      if (!outcome.ok) refused.push({ file: file.name, reason: outcome.error.reason });
      else if (personId === null || !people.has(personId)) {
        refused.push({ file: file.name, reason: `page ${outcome.value.page} is of nobody on the list` });
      } else if (attach(desk, personId, file.name, outcome.value)) attached += 1;
    }
  }
  return ok({ attached, refused });
}

/** The longest id that the name begins with, where a sign or the ending follows: `104-2.png` is of 104, never of 10. */
export function personInName(name: string, people: ReadonlyMap<PersonId, unknown>): PersonId | null {
  const stem = name.replace(/\.[^.]*$/, '');
  for (let length = stem.length; length > 0; length -= 1) {
    const beginning = stem.slice(0, length) as PersonId;
    if (people.has(beginning) && !/[\p{L}\p{N}]/u.test(stem.charAt(length))) return beginning;
  }
  return null;
}

/** False where the same image is attached to the person already. */
function attach(desk: Desk, personId: PersonId, fileName: string, picture: PagePicture): boolean {
  const sha256 = sha256Of(picture.image);
  if (hasExemplar(desk.db, personId, sha256)) return false;
  acknowledged(
    perform<null, never>(desk, (record) => {
      const mediaType = `image/${picture.format}` as const;
      keepImage(desk.db, { sha256, bytes: picture.image, mediaType, widthPx: picture.width, heightPx: picture.height });
      const exemplarId = desk.newId() as ExemplarId;
      const label = picture.pages > 1 ? `${fileName}, page ${picture.page}` : fileName;
      insertExemplar(desk.db, { exemplarId, personId, label, sha256 }, desk.now());
      record({ kind: 'exemplar.attached', data: { exemplarId, personId, sha256 } });
      return ok(null);
    }),
  );
  return true;
}
