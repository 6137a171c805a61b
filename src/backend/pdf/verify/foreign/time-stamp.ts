/** RFC 3161 time-stamps: what they were made over, when, and by whom. Whether to trust that authority is the reader's to say. */
import { createHash, type X509Certificate } from 'node:crypto';
import { fromBER, GeneralizedTime, type BaseBlock } from 'asn1js';
import { hashNamed, judgeCms } from './judge-cms.ts';
import { algorithmOf, childrenOf, CmsRefused, octets, readCms } from './read-cms.ts';

export type TimeStamp = { readonly at: Date; readonly authority: X509Certificate };

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** `covered`: the bytes that the stamp must be over. Throws `CmsRefused` where it is none, or of something else. */
export function readTimeStamp(token: Uint8Array, covered: Uint8Array): TimeStamp {
  const cms = readCms(token);
  if (cms.contentType !== TST_INFO || cms.content === null) throw new CmsRefused('a time-stamp that is none');
  const judged = judgeCms(cms, cms.content);
  if (!judged.contentUnchanged || !judged.signatureHolds || judged.weak.length > 0 || judged.namesCertificate === 'another')
    throw new CmsRefused('a time-stamp whose own signature does not hold');
  const { certificate: authority } = cms.signer;
  if (!(authority.keyUsage ?? []).includes(TIME_STAMPING)) throw new CmsRefused('a time-stamp by one who may not stamp');
  const { at, algorithm, imprint } = stampedFacts(cms.content);
  if (!createHash(algorithm).update(covered).digest().equals(imprint)) throw new CmsRefused('a time-stamp of something else');
  if (at < authority.validFromDate || at > authority.validToDate)
    throw new CmsRefused('a time-stamp from outside the validity of its authority');
  return { at, authority };
}

function stampedFacts(content: Uint8Array): { readonly at: Date; readonly algorithm: string; readonly imprint: Uint8Array } {
  const read = fromBER(Uint8Array.from(content));
  if (read.offset <= 0) throw new CmsRefused('a time-stamp that cannot be read');
  const [, , imprint, , time] = childrenOf(read.result);
  const [algorithm, hashed] = childrenOf(imprint);
  const name = hashNamed(algorithmOf(algorithm).id);
  if (name === 'md5' || name === 'sha1') throw new CmsRefused('a time-stamp with a weak digest');
  return { at: timeOf(time), algorithm: name, imprint: octets(hashed) };
}

function timeOf(node: BaseBlock | undefined): Date {
  if (!(node instanceof GeneralizedTime)) throw new CmsRefused('a time-stamp without time');
  return node.toDate();
}
