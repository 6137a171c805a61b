/** The docket: disputes, positions, hearings, rulings, evidence by person. */
import type { SignatureMatch } from '#core/card/card.ts';
import type { LocalDate } from '#core/dates.ts';
import type { FeatureFindings } from '#core/dispute/comparison.ts';
import type { AttachmentId, DisputeId, ExemplarId, FilingId, PersonId } from '#core/ids.ts';
import { command, query } from './call.ts';
import type { DisputeRefusal, FilingRefusal, PapersRefusal, SaveRefusal } from './refusals.ts';
import type {
  DisputeRowView,
  DisputeSubject,
  DisputeView,
  DocketOverview,
  FilingView,
  PapersKeptView,
  Party,
  Ruling,
} from './docket-views.ts';
import type { Saved } from './views.ts';

export const disputesApi = {
  docket: query<null, readonly DisputeRowView[]>(),
  /** What waits outside the docket, what runs out, and what was filed by person. */
  overview: query<null, DocketOverview>(),
  dispute: query<{ readonly disputeId: DisputeId }, DisputeView | null>(),
  open: command<
    {
      readonly subject: DisputeSubject;
      readonly raisedBy: Party;
      readonly code: string | null;
      readonly ground: string;
      readonly clause: string | null;
    },
    DisputeView,
    DisputeRefusal
  >(),
  addPosition: command<
    { readonly disputeId: DisputeId; readonly party: Party; readonly text: string },
    DisputeView,
    DisputeRefusal
  >(),
  compare: command<
    {
      readonly disputeId: DisputeId;
      /** All that lay beside the card; none exactly where the outcome is that there is none. */
      readonly exemplars: readonly ExemplarId[];
      readonly features: FeatureFindings;
      readonly outcome: SignatureMatch;
      readonly note: string;
    },
    DisputeView,
    DisputeRefusal
  >(),
  hear: command<
    { readonly disputeId: DisputeId; readonly heldOn: LocalDate; readonly present: string; readonly minutes: string },
    DisputeView,
    DisputeRefusal
  >(),
  draft: command<
    { readonly disputeId: DisputeId; readonly ruling: Ruling; readonly grounds: string },
    DisputeView,
    DisputeRefusal
  >(),
  /** `unit`: of several units the one in which a person is found to be. */
  rule: command<
    { readonly disputeId: DisputeId; readonly ruling: Ruling; readonly grounds: string; readonly unit: string | null },
    DisputeView,
    DisputeRefusal
  >(),
  withdraw: command<{ readonly disputeId: DisputeId; readonly reason: string }, DisputeView, DisputeRefusal>(),
  /** Papers to a position or to evidence filed; chosen in main's dialog, kept byte for byte. */
  attach: command<
    { readonly positionId: number; readonly filingId: null } | { readonly positionId: null; readonly filingId: FilingId },
    PapersKeptView,
    PapersRefusal
  >(),
  saveAttachment: command<{ readonly attachmentId: AttachmentId }, Saved, SaveRefusal | { readonly kind: 'no-such-subject' }>(),
  /** About anyone on the list, by person: blind to whether there is a card. */
  fileEvidence: command<
    { readonly party: Party; readonly personId: PersonId; readonly statement: string },
    FilingView,
    FilingRefusal
  >(),
  /** In the same words whatever the matter holds. */
  saveEvidenceReceipt: command<{ readonly filingId: FilingId }, Saved, SaveRefusal | { readonly kind: 'no-such-subject' }>(),
} as const;
