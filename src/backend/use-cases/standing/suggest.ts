/** Who a card might be. Suggestions only: kept beside the card, computed anew for a new list, never a determination. */
import type { CardFacts } from '#core/card/card.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { createMatcher, type Matcher } from '#core/match/matcher.ts';
import type { Candidate, CardMatch, MatchQuery } from '#core/match/match.ts';
import { DEFAULT_PARAMETERS, ENGINE_VERSION, parametersText } from '#core/match/parameters.ts';
import { queryOfCard, queryOfReading, withCorrections } from '#core/match/query.ts';
import { ok, type Result } from '#core/result.ts';
import { cardById, type Card } from '#backend/db/card-store.ts';
import { readingOf, type KeptReading } from '#backend/db/reading-store.ts';
import {
  saveSuggestion,
  suggestionOf,
  type EarlierSuggestion,
  type Suggestion,
  type SuggestionBasis,
} from '#backend/db/suggestion-store.ts';
import { acknowledged, keyedDigest, perform, type Desk, type Recorder } from '#backend/use-cases/desk/desk.ts';
import { factsAsRead } from './facts-as-read.ts';
import { theListInForce, type ListInForce } from './list-in-force.ts';

const NOTHING: CardMatch = { outcome: 'none', why: [], candidates: [] };

/** A suggestion with what it rests on; null basis where there was nothing to rank, or nobody. */
export type Suggested = {
  readonly match: CardMatch;
  readonly basis: SuggestionBasis | null;
  readonly earlier: EarlierSuggestion | null;
};

/**
 * From the store where that rests on what is known now, else computed. `facts`: as the neutral has corrected them; what she
 * has corrected counts as she says, and what she has not as it was read.
 */
export function suggestionFor(desk: Desk, card: Card, facts: CardFacts | null = null): Suggested {
  const asked = askedAbout(desk, card, facts);
  const basis = asked === null ? null : basisNow(desk, asked);
  if (asked === null || basis === null) return { match: NOTHING, basis: null, earlier: null };
  const kept = suggestionOf(desk.db, card.cardId);
  const earlier = kept === null ? null : earlierThan(kept, basis);
  if (kept !== null && isSameBasis(kept.basis, basis)) return { match: kept.match, basis, earlier };
  return { match: matcherInForce(desk)?.rank(asked) ?? NOTHING, basis, earlier };
}

/** What was suggested on an older list, beside what is suggested now: also where nobody has looked at the card since. */
function earlierThan({ basis, match, earlier }: Suggestion, now: SuggestionBasis): EarlierSuggestion | null {
  return basis.listVersion < now.listVersion ? { listVersion: basis.listVersion, match: inShort(match) } : earlier;
}

/** Who was suggested, without the reasons. */
export function inShort(match: CardMatch): CardMatch {
  return { ...match, candidates: match.candidates.slice(0, 3).map((candidate) => ({ ...candidate, reasons: [] })) };
}

/** The waterfall of one person for the card, whether she is among those suggested or not. */
export function suggestionOfPerson(desk: Desk, card: Card, facts: CardFacts | null, personId: PersonId): Candidate | null {
  const asked = askedAbout(desk, card, facts);
  return asked === null ? null : (matcherInForce(desk)?.explain(asked, personId) ?? null);
}

/** Ranked and kept, with the event that says by what; cards of which nothing is known are left out. */
export function rankCards(desk: Desk, cardIds: readonly CardId[]): void {
  const matcher = matcherInForce(desk);
  if (matcher === null || desk.readOnly !== null) return;
  const ranked = cardsToRank(desk, cardIds).map(({ asked, ...card }) => ({ ...card, match: matcher.rank(asked), earlier: null }));
  if (ranked.length > 0) acknowledged(perform<null, never>(desk, (record) => keepRanked(desk, ranked, record)));
}

export type CardToRank = {
  readonly cardId: CardId;
  readonly asked: MatchQuery;
  readonly basis: SuggestionBasis;
};

