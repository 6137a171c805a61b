/** The identity that signs: made here or taken over from a file, kept sealed in the matter, opened by its own passphrase for each signature. */
import { passphraseStrength } from '#core/passphrase.ts';
import type { LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { insertIdentity, keptIdentity, type KeptIdentity } from '#backend/db/certification-store.ts';
import {
  createIdentity,
  identityCard,
  openIdentity,
  sealIdentity,
  type IdentityMade,
  type OwnKey,
  type SealedIdentity,
} from '#backend/keys/identity.ts';
import { readPkcs12, type Pkcs12Refusal } from '#backend/keys/pkcs12.ts';
import { pkcs12Words } from '#backend/keys/pkcs12-words.ts';
import { tokenSigner, type TokenIdentity } from '#backend/keys/token-identity.ts';
import type { Signer } from '#backend/keys/signer.ts';
import type { IdentityView } from '#contract/certification-views.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';

export type IdentityRefusal =
  | ReadOnly
  | { readonly kind: 'identity-exists' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string }
  | { readonly kind: 'field-required'; readonly field: string };

export async function makeIdentity(
  desk: Desk,
  given: { readonly name: string; readonly capacity: string; readonly key?: OwnKey; readonly passphrase: string },
): Promise<Result<IdentityView, IdentityRefusal>> {
  const refused = refusalOf(desk, given.passphrase, given.name);
  if (refused !== null) return err(refused);
  if (given.name.trim() === '') return err({ kind: 'field-required', field: 'name' });
  return keep(desk, await createIdentity({ ...given, now: desk.now(), random: desk.random }), 'identity.made');
}

/** `why` is for a program, `message` for a person. */
export type ImportRefusal = IdentityRefusal | (Pick<Pkcs12Refusal, 'kind' | 'why'> & { readonly message: string });

/**
 * `bytes` are of a PKCS#12 file that `filePassphrase` opens; `passphrase` seals what is kept and is asked for every signature.
 * The name is the certificate's; a blank `capacity` is too.
 */
export async function importIdentity(
  desk: Desk,
  given: {
    readonly bytes: Uint8Array;
    readonly filePassphrase: string;
    readonly capacity: string;
    readonly passphrase: string;
  },
): Promise<Result<IdentityView, ImportRefusal>> {
  const { bytes, filePassphrase, passphrase } = given;
  const refused = refusalOf(desk, passphrase, '');
  if (refused !== null) return err(refused);
  const now = desk.now();
  const read = await readPkcs12(bytes, filePassphrase, Date.parse(now));
  if (!read.ok) return err({ kind: read.error.kind, why: read.error.why, message: pkcs12Words(read.error) });
  const capacity = given.capacity.normalize('NFC').trim();
  const identity = { ...read.value, capacity: capacity === '' ? read.value.capacity : capacity };
  return keep(desk, await sealIdentity({ ...identity, passphrase, now, random: desk.random }), 'identity.imported');
}

function refusalOf(desk: Desk, passphrase: string, name: string): IdentityRefusal | null {
  if (desk.readOnly !== null) return { kind: 'read-only', why: desk.readOnly };
  if (keptIdentity(desk.db) !== null) return { kind: 'identity-exists' };
  const { hint } = passphraseStrength(passphrase, [name, desk.matter.reference]);
  return hint !== null && !desk.matter.practice ? { kind: 'weak-passphrase', hint } : null;
}

function keep(
  desk: Desk,
  { sealed, card }: IdentityMade,
  kind: 'identity.made' | 'identity.imported',
): Result<IdentityView, IdentityRefusal> {
  const identity: KeptIdentity = {
    name: sealed.name,
    capacity: sealed.capacity,
    fingerprint: card.signerFingerprint as Sha256,
    validUntil: card.validTo as LocalDate,
    certificatePem: card.pem,
    sealed: JSON.stringify(sealed),
  };
  return perform<IdentityView, IdentityRefusal>(desk, (record) => {
    if (keptIdentity(desk.db) !== null) return err({ kind: 'identity-exists' });
    insertIdentity(desk.db, identity, desk.now());
    record({ kind, data: { fingerprint: identity.fingerprint, validUntil: identity.validUntil } });
    return ok(identityView(identity));
  });
}

export function identityView({ name, capacity, fingerprint, validUntil, sealed }: KeptIdentity): IdentityView {
  const identity = parsed(sealed);
  const token = isOnToken(identity) ? identity.token.label : null;
  return { name, capacity, fingerprint, validUntil, key: identityCard(identity).key, token };
}

const parsed = (sealed: string) => JSON.parse(sealed) as SealedIdentity | TokenIdentity;

function isOnToken(identity: SealedIdentity | TokenIdentity): identity is TokenIdentity {
  return identity.format === 'countersign-token-identity';
}

/** `passphrase` is the PIN where the key is on a token: that is asked when it signs, not before. */
export async function openSigner(
  desk: Desk,
  passphrase: string,
): Promise<Result<Signer, { readonly kind: 'no-identity' } | { readonly kind: 'wrong-passphrase' }>> {
  const kept = keptIdentity(desk.db);
  if (kept === null) return err({ kind: 'no-identity' });
  const identity = parsed(kept.sealed);
  if (isOnToken(identity)) return ok(tokenSigner(identity, { tokens: desk.tools.tokens(), pin: passphrase }));
  const opened = await openIdentity(identity, passphrase);
  return opened.ok ? opened : err({ kind: 'wrong-passphrase' });
}

/** What a preview needs of the signer: her certificates, without her key. */
export function signersCard(desk: Desk): Pick<Signer, 'name' | 'capacity' | 'fingerprint' | 'issuerFingerprints'> | null {
  const kept = keptIdentity(desk.db);
  if (kept === null) return null;
  const card = identityCard(parsed(kept.sealed));
  return {
    name: kept.name,
    capacity: kept.capacity,
    fingerprint: kept.fingerprint,
    issuerFingerprints: card.issuerFingerprints,
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
