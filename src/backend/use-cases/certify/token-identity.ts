/** The identity on a smart card or token: found by its library, named once, asked for each signature. Its PIN is never kept. */
import { X509Certificate } from 'node:crypto';
import type { LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { insertIdentity, keptIdentity, replaceIdentityPlace, type KeptIdentity } from '#backend/db/certification-store.ts';
import { carriedIssuers, chainFrom } from '#backend/keys/chain.ts';
import { nameOn, unfitness } from '#backend/keys/fitness.ts';
import { identityCard, keyWords } from '#backend/keys/identity.ts';
import { certificateWords } from '#backend/keys/pkcs12-words.ts';
import { signWithToken, TokenFaultError, type TokenIdentity } from '#backend/keys/token-identity.ts';
import { tokenWords } from '#backend/keys/token-words.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import type { PresentToken } from '#backend/tokens/token-job.ts';
import type { IdentityView, TokenCertificateView, TokenView } from '#contract/certification-views.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { identityView } from './identity.ts';

/** `why` is for a program, `message` for a person. */
export type TokenRefusal = { readonly kind: 'token'; readonly why: string; readonly message: string };

export type LinkRefusal =
  | ReadOnly
  | TokenRefusal
  | { readonly kind: 'identity-exists' }
  | { readonly kind: 'field-required'; readonly field: string };

/** What could sign, of every token that is in; `library` is the path of its maker's library. */
export async function tokensPresent(desk: Desk, library: string): Promise<Result<readonly TokenView[], TokenRefusal>> {
  const listed = await desk.tools.tokens().list(library);
  if (!listed.ok) return err(refusalOf(listed.error));
  const now = Date.parse(desk.now());
  return ok(
    listed.value.map(({ label, serial, certificates }) => ({
      label,
      serial,
      certificates: certificatesOf(certificates).map(({ certificate }) => certificateView(certificate, now)),
    })),
  );
}

/**
 * From now on the certificate of this `fingerprint` signs. The token must give one signature first, so that a PIN or a key that does
 * not do is found now and not when the parties wait. Said again of the same certificate, it moves to where the library lies now.
 */
export async function nameToken(
  desk: Desk,
  given: { readonly library: string; readonly fingerprint: Sha256; readonly capacity: string; readonly pin: string },
): Promise<Result<IdentityView, LinkRefusal>> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const before = keptIdentity(desk.db);
  if (before !== null && !isSameToken(before, given.fingerprint)) return err({ kind: 'identity-exists' });
  const tokens = desk.tools.tokens();
  const listed = await tokens.list(given.library);
  if (!listed.ok) return err(refusalOf(listed.error));
  const found = chosen(listed.value, given.fingerprint);
  if (found === null) return err(refusalOf({ why: 'removed', detail: '' }));
  const { token, certificate, keyId, heap } = found;
  const now = desk.now();
  const unfit = unfitness(certificate, Date.parse(now));
  if (unfit !== null) return err({ kind: 'token', why: unfit.why, message: certificateWords(unfit) });
  const issuers = carriedIssuers(chainFrom(certificate, heap).slice(1), Date.parse(now));
  const capacity = given.capacity.normalize('NFC').trim();
  const identity: TokenIdentity = {
    format: 'countersign-token-identity',
    version: 1,
    name: nameOn(certificate, 'CN') ?? '',
    capacity: capacity === '' ? (nameOn(certificate, 'title') ?? '') : capacity,
    createdAt: now,
    certificates: [base64(certificate.raw), ...issuers.map(({ raw }) => base64(raw))],
    token: { module: given.library, label: token.label, serial: token.serial, keyId: Buffer.from(keyId).toString('hex') },
  };
  const signed = await signWithToken(identity, { tokens, pin: given.pin, bytes: desk.random(32) });
  if (!signed.ok) return err(refusalOf(signed.error));
  return keep(desk, identity, before !== null);
}

function keep(desk: Desk, identity: TokenIdentity, again: boolean): Result<IdentityView, LinkRefusal> {
  const card = identityCard(identity);
  const kept: KeptIdentity = {
    name: identity.name,
    capacity: identity.capacity,
    fingerprint: card.signerFingerprint as Sha256,
    validUntil: card.validTo as LocalDate,
    certificatePem: card.pem,
    sealed: JSON.stringify(identity),
  };
  return perform<IdentityView, LinkRefusal>(desk, (record) => {
    if ((keptIdentity(desk.db) !== null) !== again) return err({ kind: 'identity-exists' });
    if (again) replaceIdentityPlace(desk.db, kept);
    else insertIdentity(desk.db, kept, desk.now());
    record({ kind: 'identity.on-token', data: { fingerprint: kept.fingerprint, validUntil: kept.validUntil } });
    return ok(identityView(kept));
  });
}

function isSameToken({ fingerprint, sealed }: KeptIdentity, asked: Sha256): boolean {
  return fingerprint === asked && (JSON.parse(sealed) as { readonly format: string }).format === 'countersign-token-identity';
}

/** What a token that does not sign throws from within the signing, as a refusal; anything else goes on. */
export async function withTokenFaults<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | TokenRefusal>> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof TokenFaultError)) throw thrown;
    return err(refusalOf(thrown.fault));
  }
}

function refusalOf(fault: TokenFaultError['fault']): TokenRefusal {
  return { kind: 'token', why: fault.why, message: tokenWords(fault) };
}

type OnToken = { readonly certificate: X509Certificate; readonly keyId: Uint8Array };

/** What is no certificate at all is left out. */
function certificatesOf(listed: PresentToken['certificates']): readonly OnToken[] {
  return listed.flatMap(({ certificate, keyId }) => {
    try {
      return [{ certificate: new X509Certificate(certificate), keyId }];
    } catch {
      return [];
    }
  });
}

function chosen(tokens: readonly PresentToken[], fingerprint: Sha256) {
  for (const token of tokens) {
    const onToken = certificatesOf(token.certificates);
    const found = onToken.find(({ certificate }) => fingerprintOf(certificate.raw) === fingerprint);
    if (found !== undefined) return { token, ...found, heap: onToken.map(({ certificate }) => certificate) };
  }
  return null;
}

function certificateView(certificate: X509Certificate, now: number): TokenCertificateView {
  const unfit = unfitness(certificate, now);
  return {
    name: nameOn(certificate, 'CN') ?? '',
    capacity: nameOn(certificate, 'title') ?? '',
    fingerprint: fingerprintOf(certificate.raw),
    key: keyWords(certificate.publicKey),
    validUntil: certificate.validToDate.toISOString().slice(0, 10) as LocalDate,
    unfit: unfit === null ? null : certificateWords(unfit),
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
