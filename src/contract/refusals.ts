/** What a command may answer instead of its result: every refusal that crosses between the window and main, as data. */
import type { NoResultReason } from '#core/certification/facts.ts';
import type { DeclarationProblem } from './intake-views.ts';
import type { ParticularsProblem } from '#core/certification/particulars.ts';
import type { SecondLookProblem } from './second-look-views.ts';
import type { LocalDate } from '#core/dates.ts';
import type { CardId, DisputeId } from '#core/ids.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import type { Party } from './docket-views.ts';
import type { UnmetView } from './certification-views.ts';

/** The person closed the dialog: nothing happened. */
export type Cancelled = { readonly kind: 'cancelled' };
export type NotOpen = { readonly kind: 'no-matter-open' };
export type ReadOnly = { readonly kind: 'read-only'; readonly why: string };
/** Certified matters change only by a superseding act. */
export type DeskRefusal = NotOpen | ReadOnly;

export type OpenRefusal =
  | Cancelled
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'not-a-matter'; readonly fileName: string }
  | { readonly kind: 'sealed-record'; readonly fileName: string }
  /** Asked for as a sealed record, and a whole matter. */
  | { readonly kind: 'not-sealed'; readonly fileName: string }
  | { readonly kind: 'newer-version'; readonly fileName: string; readonly fileVersion: number; readonly appVersion: number }
  | { readonly kind: 'damaged'; readonly fileName: string; readonly detail: string }
  | { readonly kind: 'in-use'; readonly fileName: string }
  | { readonly kind: 'missing'; readonly fileName: string }
  | { readonly kind: 'not-writable'; readonly fileName: string };

export type CreateRefusal =
  | Cancelled
  | { readonly kind: 'weak-passphrase'; readonly hint: string }
  | { readonly kind: 'file-exists'; readonly fileName: string }
  | { readonly kind: 'not-writable'; readonly fileName: string }
  | { readonly kind: 'field-required'; readonly field: string };

export type RulesRefusal =
  | DeskRefusal
  | { readonly kind: 'invalid-rules'; readonly problems: readonly RulesProblem[] }
  /** The file that was chosen is no JSON. */
  /** `repeated`: the term that stands in it twice, where that is what is wrong. */
  | { readonly kind: 'not-a-rules-file'; readonly fileName: string; readonly repeated: string | null }
  | { readonly kind: 'already-frozen' }
  | { readonly kind: 'nothing-to-freeze' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'consent-required'; readonly why: string };

export type ListRefusal =
  | DeskRefusal
  | Cancelled
  | {
      readonly kind: 'unreadable-list';
      readonly problems: readonly { readonly row: number | null; readonly column: string | null; readonly message: string }[];
    }
  | { readonly kind: 'preview-expired' }
  | { readonly kind: 'rules-not-frozen' }
  | { readonly kind: 'unit-required'; readonly units: readonly string[] }
  | { readonly kind: 'no-such-question' }
  | { readonly kind: 'answer-does-not-fit' }
  | { readonly kind: 'reason-required' };

export type DeclarationRefusal = DeskRefusal | DeclarationProblem;

export type IntakeRefusal =
  | DeskRefusal
  | Cancelled
  | { readonly kind: 'rules-not-frozen' }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'job-running' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

export type DetermineRefusal =
  | DeskRefusal
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'code-required' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'forbidden'; readonly rule: string }
  | { readonly kind: 'already-counted'; readonly cardId: CardId }
  | { readonly kind: 'card-in-dispute'; readonly disputeId: DisputeId };

export type SheetRefusal =
  | DeskRefusal
  | { readonly kind: 'sheets-off'; readonly why: string }
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'sheet-changed'; readonly cardId: CardId }
  | { readonly kind: 'card-refused'; readonly cardId: CardId; readonly why: DetermineRefusal };

export type PutOffRefusal =
  | DeskRefusal
  | { readonly kind: 'no-such-card' }
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'note-required' };

export type DisputeRefusal =
  | DeskRefusal
  | { readonly kind: 'no-such-dispute' }
  | { readonly kind: 'no-such-subject' }
  | { readonly kind: 'already-open'; readonly disputeId: DisputeId }
  | { readonly kind: 'party-may-not'; readonly party: Party; readonly rule: string }
  | { readonly kind: 'grounds-required' }
  | { readonly kind: 'ruling-does-not-fit' }
  | { readonly kind: 'comparison-not-provided' }
  | { readonly kind: 'withdrawn' };

export type SecondLookRefusal = DeskRefusal | SecondLookProblem;

export type FilingRefusal = DeskRefusal | { readonly kind: 'no-such-person' } | { readonly kind: 'grounds-required' };

export type PapersRefusal = DeskRefusal | Cancelled | { readonly kind: 'no-such-dispute' } | { readonly kind: 'no-such-subject' };

export type CertifyRefusal =
  | DeskRefusal
  | Cancelled
  | { readonly kind: 'unmet'; readonly unmet: readonly UnmetView[] }
  | { readonly kind: 'no-identity' }
  | { readonly kind: 'identity-exists' }
  /** The file of an identity cannot be taken over: why, in a sentence. */
  | { readonly kind: 'identity-file'; readonly message: string }
  /** A file that was handed in cannot be used: why, in sentences. */
  | { readonly kind: 'file-refused'; readonly message: string }
  /** A token does not sign: why, and what can be done, in sentences. */
  | { readonly kind: 'token'; readonly message: string }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'weak-passphrase'; readonly hint: string }
  | { readonly kind: 'field-required'; readonly field: string }
  | ParticularsProblem
  | { readonly kind: 'letterhead-issued' }
  /** A report cannot state what does not stand against a result. */
  | { readonly kind: 'ground-does-not-hold'; readonly allowed: readonly NoResultReason[] }
  | { readonly kind: 'no-such-certification' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'no-commitment' }
  | { readonly kind: 'counted-otherwise-since' }
  | { readonly kind: 'nothing-disposed' }
  /** Nothing is destroyed while the certification can be challenged and its record is not sealed. */
  | { readonly kind: 'challenge-period-runs'; readonly until: LocalDate }
  | { readonly kind: 'nothing-certified' }
  | { readonly kind: 'certify-again'; readonly version: number }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'not-writable'; readonly fileName: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly detail: string };

export type SaveRefusal = DeskRefusal | Cancelled | { readonly kind: 'not-writable'; readonly fileName: string };
