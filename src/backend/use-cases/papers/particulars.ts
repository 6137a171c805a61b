/** What the neutral states for her papers beside the count: letterhead and seal, the agreement, who was present. */
import type { PrintedSeal } from '#core/certification/facts.ts';
import { particularsOf, type Particulars, type ParticularsProblem } from '#core/certification/particulars.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { certifications } from '#backend/db/certification-store.ts';
import { imageRecord, keepImage, type NewImage } from '#backend/db/image-store.ts';
import { keptParticulars, putParticulars, type KeptParticulars } from '#backend/db/particulars-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { sha256Of } from '#backend/sha256.ts';
import { LARGEST_SEAL, scrubbedSeal } from '#backend/pdf/seal-image.ts';
import type { ParticularsView } from '#contract/certification-views.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';

export type ParticularsRefusal =
  | ReadOnly
  | ParticularsProblem
  /** What is issued bears it: every later issue bears the same. */
  | { readonly kind: 'letterhead-issued' };

export type SealRefusal =
  | ReadOnly
  | { readonly kind: 'letterhead-issued' }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

export function particularsView(desk: Desk): ParticularsView {
  const { seal, ...particulars } = keptParticulars(desk.db);
  const image = seal === null ? null : imageRecord(desk.db, seal);
  return {
    ...particulars,
    seal: image === null ? null : { sha256: image.sha256, widthPx: image.widthPx, heightPx: image.heightPx },
    letterheadIssued: isIssued(desk),
  };
}

export function stateParticulars(desk: Desk, given: Particulars): Result<ParticularsView, ParticularsRefusal> {
  const tidied = particularsOf(given);
  if (!tidied.ok) return tidied;
  const kept = keptParticulars(desk.db);
  const sameAddress = tidied.value.addressLines.join('\n') === kept.addressLines.join('\n');
  if (isIssued(desk) && !sameAddress) return err({ kind: 'letterhead-issued' });
  return keep(desk, { ...tidied.value, seal: kept.seal }, null);
}

/** Any picture; what is kept of it is its pixels, at a size that print needs. */
export async function takeSeal(
  desk: Desk,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<ParticularsView, SealRefusal>> {
  if (isIssued(desk)) return err({ kind: 'letterhead-issued' });
  const seal = await sealFrom(desk, file);
  if (!seal.ok) return seal;
  // While the picture was decoded something may have been issued without it.
  if (isIssued(desk)) return err({ kind: 'letterhead-issued' });
  return keep(desk, { ...keptParticulars(desk.db), seal: seal.value.sha256 }, seal.value);
}

export function removeSeal(desk: Desk): Result<ParticularsView, SealRefusal> {
  if (isIssued(desk)) return err({ kind: 'letterhead-issued' });
  return keep(desk, { ...keptParticulars(desk.db), seal: null }, null);
}

/** As the pages print it. */
export function printedSeal(desk: Desk): PrintedSeal | null {
  const { seal } = keptParticulars(desk.db);
  if (seal === null) return null;
  const [bytes, size] = [readBlob(desk.db, seal), imageRecord(desk.db, seal)];
  invariant(bytes !== null && size !== null, 'a seal that is kept is in the vault');
  return { png: Buffer.from(bytes).toString('base64'), widthPx: size.widthPx, heightPx: size.heightPx };
}

function isIssued(desk: Desk): boolean {
  return certifications(desk.db).length > 0;
}

function keep<E>(desk: Desk, kept: KeptParticulars, image: NewImage | null): Result<ParticularsView, E | ReadOnly> {
  const { addressLines, agreement, present, seal } = kept;
  const digestOf = (value: unknown) => (value === null ? null : keyedDigest(desk, JSON.stringify(value)));
  return perform<ParticularsView, E>(desk, (record) => {
    if (image !== null) keepImage(desk.db, image);
    putParticulars(desk.db, kept);
    record({
      kind: 'particulars.stated',
      data: {
        addressDigest: keyedDigest(desk, JSON.stringify(addressLines)),
        seal,
        agreementDigest: digestOf(agreement),
        presentDigest: digestOf(present),
      },
    });
    return ok(particularsView(desk));
  });
}

/** A picture of many colours is larger than one of few: it is made smaller until it fits. */
const SIDES = [LARGEST_SEAL.sidePx, 240, 180] as const;

async function sealFrom(
  desk: Desk,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<NewImage, { readonly kind: 'unreadable'; readonly file: string; readonly detail: string }>> {
  const refused = (detail: string) => err({ kind: 'unreadable', file: name, detail } as const);
  for await (const outcome of desk.tools.asideDecoder().open({ bytes, fileName: name })) {
    if (!outcome.ok) return refused(outcome.error.reason);
    const { image, width, height } = outcome.value;
    for (const side of SIDES) {
      const target = Math.max(1, Math.round(width * Math.min(1, side / width, side / height)));
      const png = await desk.tools.pictures().rendition(image, { width: target, as: 'png' });
      const seal = png === null ? null : scrubbedSeal(png);
      if (seal === null) continue;
      const { widthPx, heightPx } = seal;
      return ok({ sha256: sha256Of(seal.bytes), bytes: seal.bytes, mediaType: 'image/png', widthPx, heightPx });
    }
  }
  return refused('it holds no picture that can be made a seal of');
}
