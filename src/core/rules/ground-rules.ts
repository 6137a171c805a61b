/**
 * The agreed ground rules of a matter: `formats.md` 3, parameters of `card-check-practice.md` annex A.
 * `null` where a term is silent; which silences block is decided in `silent-terms.ts`.
 */
import type { LocalDate } from '../dates.ts';

export type Treatment = 'count' | 'question' | 'not-counted';
export type PartyName = 'union' | 'employer' | 'neutral';
export type CardElement =
  | 'name'
  | 'signature'
  | 'date'
  | 'designation'
  | 'union-name'
  | 'employer-name'
  | 'understanding-no-election';
export type EsignField = 'name' | 'contact' | 'phone' | 'text' | 'date' | 'employer';

export type Limb = {
  readonly name: string;
  readonly jobs: number | null;
  readonly days: number | null;
  readonly hours: number | null;
  readonly months: number | null;
  readonly averageHoursPerWeek: number | null;
  readonly weeks: number | null;
};

export type UnitDefinition = {
  readonly id: string;
  readonly union: string | null;
  readonly included: readonly string[];
  readonly excluded: readonly string[];
};

export type GroundRules = {
  readonly version: 1;
  readonly name: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly parties: {
    readonly employers: readonly string[];
    readonly union: { readonly name: string; readonly acceptedNames: readonly string[] };
    readonly neutral: { readonly name: string; readonly appointedBy: string | null };
  };
  readonly unit: {
    readonly description: string;
    readonly included: readonly string[];
    readonly excluded: readonly string[];
    readonly otherUnions: readonly string[];
  };
  readonly units: readonly UnitDefinition[] | null;
  readonly dates: {
    readonly demand: LocalDate | null;
    readonly filing: LocalDate | null;
    /** Date or instant, as `formats.md` allows. */
    readonly cardsReceived: string | null;
    readonly count: string | null;
  };
  readonly threshold: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  readonly list: {
    readonly base: 'employed-on-date' | 'payroll-period' | 'formula' | 'listed';
    readonly eligibilityDate: LocalDate | null;
    readonly payrollPeriod: { readonly from: LocalDate; readonly to: LocalDate } | null;
    readonly departuresAfter: 'keep' | 'remove' | null;
    readonly hiresAfter: 'ignore' | 'add' | null;
    readonly amendment: 'joint' | 'ruling' | 'joint-or-ruling' | null;
    /** Annex A 14-16, optional. */
    readonly dueDays: number | null;
    readonly requiredFields: readonly string[];
    readonly missingList: 'union-evidence' | 'hold' | null;
  };
  readonly formula: {
    readonly scope: 'all-signatories' | 'per-employer' | null;
    readonly inWindow: 'any-day' | 'start' | 'end' | null;
    readonly hoursPerDay: number | null;
    readonly limbs: readonly Limb[];
  } | null;
  readonly cardWindow: {
    readonly length: number;
    readonly unit: 'days' | 'months';
    readonly anchor: 'demand' | 'filing' | 'cardsReceived' | 'count';
    readonly firstIncluded: boolean;
    readonly lastIncluded: boolean;
    readonly latest: string | null;
    /** Annex A 25, optional: null means late cards are not counted. */
    readonly lateCards: 'not-counted' | 'until-count' | null;
  } | null;
  readonly card: {
    readonly required: readonly CardElement[];
    readonly undated: Treatment | null;
    readonly dateOrder: 'ask' | 'mdy' | 'dmy';
    readonly altered: Treatment | null;
    readonly sharedSheet: Treatment | null;
    readonly originals: boolean;
    readonly dualPurpose: Treatment | null;
    /** Annex A 65, optional. */
    readonly languages: readonly string[];
  };
  readonly electronic: {
    readonly allowed: boolean;
    readonly requiredFields: readonly EsignField[];
    readonly declaration: boolean;
    readonly confirmation: boolean;
    readonly typedSignature: Treatment | null;
  };
  readonly signatureComparison: {
    readonly mode: 'none' | 'all' | 'sample' | 'when-questioned';
    readonly noExemplar: 'count' | 'question' | null;
    readonly inconclusive: 'count' | 'question' | null;
    readonly sample: { readonly size: number; readonly seed: number } | null;
    /** Annex A 37 and 41, optional. */
    readonly exemplarKinds: readonly string[];
    readonly presumption: string | null;
  };
  readonly duplicates: 'earliest' | null;
  readonly dualCards: 'neither' | 'both' | 'latest' | 'ask' | null;
  readonly revocation: {
    readonly allowed: boolean;
    readonly form: 'signed-individual' | 'any-writing';
    /** `filing`, `count`, or a date or instant. */
    readonly deadline: string | null;
    readonly disclosed: 'none' | 'existence' | 'number';
    readonly signedAgain: 'latest-act' | 'revocation-stands' | null;
  } | null;
  readonly channels: {
    readonly allowed: readonly ('card' | 'portal')[];
    readonly conflict: 'latest-act' | 'card-stands' | 'block' | null;
  };
  readonly disputes: {
    readonly challengeHours: number | null;
    readonly mayChallenge: readonly PartyName[];
    readonly mayQuestion: readonly PartyName[];
    readonly supervisors: 'rule-first-if-determinative' | 'challenge' | null;
    /** Annex A 53 and 55, optional. */
    readonly evidenceStandard: string | null;
    readonly observers: string | null;
  };
  readonly report: {
    readonly detail: 'majority-only' | 'totals' | 'totals-with-reasons' | null;
    readonly suppressBelow: number;
    readonly recipients: readonly PartyName[];
    /** How far second looks agreed is printed with the figures. */
    readonly agreement: boolean;
  };
  readonly undetermined: 'certify-if-not-determinative' | 'hold' | null;
  /** Annex A 60, optional: percentage of doubtful cards at which the neutral reports that none can be certified. */
  readonly doubtfulMany: { readonly percent: number } | null;
  readonly afterCount: {
    readonly challengeDays: number | null;
    readonly retentionDays: number | null;
    readonly cardsTo: PartyName | 'destroy' | null;
    readonly listTo: PartyName | 'destroy' | null;
    readonly rerunBarMonths: number | null;
    /** Annex A 63, optional. */
    readonly unionWithdrawal: string | null;
  };
  readonly timeZone: string;
};