/** Those of which something is known; none before a list is in force. */
export function cardsToRank(desk: Desk, cardIds: readonly CardId[]): readonly CardToRank[] {
  return cardIds.flatMap((cardId): readonly CardToRank[] => {
    const card = cardById(desk.db, cardId);
    const asked = card === null ? null : askedAbout(desk, card, null);
    const basis = asked === null ? null : basisNow(desk, asked);
    return asked === null || basis === null ? [] : [{ cardId, asked, basis }];
  });
}

/** Within the act that ranked them. */
export function keepRanked(desk: Desk, ranked: readonly Suggestion[], record: Recorder): Result<null, never> {
  const [first] = ranked;
  if (first === undefined) return ok(null);
  for (const suggestion of ranked) saveSuggestion(desk.db, suggestion);
  const { listVersion, engine, parametersSha256 } = first.basis;
  const suggestionsDigest = keyedDigest(desk, JSON.stringify(ranked.map(({ cardId, match }) => [cardId, match])));
  const cards = ranked.map(({ cardId }) => cardId);
  record({ kind: 'cards.ranked', data: { listVersion, cards, engine, parametersSha256, suggestionsDigest } });
  return ok(null);
}

/** What the engine is asked about a card; null where it is no card, or nobody has read it: then nothing speaks for anyone. */
export function askedAbout(desk: Desk, card: Card, facts: CardFacts | null): MatchQuery | null {
  if (card.kind !== 'card') return null;
  const kept = readingOf(desk.db, card.cardId);
  const read = factsAsRead(card, kept);
  if (kept === null && card.keyed === null) return facts === null ? null : queryOfCard(facts);
  const asked = kept === null ? queryOfCard(read) : queryOfReading(kept.reading, likelihoodNow(desk, kept));
  return facts === null ? asked : withCorrections(asked, read, facts);
}

export function basisOn(desk: Desk, listVersion: number, asked: MatchQuery): SuggestionBasis {
  const askedText = JSON.stringify({
    ...asked,
    nameLikelihood: asked.nameLikelihood === null ? null : [...asked.nameLikelihood],
  });
  const parametersSha256 = desk.memo('match-parameters', ENGINE_VERSION, () => desk.sha256(parametersText(DEFAULT_PARAMETERS)));
  return { listVersion, engine: ENGINE_VERSION, parametersSha256, askedSha256: desk.sha256(askedText) };
}

function basisNow(desk: Desk, asked: MatchQuery): SuggestionBasis | null {
  const inForce = theListInForce(desk);
  return inForce === null ? null : basisOn(desk, inForce.version.version, asked);
}

export function isSameBasis(a: SuggestionBasis, b: SuggestionBasis): boolean {
  return (
    a.listVersion === b.listVersion &&
    a.engine === b.engine &&
    a.parametersSha256 === b.parametersSha256 &&
    a.askedSha256 === b.askedSha256
  );
}

/** Read against the list as it was read: of one person under two ids the likelier name, of two under one id that of both. */
function likelihoodNow(desk: Desk, { nameLikelihood }: KeptReading): KeptReading['nameLikelihood'] {
  const now = theListInForce(desk)?.now ?? new Map<PersonId, readonly PersonId[]>();
  if (nameLikelihood === null || now.size === 0) return nameLikelihood;
  const found = new Map<PersonId, number>();
  for (const [personId, likelihood] of nameLikelihood) {
    for (const id of now.get(personId) ?? [personId]) found.set(id, Math.max(likelihood, found.get(id) ?? -Infinity));
  }
  return found;
}

/** Called clear only where what one person alone has agrees besides the name. */
export const PRESET = 'strict';

export function matcherOf(desk: Desk, { version, answered, list }: Pick<ListInForce, 'version' | 'answered' | 'list'>): Matcher {
  return desk.memo('matcher', `${version.version} ${answered}`, () =>
    createMatcher({ list, background: desk.background, preset: PRESET }),
  );
}

function matcherInForce(desk: Desk): Matcher | null {
  const inForce = theListInForce(desk);
  return inForce === null ? null : matcherOf(desk, inForce);
}

export function fullName({ name }: Pick<CardFacts, 'name'>): string | null {
  const parts = [name.given, name.middle, name.family, name.suffix].filter((part) => part !== null);
  return name.full ?? (parts.length === 0 ? null : parts.join(' '));
}
