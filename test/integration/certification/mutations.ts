/** Chance alterations of a file, the same for the same seed. */
export type Mutation = { readonly bytes: Buffer; readonly what: string };

export function* mutations(
  file: Buffer,
  options: { readonly number: number; readonly seed: number; readonly from?: number; readonly to?: number },
): Generator<Mutation> {
  const chance = chanceFrom(options.seed);
  const from = options.from ?? 0;
  const span = (options.to ?? file.length) - from;
  for (let made = 0; made < options.number;) {
    const at = from + chance(span);
    const mutation = mutate(file, at, chance);
    if (mutation.bytes.equals(file)) continue;
    made += 1;
    yield mutation;
  }
}

function mutate(file: Buffer, at: number, chance: (below: number) => number): Mutation {
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

/** xorshift32: no library, no clock, the same on every machine. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
