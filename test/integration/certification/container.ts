/** The signature container of a sealed file: taken out, taken apart, and put in again. */
import { createHash, X509Certificate } from 'node:crypto';
import { childrenOf, integer, oid, readDer, sequence, type DerNode } from '#backend/keys/der.ts';
import { assembleCades, OID } from '#backend/pdf/cades.ts';
import { edited, type Hole } from './forgery.ts';

type Place = Pick<Hole, 'start' | 'end'>;

export function containerOf(file: Buffer, hole: Place): Buffer {
  const bytes = Buffer.from(file.toString('latin1', hole.start + 1, hole.end - 1), 'hex');
  return Buffer.from(readDer(bytes).raw);
}

export function withContainer(file: Buffer, hole: Place, container: Uint8Array): Buffer {
  return edited(file, (copy) => {
    copy.fill('0', hole.start + 1, hole.end - 1, 'latin1');
    copy.write(Buffer.from(container).toString('hex'), hole.start + 1, 'latin1');
  });
}

export function partsOf(file: Buffer, hole: Place) {
  const digest = createHash('sha256').update(file.subarray(0, hole.start)).update(file.subarray(hole.end)).digest();
  return { digest, ...partsIn(containerOf(file, hole)) };
}

function partsIn(container: Uint8Array) {
  const signedData = childrenOf(childrenOf(readDer(container))[1]!)[0]!;
  const [, , , certificates, signerInfos] = childrenOf(signedData);
  const [, , , attributes, , value] = childrenOf(childrenOf(signerInfos!)[0]!);
  const all = childrenOf(certificates!).map(({ raw }) => Buffer.from(raw));
  const leaf = all.find((raw) => !new X509Certificate(raw).ca)!;
  const issuers = all.filter((raw) => raw !== leaf);
  return {
    keyType: 'ec' as const,
    attributes: attributes!,
    signature: value!.content,
    certificates: [leaf, ...issuers] as const,
  };
}

/** (r, n - s) is as valid as (r, s): the same container of a P-256 key, with the other of the two. */
export function mirroredSignature(container: Uint8Array): Buffer {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const { attributes, ...parts } = partsIn(container);
  const [r, s] = childrenOf(readDer(parts.signature));
  const other = (order - BigInt(`0x${Buffer.from(s!.content).toString('hex')}`)).toString(16).padStart(64, '0');
  const signature = sequence(integer(r!.content), integer(Buffer.from(other, 'hex')));
  return assembleCades({ ...parts, digest: digestIn(attributes), signature });
}

function digestIn(attributes: DerNode): Uint8Array {
  const type = oid(OID.messageDigest);
  const stating = childrenOf(attributes).find((attribute) => type.equals(childrenOf(attribute)[0]!.raw))!;
  return childrenOf(childrenOf(stating)[1]!)[0]!.content;
}
