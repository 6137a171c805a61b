/** How strong a passphrase is, roughly, and what would make it stronger. A hint, not a measurement: it errs to the low side. */

export type PassphraseStrength = {
  /** Estimated guessing work, in bits. */
  readonly bits: number;
  /** What to change, or null where it is strong enough to seal a matter. */
  readonly hint: string | null;
};

const LEAST_LENGTH = 12;
const LEAST_BITS = 45;

/** Beginnings that every guessing program tries first. */
const COMMON = [
  'password',
  'passphrase',
  'letmein',
  'welcome',
  'qwerty',
  'azerty',
  'iloveyou',
  'admin',
  'countersign',
  'union',
  'cardcheck',
];

/** `known`: words of the matter itself (its title, its reference, the neutral's name), which a guesser knows too. */
export function passphraseStrength(passphrase: string, known: readonly string[] = []): PassphraseStrength {
  const text = passphrase.normalize('NFC').trim();
  const bits = Math.floor(effectiveLength(text, known) * bitsPerCharacter(text));
  if (text.length < LEAST_LENGTH)
    return { bits, hint: `Use at least ${LEAST_LENGTH} characters: four or more unrelated words are easy to keep.` };
  if (bits < LEAST_BITS)
    return { bits, hint: 'Too easy to guess: use four or more unrelated words, without names or dates of this matter.' };
  return { bits, hint: null };
}

/** Characters that carry something: repeats, runs (abc, 321) and well-known words count once. */
function effectiveLength(text: string, known: readonly string[]): number {
  const plain = withoutKnown(text.toLowerCase(), known);
  let length = 0;
  const seen = new Map<string, number>();
  for (let index = 0; index < plain.length; index += 1) {
    const step = index === 0 ? Number.NaN : plain.charCodeAt(index) - plain.charCodeAt(index - 1);
    const times = (seen.get(plain.charAt(index)) ?? 0) + 1;
    seen.set(plain.charAt(index), times);
    length += Math.abs(step) <= 1 ? 0.25 : times > 3 ? 0.4 : 1;
  }
  return length;
}

function withoutKnown(text: string, known: readonly string[]): string {
  const words = [...COMMON, ...known.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  return words.filter((word) => word.length > 3).reduce((rest, word) => rest.replaceAll(word, word.charAt(0)), text);
}

/** Written words carry about 2.5 bits a letter; digits and signs in between carry more. */
function bitsPerCharacter(text: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((kind) => kind.test(text)).length;
  return 2.1 + 0.5 * kinds;
}
