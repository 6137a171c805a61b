/** Whether a file and its remaking say the same: byte for byte, or (where another zlib packed it) value for value. */
import { decodeStream, readStrictPdf } from './strict-pdf.ts';
import { isArray, isKind, type PdfDictionary, type PdfValue } from './pdf-value.ts';

export type Sameness = 'bytes' | 'values' | 'different';

/** Outside the hole, where the signature stands. */
export function compareFiles(
  file: Buffer,
  again: Buffer,
  hole: { readonly holeStart: number; readonly holeEnd: number },
): Sameness {
  const { holeStart, holeEnd } = hole;
  const same =
    file.length === again.length &&
    file.subarray(0, holeStart).equals(again.subarray(0, holeStart)) &&
    file.subarray(holeEnd).equals(again.subarray(holeEnd));
  if (same) return 'bytes';
  const [left, right] = [readStrictPdf(file), readStrictPdf(again)];
  if (left.objects.size !== right.objects.size) return 'different';
  for (const [number, value] of left.objects) {
    if (!sameValue(value, right.objects.get(number))) return 'different';
  }
  return sameValue(left.trailer, right.trailer) ? 'values' : 'different';
}

/** The signature and what depends on the packed length of streams may differ; nothing else may. */
const MAY_DIFFER = new Set(['Length', 'ByteRange']);

function sameValue(left: PdfValue | undefined, right: PdfValue | undefined): boolean {
  if (isKind(left, 'stream')) {
    return (
      isKind(right, 'stream') && sameValue(left.dictionary, right.dictionary) && decodeStream(left).equals(decodeStream(right))
    );
  }
  if (isKind(left, 'dictionary')) return isKind(right, 'dictionary') && sameEntries(left, right);
  if (isKind(left, 'text')) return isKind(right, 'text') && Buffer.from(left.bytes).equals(right.bytes);
  if (isKind(left, 'name')) return isKind(right, 'name') && left.name === right.name;
  if (isKind(left, 'ref')) return isKind(right, 'ref') && left.number === right.number;
  if (isArray(left))
    return isArray(right) && left.length === right.length && left.every((value, index) => sameValue(value, right[index]));
  return left === right;
}

function sameEntries(left: PdfDictionary, right: PdfDictionary): boolean {
  if (left.entries.size !== right.entries.size) return false;
  const isSignature = left.entries.has('ByteRange');
  return [...left.entries].every(
    ([key, value]) => MAY_DIFFER.has(key) || (isSignature && key === 'Contents') || sameValue(value, right.entries.get(key)),
  );
}
