/** V18: the signatures of a panel's other members, each a file beside the sealed one, each judged by itself. */
import { createHash } from 'node:crypto';
import type { CertifiedFacts, PanelMember } from '#core/certification/facts.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { DerError } from '#backend/keys/der.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { failed, passed, type Finding } from './checks.ts';
import { CadesRefused, checkCanonical, readCades, signatureHolds, weakness } from './read-cades.ts';

/** What a signature beside a file must be of: that very file, at a time when its certificate was valid, by a member that it names. */
export type CoSigned = { readonly bytes: Uint8Array; readonly facts: Pick<CertifiedFacts, 'panel' | 'issuedAt'> };

export function checkMembers({ bytes, facts }: CoSigned, signatures: readonly Uint8Array[]): Finding<true> {
  const { panel = [] } = facts;
  if (panel.length === 0 && signatures.length === 0) return { result: 'not-run', detail: 'It names no panel.' };
  const signed = new Map<Sha256, PanelMember>();
  for (const signature of signatures) {
    const member = judgeMemberSignature({ bytes, facts }, signature);
    if (!member.ok) return failed(`${member.error}.`);
    signed.set(member.value.fingerprint, member.value);
  }
  const missing = panel.filter(({ fingerprint }) => !signed.has(fingerprint));
  if (missing.length === 0) return passed(`Signed by ${namesOf(panel)}, whose certificates the sealed file names.`, true);
  const having = signed.size === 0 ? '' : ` There is that of ${namesOf([...signed.values()])}.`;
  return { result: 'indeterminate', detail: `No signature was given of ${namesOf(missing)}.${having}` };
}

/** Whose it is, or why it is refused: a clause without its full stop. */
export function judgeMemberSignature({ bytes, facts }: CoSigned, signature: Uint8Array): Result<PanelMember, string> {
  try {
    return judged({ bytes, facts }, signature);
  } catch (error) {
    if (error instanceof CadesRefused || error instanceof DerError) return err(`A signature beside it is ${error.message}`);
    throw error;
  }
}

function judged({ bytes, facts }: CoSigned, signature: Uint8Array): Result<PanelMember, string> {
  const cades = readCades(signature);
  const fingerprint = fingerprintOf(cades.signer.raw);
  const member = facts.panel?.find((named) => named.fingerprint === fingerprint);
  if (member === undefined) return err(`A signature beside it is by a certificate that it does not name (${fingerprint})`);
  const digest = createHash('sha256').update(bytes).digest();
  if (!digest.equals(cades.statedDigest)) return err(`The signature of ${member.name} is of another file`);
  if (cades.padding.length > 0) return err(`Something follows the signature of ${member.name}`);
  if (cades.issuers.length > 0) return err(`The signature of ${member.name} carries certificates of others`);
  checkCanonical(cades, digest);
  const weak = weakness(cades.signer.publicKey);
  if (weak !== null) return err(`The signature of ${member.name} is made with too weak a key: ${weak}`);
  if (!signatureHolds(cades, digest)) return err(`The signature value of ${member.name} is wrong`);
  if (cades.signer.ca) return err(`The certificate of ${member.name} is one that issues certificates`);
  const at = new Date(facts.issuedAt);
  const outdated = at < cades.signer.validFromDate || at > cades.signer.validToDate;
  return outdated ? err(`The certificate of ${member.name} was not valid when the file was sealed`) : ok(member);
}

const namesOf = (members: readonly PanelMember[]): string => members.map(({ name }) => name).join(', ');
