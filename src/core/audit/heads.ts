/** A head as it comes back from outside: typed from a receipt, or read from its QR code. */
import type { Sha256 } from '../ids.ts';

/** What the QR code of a receipt says: `countersign-head:1:<reference of the matter>:<head>`. */
const CODE = /countersign-head:1:(.*?):([0-9a-f]{64})(?![0-9a-f])/giu;
/** As printed: sixteen groups of four, or in one; a line may break between two groups. */
const PRINTED = /(?<![0-9a-f])(?:[0-9a-f]{4}[\s·-]*){15}[0-9a-f]{4}(?![0-9a-f])/giu;

export type WrittenHead = {
  readonly hash: Sha256;
  /** Of the matter, where the text says so. */
  readonly reference: string | null;
};

/** Every head that a text may mean, codes first: a receipt prints other digests too. */
export function headsIn(text: string): readonly WrittenHead[] {
  const coded = [...text.matchAll(CODE)].map(([, reference = '', hash = '']) => ({ reference, hash: asHash(hash) }));
  const printed = [...text.replaceAll(CODE, ' ').matchAll(PRINTED)].map(([hash]) => ({ reference: null, hash: asHash(hash) }));
  const known = new Set<Sha256>();
  return [...coded, ...printed].filter(({ hash }) => !known.has(hash) && known.add(hash));
}

function asHash(text: string): Sha256 {
  return text.replaceAll(/[^0-9a-f]/giu, '').toLowerCase() as Sha256;
}
