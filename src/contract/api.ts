/** The only list of what may cross between the window and main. Everything else is derived from it. */
import type { AllegationGiven, AllegationView, ComparedView, SealedRefusal, SealedView, Unsealing } from './sealed-views.ts';
import type { AllegationFinding } from '#core/audit/event.ts';
import type { LocalDate } from '#core/dates.ts';
import type { CardId, JobId } from '#core/ids.ts';
import { command, event, query } from './call.ts';
import type { Cancelled, NotOpen, DeskRefusal, OpenRefusal, RulesRefusal, SecondLookRefusal, SaveRefusal } from './refusals.ts';
import type { KeyMap } from './key-views.ts';
import type { Language } from './language-views.ts';
import type { LockAfter } from './lock-views.ts';
import type { PracticeLetters, RehearsalView } from './practice-views.ts';
import type { ChainCheck, HeadCheck, RecordPage } from './record-views.ts';
import type { Seat } from './seat-views.ts';
import type { BlindDeskView, ConductView, LookInput, SecondReviewView } from './second-look-views.ts';
import type { Party } from './docket-views.ts';
import type { AmendmentTrial, RulesView, TemplateView } from './rules-views.ts';
import type { TallyView } from './tally-views.ts';
import type { ChosenFile, DeskView, JobView, Json, Theme, Saved } from './views.ts';
import { mattersApi } from './matters-api.ts';
import { listApi } from './list-api.ts';
import { cardsApi } from './cards-api.ts';
import { reviewApi } from './review-api.ts';
import { disputesApi } from './docket-api.ts';
import { certifyApi } from './certification-api.ts';

/** Which queries went stale. */
export type Topic = 'desk' | 'rules' | 'list' | 'cards' | 'review' | 'disputes' | 'tally' | 'certify' | 'record' | 'jobs';

export const api = {
  desk: {
    state: query<null, DeskView>(),
    setTheme: command<{ readonly theme: Theme }, null, never>(),
    setLanguage: command<{ readonly language: Language }, null, never>(),
    /** Kept on this machine, for every matter. */
    keys: query<null, KeyMap>(),
    setKeys: command<{ readonly keys: KeyMap }, null, never>(),
    setLockAfter: command<{ readonly minutes: LockAfter }, null, never>(),
    /** Until the passphrase is given again, every other call answers as if no matter were open. */
    lock: command<null, null, NotOpen>(),
    unlock: command<{ readonly passphrase: string }, null, NotOpen | OpenRefusal>(),
  },
  matters: mattersApi,
  jobs: {
    list: query<null, readonly JobView[]>(),
    cancel: command<{ readonly jobId: JobId }, null, NotOpen>(),
  },
  rules: {
    templates: query<null, readonly TemplateView[]>(),
    state: query<null, RulesView>(),
    start: command<{ readonly templateId: string }, RulesView, RulesRefusal>(),
    importFile: command<null, RulesView, RulesRefusal | Cancelled>(),
    saveDraft: command<{ readonly rules: Json }, RulesView, RulesRefusal>(),
    freeze: command<{ readonly agreedOn: LocalDate }, RulesView, RulesRefusal>(),
    amend: command<
      { readonly rules: Json; readonly basis: 'joint' | 'ruling'; readonly reason: string },
      RulesView,
      RulesRefusal
    >(),
    /** A dry run: nothing is written. */
    tryAmendment: query<{ readonly rules: Json }, AmendmentTrial>(),
    saveReceipt: command<{ readonly party: Party }, Saved, SaveRefusal | RulesRefusal>(),
  },
  list: listApi,
  cards: cardsApi,
  review: reviewApi,
  disputes: disputesApi,
  secondLook: {
    review: query<null, SecondReviewView>(),
    conduct: query<null, ConductView>(),
    /** For whoever sits before the window: nothing of it was decided by anybody. */
    blind: query<null, BlindDeskView>(),
    name: command<{ readonly name: string }, null, SecondLookRefusal>(),
    end: command<null, null, SecondLookRefusal>(),
    sit: command<{ readonly seat: Seat }, null, SecondLookRefusal>(),
    give: command<LookInput, null, SecondLookRefusal>(),
    settle: command<{ readonly cardId: CardId; readonly reason: string }, null, SecondLookRefusal>(),
    /** Off deletes all of it. */
    keepConduct: command<{ readonly on: boolean }, null, DeskRefusal>(),
    note: command<{ readonly cardId: CardId; readonly milliseconds: number; readonly looks: number }, null, DeskRefusal>(),
  },
  tally: {
    view: query<null, TallyView | null>(),
  },
  certify: certifyApi,
  record: {
    page: query<{ readonly kind: string | null; readonly before: number | null; readonly limit: number }, RecordPage>(),
    verify: command<null, ChainCheck, NotOpen>(),
    saveLines: command<null, Saved, SaveRefusal>(),
    /** `text`: a head as typed or pasted from a receipt. */
    checkHead: query<{ readonly text: string }, HeadCheck>(),
    /** The file of a receipt, chosen in main's dialog: its text, or the QR code on a scan of it. */
    checkReceipt: command<null, { readonly fileName: string; readonly check: HeadCheck }, NotOpen | Cancelled>(),
    /** At the close of a day: the head alone, for a party. */
    saveDayReceipt: command<{ readonly party: Party }, Saved, SaveRefusal>(),
    /** Null but in the practice matter. */
    rehearsal: query<null, RehearsalView | null>(),
    /** Null but in the practice matter. */
    practiceLetters: query<null, PracticeLetters | null>(),
  },
  /** A sealed record: no matter needs to be open for it, and it never stands beside one. */
  sealed: {
    state: query<null, SealedView | null>(),
    choose: command<null, ChosenFile, Cancelled>(),
    open: command<Unsealing & { readonly chosenId: string; readonly passphrase: string }, SealedView, SealedRefusal>(),
    allege: command<AllegationGiven, AllegationView, SealedRefusal>(),
    answer: command<
      { readonly allegationId: string; readonly finding: AllegationFinding; readonly reason: string },
      null,
      SealedRefusal
    >(),
    /** A file that was brought back, chosen in main's dialog. */
    compare: command<null, ComparedView, SealedRefusal>(),
    saveNotice: command<null, Saved, SealedRefusal>(),
    /** The certification as it was signed. */
    saveCertification: command<{ readonly version: number }, Saved, SealedRefusal>(),
    close: command<null, null, never>(),
  },
  news: {
    changed: event<{ readonly topics: readonly Topic[] }>(),
    job: event<JobView>(),
  },
} as const;

export type CountersignApi = typeof api;
