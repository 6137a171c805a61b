/** The queue, one card, the sheets, and the determination of each. */
import type { PutOff } from '#core/audit/event.ts';
import type { CardFacts } from '#core/card/card.ts';
import type { BatchId, CardId, PersonId, Sha256 } from '#core/ids.ts';
import { command, query } from './call.ts';
import type { DetermineRefusal, SheetRefusal, PutOffRefusal } from './refusals.ts';
import type { QueueAsked, QueueView } from './queue-views.ts';
import type { BlankPagesView, SheetView } from './sheet-views.ts';
import type { DoubleView, MatchView } from './match-views.ts';
import type { DeterminationInput, OfferView, PersonHit, ReviewCardView } from './review-views.ts';

export const reviewApi = {
  queue: query<QueueAsked, QueueView>(),
  card: query<{ readonly cardId: CardId }, ReviewCardView | null>(),
  search: query<{ readonly text: string; readonly limit: number }, readonly PersonHit[]>(),
  /** What the rules say of the card with these facts, for that person. */
  offer: query<{ readonly cardId: CardId; readonly personId: PersonId | null; readonly facts: CardFacts }, OfferView>(),
  /** The proposal for the facts as the neutral has corrected them; `keep` stays among the candidates wherever it comes. */
  rank: query<{ readonly cardId: CardId; readonly keep: PersonId | null; readonly facts: CardFacts }, MatchView | null>(),
  /** Of one card, or of all with null: which cards may be one, as far as is known. */
  doubles: query<{ readonly cardId: CardId | null }, readonly DoubleView[]>(),
  determine: command<
    {
      readonly cardId: CardId;
      readonly determination: DeterminationInput;
      readonly facts: CardFacts;
      readonly reason: string | null;
    },
    ReviewCardView,
    DetermineRefusal
  >(),
  /** Cards that may be looked at several at a time, with what a sheet shows of each. */
  sheet: query<{ readonly batchId: BatchId | null }, SheetView>(),
  /** All of the sheet in one transaction, each card an act of its own; what was taken out comes on no sheet again. */
  determineSheet: command<
    {
      readonly cards: readonly { readonly cardId: CardId; readonly personId: PersonId; readonly shown: Sha256 }[];
      readonly takenOut: readonly CardId[];
    },
    { readonly determined: readonly CardId[] },
    SheetRefusal
  >(),
  blanks: query<{ readonly batchId: BatchId }, BlankPagesView>(),
  /** Looked at, not decided, with a note of why. */
  putOff: command<{ readonly cardId: CardId; readonly until: PutOff; readonly note: string }, ReviewCardView, PutOffRefusal>(),
} as const;
