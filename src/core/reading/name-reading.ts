/** Which names of the list explain what is written: closed-set reading, many times better than the free text. */
import type { RawName } from '../list/employee-list.ts';
import { createScorer, type Posterior } from './ctc.ts';
import { editDistance } from './edit-distance.ts';
import { lettersOnly } from './fold.ts';
import { nameClasses } from './folded-posterior.ts';

/** `key` is the caller's own: a person's id. */
export type ListedName = { readonly key: string; readonly name: RawName; readonly otherNames: readonly string[] };

/** Built once per list version. */
export type NameLexicon = { readonly spellings: readonly Spelling[]; readonly size: number };

type Spelling = {
  readonly key: string;
  readonly letters: string;
  /** What it costs to assume that the name was shortened like this, in natural log. */
  readonly cost: number;
};

export type NameScore = {
  readonly key: string;
  /** Natural log likelihood ratio against the first picture's free reading: 0 = as good as free. Mean over the pictures given. */
  readonly likelihood: number;
  /** Letters-only Levenshtein similarity of the best spelling to the text read: 0 to 1. */
  readonly similarity: number;
  /** Of the spelling that explains it best. */
  readonly letters: number;
};

export function nameLexicon(people: readonly ListedName[]): NameLexicon {
  return { spellings: people.flatMap(spellingsOf), size: people.length };
}

/** The orders and shortenings in which a person writes her name on a card. */
function spellingsOf({ key, name, otherNames }: ListedName): Spelling[] {
  const all = new Map<string, number>();
  const add = (text: string, cost: number) => {
    const letters = lettersOnly(text);
    if (letters.length >= 2) all.set(letters, Math.min(cost, all.get(letters) ?? cost));
  };
  for (const parts of [partsOf(name), ...otherNames.map((text) => partsOf(wholeName(text)))]) {
    const { given, middle, family, suffix } = parts;
    const initial = middle.slice(0, 1);
    for (const between of new Set([middle, initial, ''])) {
      for (const after of new Set([suffix, ''])) {
        const cost = (middle !== '' && between === '' ? 0.3 : 0) + (suffix !== '' && after === '' ? 0.3 : 0);
        add(given + between + family + after, cost);
        add(family + after + given + between, cost);
      }
    }
    if (given !== '' && family !== '') {
      add(given.slice(0, 1) + family, 3);
      for (const part of family.split(/[\s-]+/).filter((word) => word.length > 2)) add(given + part, 2);
      add((given.split(/[\s-]+/)[0] ?? '') + family, 1.5);
    }
  }
  return [...all].map(([letters, cost]) => ({ key, letters, cost }));
}

type Parts = { readonly given: string; readonly middle: string; readonly family: string; readonly suffix: string };

const SUFFIX = /[,\s]+(jr|sr|ii|iii|iv|v)\.?$/i;

function partsOf(name: RawName): Parts {
  if (name.full !== null && name.full.trim() !== '') return splitFull(name.full);
  return { given: name.given ?? '', middle: name.middle ?? '', family: name.family ?? '', suffix: name.suffix ?? '' };
}

/** "Last Suffix, First Middle", or "First Middle Last Suffix"; only the written orders matter here, not which is which. */
function splitFull(full: string): Parts {
  const suffix = SUFFIX.exec(full.trim())?.[1] ?? '';
  const rest = suffix === '' ? full.trim() : full.trim().replace(SUFFIX, '');
  const [before, after] = rest.split(/,(.*)/s).map((part) => part.trim());
  if (after !== undefined && after !== '') {
    const inner = SUFFIX.exec(before ?? '')?.[1] ?? suffix;
    const [given = '', ...middle] = after.split(/\s+/);
    return { given, middle: middle.join(' '), family: (before ?? '').replace(SUFFIX, ''), suffix: inner };
  }
  const words = (before ?? '').split(/\s+/);
  if (words.length === 1) return { given: '', middle: '', family: words[0] ?? '', suffix };
  return { given: words[0] ?? '', middle: words.slice(1, -1).join(' '), family: words.at(-1) ?? '', suffix };
}

function wholeName(full: string): RawName {
  return { full, given: null, middle: null, family: null, suffix: null };
}

export type NamePicture = { readonly text: string; readonly posterior: Posterior | null; readonly weight: number };

/** How many spellings are scored against the pictures, nearest by letters first. */
const SHORTLIST = 1200;
/** What one letter of difference costs where an engine gives only text. */
const LETTER_COST = 1.6;
/**
 * What a letter explained is worth against chance: without it a short name that hides inside a long one would win.
 * Chosen, as the others, on hand-printed names of development data; above 2 the text-only engine can no longer object.
 */
const LETTER_WORTH = 1.9;
const SCORING = { floor: 5, outsideCost: 1.2 } as const;

/**
 * Scores every name of the list against one or more readings of the same writing (other clean-ups, another engine).
 * Best first, at most `limit`.
 */
export function rankNames(pictures: readonly NamePicture[], lexicon: NameLexicon, limit = 50): NameScore[] {
  const usable = pictures.filter((picture) => picture.posterior !== null || lettersOnly(picture.text).length >= 2);
  const texts = usable.map((picture) => lettersOnly(picture.text));
  // Where no letter is seen every short name explains the empty paper equally well.
  if (texts.every((text) => text.length < 2)) return [];
  const scorers = usable.map(({ posterior, text }) => {
    if (posterior !== null) return createScorer(nameClasses(posterior), SCORING);
    const read = lettersOnly(text);
    return { score: (letters: string) => -LETTER_COST * editDistance(read, letters) };
  });
  const total = usable.reduce((sum, picture) => sum + picture.weight, 0);
  const lettersSeen = texts[0]?.length ?? 0;
  const best = new Map<string, NameScore>();
  for (const { spelling, similarity } of nearestSpellings(texts, lexicon)) {
    let likelihood = LETTER_WORTH * (spelling.letters.length - lettersSeen) - spelling.cost;
    scorers.forEach((scorer, index) => {
      likelihood += (Math.max(-60, scorer.score(spelling.letters)) * (usable[index]?.weight ?? 0)) / total;
    });
    const known = best.get(spelling.key);
    if (known === undefined || likelihood > known.likelihood)
      best.set(spelling.key, { key: spelling.key, likelihood, similarity, letters: spelling.letters.length });
  }
  return [...best.values()].sort((a, b) => b.likelihood - a.likelihood).slice(0, limit);
}

function nearestSpellings(texts: readonly string[], lexicon: NameLexicon): { spelling: Spelling; similarity: number }[] {
  const measured = lexicon.spellings.map((spelling) => {
    let similarity = 0;
    for (const text of texts) {
      const longer = Math.max(text.length, spelling.letters.length);
      const least = Math.ceil((1 - similarity) * longer) + 1;
      similarity = Math.max(similarity, 1 - editDistance(text, spelling.letters, least) / Math.max(1, longer));
    }
    return { spelling, similarity };
  });
  if (measured.length <= SHORTLIST) return measured;
  return measured.sort((a, b) => b.similarity - a.similarity).slice(0, SHORTLIST);
}
