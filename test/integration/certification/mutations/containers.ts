/** One who edits the file and then says in the container, too, what the content is now; only the key is missing. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { withLowS } from '#backend/keys/low-s.ts';
import { assembleCades, signedAttributes } from '#backend/pdf/cades.ts';
import { partsOf, withContainer } from '../container.ts';
import { holeOf } from '../forgery.ts';
import { editOne, wholeAgain } from './objects.ts';
import { copyOf, type Chance, type Mutation, type Subject } from './subject.ts';

const thief = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

export function restate(subject: Subject, chance: Chance): Mutation {
  const { bytes, what } = editedContent(subject, chance);
  const parts = partsOf(subject.file, subject.hole);
  const place = placeIn(bytes);
  if (place === null) return { bytes, what };
  const digest = createHash('sha256').update(bytes.subarray(0, place.start)).update(bytes.subarray(place.end)).digest();
  const signature = [
    parts.signature,
    partsOf(subject.other, holeOf(subject.other)).signature,
    withLowS(sign('sha256', signedAttributes(digest, parts.certificates[0]), thief), thief),
  ][chance(3)];
  return {
    bytes: withContainer(bytes, place, assembleCades({ ...parts, digest, signature: signature ?? parts.signature })),
    what,
  };
}

function editedContent(subject: Subject, chance: Chance): Mutation {
  const objects = copyOf(subject.objects);
  const stream = pickStream(objects, chance);
  if (stream !== null && chance(3) > 0) {
    const text = objects.get(stream) ?? '';
    const at = text.indexOf('\nstream\n') + 8 + chance(Math.max(1, text.length - text.indexOf('\nstream\n') - 30));
    objects.set(stream, `${text.slice(0, at)}${String.fromCharCode(chance(256))}${text.slice(at + 1)}`);
    return { bytes: wholeAgain(subject, objects), what: `a byte of stream ${String(stream)}, the container restated` };
  }
  const what = editOne(objects, subject, chance);
  return { bytes: wholeAgain(subject, objects), what: `${what}, the container restated` };
}

function pickStream(objects: ReadonlyMap<number, string>, chance: Chance): number | null {
  const streams = [...objects].filter(([, text]) => text.includes('\nstream\n'));
  return streams[chance(Math.max(1, streams.length))]?.[0] ?? null;
}

/** Null where the edit left no place for a signature. */
function placeIn(bytes: Buffer): { readonly start: number; readonly end: number } | null {
  try {
    const { start, end } = holeOf(bytes);
    const fits = bytes[start] === 0x3c && bytes[end - 1] === 0x3e && end - start > 4000;
    return fits ? { start, end } : null;
  } catch {
    return null;
  }
}
