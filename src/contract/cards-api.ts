/** Deliveries of cards, their pages and forms, and what is entered by hand. */
import type { Instant, LocalDate } from '#core/dates.ts';
import type { BatchId, CardId, JobId, PersonId } from '#core/ids.ts';
import { command, query } from './call.ts';
import type { Cancelled, DeskRefusal, IntakeRefusal, DeclarationRefusal, DetermineRefusal, SaveRefusal } from './refusals.ts';
import type { DeclarationFinding } from '#core/card/card.ts';
import type { FormBox } from '#core/card/card-form.ts';
import type { FormRefusal, FormSample, FormView } from './form-views.ts';
import type {
  ArrangeRefusal,
  BatchView,
  CardRowView,
  Delivery,
  JoinedAs,
  PicturePart,
  SetAside,
  UnlockRefusal,
} from './intake-views.ts';
import type { Saved } from './views.ts';

export const cardsApi = {
  batches: query<null, readonly BatchView[]>(),
  page: query<
    {
      readonly state: CardRowView['state'] | 'all' | 'blank';
      readonly batchId: BatchId | null;
      readonly offset: number;
      readonly limit: number;
    },
    { readonly total: number; readonly cards: readonly CardRowView[] }
  >(),
  choose: command<Delivery, { readonly jobId: JobId }, IntakeRefusal>(),
  /** Paths are put in by the preload from dropped files; main checks them like a dialog's. */
  importDropped: command<
    { readonly delivery: Delivery; readonly paths: readonly string[] },
    { readonly jobId: JobId },
    IntakeRefusal
  >(),
  readUnread: command<null, { readonly jobId: JobId }, IntakeRefusal>(),
  /** Undecided cards that were read before the newest form was taught; decided ones stay as they were read. */
  readAgain: command<null, { readonly jobId: JobId }, IntakeRefusal>(),
  explainDifference: command<{ readonly batchId: BatchId; readonly explanation: string }, null, IntakeRefusal>(),
  /** What is found of the submitter's declaration after the delivery: it arrived later, or it is not truthful. */
  sayOfDeclaration: command<
    {
      readonly batchId: BatchId;
      readonly finding: DeclarationFinding;
      readonly receivedAt: Instant | null;
      readonly reason: string;
    },
    null,
    DeclarationRefusal
  >(),
  /** A revocation, or a signer's denial, with its arrival instant. */
  enterAct: command<
    {
      readonly kind: 'revocation' | 'denial';
      readonly personId: PersonId;
      readonly receivedAt: Instant;
      readonly signedOn: LocalDate | null;
      readonly form: 'signed-individual' | 'any-writing';
      readonly note: string;
    },
    { readonly cardId: CardId },
    IntakeRefusal | { readonly kind: 'no-such-person' }
  >(),
  /** Pages laid together as one card; the first keeps its control number. */
  join: command<
    { readonly cardId: CardId; readonly others: readonly CardId[]; readonly as: JoinedAs; readonly reason: string },
    null,
    DeskRefusal | ArrangeRefusal
  >(),
  /** Every blank back that is offered, laid to its front. */
  joinBacks: command<{ readonly batchId: BatchId; readonly reason: string }, null, DeskRefusal | ArrangeRefusal>(),
  /** Every face but the first becomes a card of its own. */
  splitFaces: command<
    { readonly cardId: CardId; readonly reason: string },
    { readonly cardIds: readonly CardId[] },
    DeskRefusal | ArrangeRefusal
  >(),
  /** Parts of its front become cards of their own. */
  cut: command<
    { readonly cardId: CardId; readonly parts: readonly PicturePart[]; readonly reason: string },
    { readonly cardIds: readonly CardId[] },
    DeskRefusal | ArrangeRefusal
  >(),
  /** Pages that are no document: blank, not a card, a sheet between cards. All or none. */
  setAside: command<
    { readonly cardIds: readonly CardId[]; readonly what: SetAside; readonly reason: string | null },
    null,
    DetermineRefusal
  >(),
  /** The password of a locked file, as the neutral was told it; kept nowhere. */
  unlock: command<
    { readonly originalId: string; readonly password: string },
    { readonly jobId: JobId },
    DeskRefusal | UnlockRefusal
  >(),
  /** A register as text: pasted from a table, or keyed by hand. Nothing of it is taken while a row of it is wrong. */
  importTable: command<
    { readonly delivery: Delivery; readonly how: 'pasted' | 'keyed'; readonly text: string },
    { readonly jobId: JobId },
    IntakeRefusal | { readonly kind: 'invalid-register'; readonly problems: readonly string[] }
  >(),
  forms: query<null, readonly FormView[]>(),
  /** The picture of a card, upright, with the boxes that its reading would propose. */
  beginForm: command<{ readonly cardId: CardId }, FormSample, DeskRefusal | FormRefusal>(),
  learnForm: command<
    { readonly cardId: CardId; readonly name: string; readonly boxes: readonly FormBox[] },
    { readonly formId: string },
    DeskRefusal | FormRefusal
  >(),
  removeForm: command<{ readonly formId: string }, null, DeskRefusal | FormRefusal>(),
  importForm: command<null, { readonly formId: string }, DeskRefusal | FormRefusal | Cancelled>(),
  exportForm: command<{ readonly formId: string }, Saved, SaveRefusal | FormRefusal>(),
  /** Made out to whoever delivered the batch. */
  saveReceipt: command<{ readonly batchId: BatchId }, Saved, SaveRefusal>(),
} as const;
