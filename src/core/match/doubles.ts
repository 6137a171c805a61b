/**
 * Cards that may be one card, one signer, or one image used twice. Questions for a person, never merges: a person is counted
 * once whatever the number of her cards, and who she is stays a determination.
 */
import type { CardId, PersonId, Sha256 } from '../ids.ts';
import { compareCards } from './card-agreement.ts';
import type { CardMatch, MatchQuery } from './match.ts';
import { parseWrittenName } from './parse-name.ts';
import { areAlike, hashesApart, ALIKE, type SignatureMark } from './signature-mark.ts';

export type DoubleKind =
  /** The same file delivered twice. */
  | 'same-file'
  /** The same picture saved anew: equal pixels after decoding and trimming. */
  | 'same-picture'
  /** Two cards suggest one person, and nothing on them conflicts. */
  | 'one-person'
  /** Two cards suggest one person, but they disagree: one of them may be somebody else's. */
  | 'claim-conflict'
  /** Two cards that fit nobody on the list carry one name and one identifier. */
  | 'one-stranger'
  /** The signatures are one image or very alike, under one name. */
  | 'alike-signatures'
  /** The signatures are one image or very alike, under two names. */
  | 'one-signature-two-names';

export type DoubleQuestion = {
  readonly kind: DoubleKind;
  /** In the order of the cards given. */
  readonly cardIds: readonly CardId[];
  /** The person both suggest, where it is about a person. */
  readonly personId: PersonId | null;
};

export type CardTrace = {
  readonly cardId: CardId;
  readonly query: MatchQuery;
  readonly match: CardMatch;
  /** Of the file, and of its decoded, trimmed pixels; null for keyed cards. */
  readonly fileHash: Sha256 | null;
  readonly pixelHash: Sha256 | null;
  readonly signature: SignatureMark | null;
};

/** A person is suggested by a card from this share on; below it the card suggests nobody. */
const SUGGESTED_FROM = 0.5;

export function findDoubles(cards: readonly CardTrace[]): readonly DoubleQuestion[] {
  const signed = cards.flatMap(({ cardId, signature }) => (signature === null ? [] : [{ cardId, signature }]));
  return doublesAmong(cards, findAlikeSignatures(signed));
}

/** Two cards whose signatures are one image or very alike. */
export type AlikeSignatures = readonly [CardId, CardId];

/** `alike`: as `findAlikeSignatures` found them, which is slow and is kept. */
export function doublesAmong(cards: readonly CardTrace[], alike: readonly AlikeSignatures[]): readonly DoubleQuestion[] {
  const byId = new Map(cards.map((card) => [card.cardId, card]));
  return [
    ...sharing(cards, (card) => card.fileHash).map((own) => question('same-file', own)),
    ...sharing(cards, (card) => card.pixelHash)
      .filter((own) => new Set(own.map((card) => card.fileHash)).size > 1)
      .map((own) => question('same-picture', own)),
    ...sharing(cards, suggestedPerson).map(claimsOf),
    ...sharing(
      cards.filter((card) => suggestedPerson(card) === null),
      strangerKey,
    ).map((own) => question('one-stranger', own)),
    ...alike.flatMap(([one, two]) => signatureQuestion(byId.get(one), byId.get(two))),
  ];
}

function claimsOf(cards: readonly CardTrace[]): DoubleQuestion {
  const [first, ...others] = cards;
  const conflict = first !== undefined && others.some((other) => compareCards(first.query, other.query) === 'conflict');
  return {
    ...question(conflict ? 'claim-conflict' : 'one-person', cards),
    personId: first === undefined ? null : suggestedPerson(first),
  };
}

function suggestedPerson({ match }: CardTrace): PersonId | null {
  const [first] = match.candidates;
  return first !== undefined && match.outcome !== 'none' && first.probability >= SUGGESTED_FROM ? first.personId : null;
}

/** Words of the name in any order with one identifier; null where the card has neither. */
function strangerKey({ query }: CardTrace): string | null {
  const words = wordsOfName(query);
  const identifier = query.taxIdLast4 ?? query.email ?? query.phone?.replace(/\D/g, '') ?? null;
  return words === '' || identifier === null || identifier === '' ? null : `${words}|${identifier.toLowerCase()}`;
}

function wordsOfName(query: MatchQuery): string {
  return (parseWrittenName(query.name ?? '')[0]?.words ?? []).toSorted().join(' ');
}

type Signed = { readonly cardId: CardId; readonly signature: SignatureMark };

/** Every pair: the coarse hash first, and only near ones by correlation. */
export function findAlikeSignatures(signed: readonly Signed[]): readonly AlikeSignatures[] {
  const alike: AlikeSignatures[] = [];
  for (const [index, one] of signed.entries()) {
    for (let at = index + 1; at < signed.length; at++) {
      const two = signed[at];
      if (two === undefined || hashesApart(one.signature, two.signature) > ALIKE.bits) continue;
      if (areAlike(one.signature, two.signature)) alike.push([one.cardId, two.cardId]);
    }
  }
  return alike;
}

function signatureQuestion(one: CardTrace | undefined, two: CardTrace | undefined): readonly DoubleQuestion[] {
  if (one === undefined || two === undefined) return [];
  return [question(isOneName(one, two) ? 'alike-signatures' : 'one-signature-two-names', [one, two])];
}

function isOneName(a: CardTrace, b: CardTrace): boolean {
  const [person, other] = [suggestedPerson(a), suggestedPerson(b)];
  if (person !== null && other !== null) return person === other;
  return wordsOfName(a.query) === wordsOfName(b.query);
}

function sharing(cards: readonly CardTrace[], key: (card: CardTrace) => string | null): readonly (readonly CardTrace[])[] {
  const groups = new Map<string, CardTrace[]>();
  for (const card of cards) {
    const own = key(card);
    if (own === null) continue;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [card]);
    else group.push(card);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function question(kind: DoubleKind, cards: readonly CardTrace[]): DoubleQuestion {
  return { kind, cardIds: cards.map(({ cardId }) => cardId), personId: null };
}
