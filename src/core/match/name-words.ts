/** From written text to name words: lower-case a to z, one writing for one name, whatever the script or the scanner did. */
import anyAscii from 'any-ascii';

/** Longer text is no name: a pasted page must cost no more than a name does. */
const LONGEST_NAME = 200;
/** Longer words are cut: distances are computed in fixed tables. */
const LONGEST_WORD = 32;

const IDEOGRAPHS = /[㐀-鿿가-힣]/gu;
const ASCII_ONLY = /^[ -~]*$/;
const NOT_PRINTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]+/gu;

/** Digits that a scanner puts for letters; a name has none of its own. */
const LETTER_FOR_DIGIT: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 2: 'z', 4: 'a', 5: 's', 6: 'g', 8: 'b' };

/**
 * Parts that belong to the name after them: "de la Cruz" and "Delacruz" are one spelling. Left apart where a Vietnamese
 * family name stands in the same name, because there Van, Le and Do are names of their own.
 */
const PARTICLES = new Set(
  'al bin da das de del della den der di dos du el ibn la las le los mac mc san st ten ter van vande von y zu'.split(' '),
);
const VIETNAMESE_FAMILY_NAMES = new Set(
  'bui dang dinh do duong ho hoang huynh le ly ngo nguyen pham phan tran truong vo vu'.split(' '),
);
const ROMANCE_OR_DUTCH = new Set(['de', 'la', 'der', 'del', 'den', 'los', 'las']);

const NOT_A_NAME = new Set('mr mrs ms miss mx dr prof rev sra srta sr.a don hon esq md phd rn lpn cna cpa dds'.split(' '));

export type Suffix = 'jr' | 'sr' | 'ii' | 'iii' | 'iv';
const SUFFIXES: Readonly<Record<string, Suffix>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
};

/** Control and format characters become spaces; over-long text is cut. */
export function printable(text: string): string {
  const cut = text.length > LONGEST_NAME ? text.slice(0, LONGEST_NAME) : text;
  return ASCII_ONLY.test(cut) ? cut : cut.replace(NOT_PRINTED, ' ');
}

export function hasIdeographs(text: string): boolean {
  return text.search(IDEOGRAPHS) >= 0;
}

/** Any script to ASCII; each Han or Hangul character becomes a syllable of its own. */
export function toAscii(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return anyAscii(text.replace(IDEOGRAPHS, (character) => ` ${anyAscii(character)} `));
}

export function suffixOf(word: string): Suffix | null {
  return SUFFIXES[word.toLowerCase().replace(/[.,]/g, '')] ?? null;
}

/** One word as letters a to z; empty where nothing of it is a letter. */
export function normaliseWord(word: string): string {
  const letters = word.toLowerCase().replace(/[0124568]/g, (digit) => LETTER_FOR_DIGIT[digit] ?? '');
  return letters.replace(/[^a-z]/g, '').slice(0, LONGEST_WORD);
}

export type SplitName = {
  /** Particles joined to the name they belong to. */
  readonly words: readonly string[];
  /** Every word by itself. */
  readonly apart: readonly string[];
  readonly suffix: Suffix | null;
};

/** Words of one part of a name, its suffix taken out: never the first word, which can be nobody's suffix. */
export function splitWords(text: string): SplitName {
  const raw = toAscii(text)
    .replace(/[’'`´]/g, '')
    .split(/[\s\-_/.,;:&+]+/)
    .filter((word) => word !== '');
  let suffix: Suffix | null = null;
  const kept: string[] = [];
  for (const word of raw) {
    const found = kept.length > 0 ? suffixOf(word) : null;
    if (found !== null) suffix = found;
    else if (!NOT_A_NAME.has(word.toLowerCase())) kept.push(word.toLowerCase());
  }
  const normal = (words: readonly string[]): readonly string[] => words.map(normaliseWord).filter(Boolean);
  return { words: normal(joinParticles(kept)), apart: normal(kept), suffix };
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, SplitName>();

/** The same for a column of a list, where few given names stand for many people: each text is split once. */
export function splitColumn(text: string): SplitName {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const split = splitWords(text);
  remembered.set(text, split);
  return split;
}

function joinParticles(words: readonly string[]): readonly string[] {
  const vietnamese = words.some((word) => VIETNAMESE_FAMILY_NAMES.has(word)) && !words.some((word) => ROMANCE_OR_DUTCH.has(word));
  if (vietnamese) return words;
  const joined: string[] = [];
  let pending = '';
  for (const [index, word] of words.entries()) {
    if (PARTICLES.has(word) && index < words.length - 1) pending += word;
    else {
      joined.push(pending + word);
      pending = '';
    }
  }
  return joined;
}
