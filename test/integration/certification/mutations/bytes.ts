/** One place of the file, and what a worn disk or an idle hand does to it. */
import type { Chance, Mutation } from './subject.ts';

export function alterBytes(file: Buffer, at: number, chance: Chance): Mutation {
  const bytes = Buffer.from(file);
  switch (chance(6)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8));
      return { bytes, what: `a bit flipped at ${String(at)}` };
    case 1:
      bytes[at] = chance(256);
      return { bytes, what: `a byte set at ${String(at)}` };
    case 2:
      bytes.fill(chance(256), at, Math.min(file.length, at + 1 + chance(200)));
      return { bytes, what: `a run filled at ${String(at)}` };
    case 3:
      return { bytes: Buffer.concat([file.subarray(0, at), file.subarray(at + 1)]), what: `a byte taken out at ${String(at)}` };
    case 4:
      return {
        bytes: Buffer.concat([file.subarray(0, at), Buffer.from([chance(256)]), file.subarray(at)]),
        what: `a byte put in at ${String(at)}`,
      };
    default: {
      const other = chance(file.length);
      file.copy(bytes, at, other, other + 1 + chance(64));
      return { bytes, what: `a piece of ${String(other)} copied to ${String(at)}` };
    }
  }
}

/** Digits of the signature's string, still of the form that we write: so what they hold is judged, not how they look. */
export function alterDigits(file: Buffer, from: number, used: number, chance: Chance): Mutation {
  const bytes = Buffer.from(file);
  const digits = '0123456789abcdef';
  const size = chance(3) === 0 ? 1 + chance(16) : 1;
  const at = from + chance(used);
  for (let index = at; index < Math.min(from + used, at + size); index += 1)
    bytes.write(digits.charAt(chance(16)), index, 'latin1');
  return { bytes, what: `${String(size)} digits of the signature at ${String(at)}` };
}
