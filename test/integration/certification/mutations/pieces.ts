/** Files cut, put together from two, and with a word too many. */
import { pick, type Chance, type Mutation, type Subject } from './subject.ts';

const ENDS = ['', '\n', '\n%%EOF\n', '\nendobj\n%%EOF\n', '\ntrailer\n<<\n>>\nstartxref\n0\n%%EOF\n'] as const;

export function cutOff({ file }: Subject, chance: Chance): Mutation {
  const at = 1 + chance(file.length - 1);
  switch (chance(3)) {
    case 0:
      return {
        bytes: Buffer.concat([file.subarray(0, at), Buffer.from(pick(ENDS, chance))]),
        what: `all after ${String(at)} cut off`,
      };
    case 1:
      return { bytes: file.subarray(at), what: `the first ${String(at)} bytes cut off` };
    default: {
      const end = Math.min(file.length, at + 1 + chance(4000));
      return {
        bytes: Buffer.concat([file.subarray(0, at), file.subarray(end)]),
        what: `${String(at)} to ${String(end)} cut out`,
      };
    }
  }
}

export function splice(subject: Subject, chance: Chance): Mutation {
  const { file, other, hole } = subject;
  const size = 1 + chance(3000);
  const [to, from] = [chance(file.length), chance(other.length)];
  const piece = other.subarray(from, from + size);
  switch (chance(4)) {
    case 0: {
      const bytes = Buffer.from(file);
      piece.copy(bytes, to);
      return { bytes, what: `${String(size)} bytes of the other at ${String(from)} laid over ${String(to)}` };
    }
    case 1:
      return {
        bytes: Buffer.concat([file.subarray(0, to), piece, file.subarray(to)]),
        what: `${String(size)} bytes of the other at ${String(from)} put in at ${String(to)}`,
      };
    case 2: {
      const [left, right] = [pick(seams(file), chance), pick(seams(other), chance)];
      return {
        bytes: Buffer.concat([file.subarray(0, left), other.subarray(right)]),
        what: `the beginning up to ${String(left)}, the other from ${String(right)}`,
      };
    }
    default: {
      const bytes = Buffer.from(file);
      const length = 1 + chance(hole.end - hole.start);
      const begin = other.indexOf('/Contents <', 0, 'latin1') + '/Contents '.length;
      other.copy(bytes, hole.start, begin, begin + length);
      return { bytes, what: `${String(length)} digits of the other’s signature` };
    }
  }
}

/** Where one object ends and the next begins. */
function seams(file: Buffer): readonly number[] {
  return [...file.toString('latin1').matchAll(/endobj\n/g)].map(({ index }) => index + 7);
}

const TOKENS = [
  '\n',
  ' ',
  '\0',
  '% a comment\n',
  '%%EOF\n',
  'endobj\n',
  'endstream\n',
  '1 0 obj\n<<\n>>\nendobj\n',
  'xref\n',
  'trailer\n',
  'startxref\n0\n',
  '/Prev 0\n',
  '/Type /Catalog\n',
  '/Contents <00>\n',
  '/ByteRange [0 0 0 0]\n',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  'null ',
  '1 0 R ',
] as const;

/** At the seams of words, where readers are patient. */
export function insertToken({ file }: Subject, chance: Chance): Mutation {
  const near = chance(file.length);
  const at = chance(4) === 0 ? near : Math.max(0, file.indexOf(0x0a, near)) + 1;
  const token = pick(TOKENS, chance);
  return {
    bytes: Buffer.concat([file.subarray(0, at), Buffer.from(token, 'latin1'), file.subarray(at)]),
    what: `${JSON.stringify(token)} put in at ${String(at)}`,
  };
}
