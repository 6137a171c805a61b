/** The identity that signs: made here, kept sealed in the matter, opened by its own passphrase for each signature. */
import { passphraseStrength } from '#core/passphrase.ts';
import type { LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { insertIdentity, keptIdentity, type KeptIdentity } from '#backend/db/certification-store.ts';
import { createIdentity, identityCard, openIdentity, type SealedIdentity } from '#backend/keys/identity.ts';
import type { Signer } from '#backend/keys/signer.ts';
import type { IdentityView } from '#contract/views.ts';
import { perform, type Desk, type ReadOnly } from './desk.ts';

export type IdentityRefusal =
  | ReadOnly
  | { readonly kind: 'identity-exists' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string }
  | { readonly kind: 'field-required'; readonly field: string };

export async function makeIdentity(
  desk: Desk,
  given: { readonly name: string; readonly capacity: string; readonly passphrase: string },
): Promise<Result<IdentityView, IdentityRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  if (keptIdentity(desk.db) !== null) return err({ kind: 'identity-exists' });
  if (given.name.trim() === '') return err({ kind: 'field-required', field: 'name' });
  const { hint } = passphraseStrength(given.passphrase, [given.name, desk.matter.reference]);
  if (hint !== null && !desk.matter.practice) return err({ kind: 'weak-passphrase', hint });
  const { sealed, card } = await createIdentity({ ...given, now: desk.now(), random: desk.random });
  const identity: KeptIdentity = {
    name: sealed.name,
    capacity: sealed.capacity,
    fingerprint: card.signerFingerprint as Sha256,
    validUntil: card.validTo as LocalDate,
    certificatePem: `${card.signerPem}${card.rootPem}`,
    sealed: JSON.stringify(sealed),
  };
  return perform<IdentityView, IdentityRefusal>(desk, (record) => {
    if (keptIdentity(desk.db) !== null) return err({ kind: 'identity-exists' });
    insertIdentity(desk.db, identity, desk.now());
    record({ kind: 'identity.made', data: { fingerprint: identity.fingerprint, validUntil: identity.validUntil } });
    return ok(identityView(identity));
  });
}

export function identityView({ name, capacity, fingerprint, validUntil }: KeptIdentity): IdentityView {
  return { name, capacity, fingerprint, validUntil };
}

export async function openSigner(
  desk: Desk,
  passphrase: string,
): Promise<Result<Signer, { readonly kind: 'no-identity' } | { readonly kind: 'wrong-passphrase' }>> {
  const kept = keptIdentity(desk.db);
  if (kept === null) return err({ kind: 'no-identity' });
  const opened = await openIdentity(JSON.parse(kept.sealed) as SealedIdentity, passphrase);
  return opened.ok ? opened : err({ kind: 'wrong-passphrase' });
}

/** What a preview needs of the signer: her certificates, without her key. */
export function signersCard(desk: Desk): Pick<Signer, 'name' | 'capacity' | 'fingerprint' | 'issuerFingerprints'> | null {
  const kept = keptIdentity(desk.db);
  if (kept === null) return null;
  const card = identityCard(JSON.parse(kept.sealed) as SealedIdentity);
  return {
    name: kept.name,
    capacity: kept.capacity,
    fingerprint: kept.fingerprint,
    issuerFingerprints: [card.rootFingerprint as Sha256],
  };
}

/** What a party needs to trust: the signer's certificate and its root, as PEM. */
export function identityCertificate(desk: Desk): string | null {
  return keptIdentity(desk.db)?.certificatePem ?? null;
}

/** The only signer that this matter knows without anybody's word for it. */
export function pinnedFingerprints(desk: Desk): readonly Sha256[] {
  const kept = keptIdentity(desk.db);
  return kept === null ? [] : [kept.fingerprint];
}
