/** A signer's certificate with its issuers, out of a heap of certificates. */
import type { X509Certificate } from 'node:crypto';
import { weakness } from '#backend/pdf/verify/read-cades.ts';

/** `own` first, then its issuers as far as they are among `certificates`. */
export function chainFrom(own: X509Certificate, certificates: readonly X509Certificate[]): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let next: X509Certificate | undefined = own; next !== undefined && !chain.includes(next);) {
    chain.push(next);
    const current: X509Certificate = next;
    next = certificates.find(
      (candidate) => candidate !== current && current.checkIssued(candidate) && current.verify(candidate.publicKey),
    );
  }
  return chain;
}

/** A chain may end below its root (verifier check V10): from the first issuer on that V08, V10 or V11 would fail, none is carried. */
export function carriedIssuers(issuers: readonly X509Certificate[], now: number): readonly X509Certificate[] {
  const end = issuers.findIndex(
    (issuer) =>
      weakness(issuer.publicKey) !== null ||
      !issuer.ca ||
      issuer.validToDate.getTime() < now ||
      issuer.validFromDate.getTime() > now,
  );
  return end === -1 ? issuers : issuers.slice(0, end);
}
