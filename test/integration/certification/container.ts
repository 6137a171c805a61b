/** The signature container of a sealed file: taken out, taken apart, and put in again. */
import { createHash, X509Certificate } from 'node:crypto';
import { childrenOf, readDer } from '#backend/keys/der.ts';
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
  const container = containerOf(file, hole);
  const signedData = childrenOf(childrenOf(readDer(container))[1]!)[0]!;
  const [, , , certificates, signerInfos] = childrenOf(signedData);
  const signature = childrenOf(childrenOf(signerInfos!)[0]!)[5]!.content;
  const all = childrenOf(certificates!).map(({ raw }) => Buffer.from(raw));
  const leaf = all.find((raw) => !new X509Certificate(raw).ca)!;
  const root = all.find((raw) => new X509Certificate(raw).ca)!;
  const digest = createHash('sha256').update(file.subarray(0, hole.start)).update(file.subarray(hole.end)).digest();
  return { digest, keyType: 'ec' as const, signature, certificates: [leaf, root] as const };
}
