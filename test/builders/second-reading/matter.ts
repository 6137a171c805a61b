/** What the second reading reads: plain rows and terms, as the files have them. Blank is ''. */

export type ListRow = {
  readonly employee_id: string;
  readonly name: string;
  readonly title: string;
  readonly employer: string;
  readonly job: string;
  readonly started_on: string;
  readonly ended_on: string;
  readonly days_worked: string;
  readonly status: '' | 'excluded' | 'challenged';
};

export type CardRow = {
  readonly card_id: string;
  readonly employee_id: string;
  readonly name: string;
  readonly employer: string;
  readonly phone: string;
  readonly email: string;
  readonly agreed_text: string;
  readonly signed_on: string;
  readonly received_on: string;
  readonly union_name: string;
  readonly kind: 'card' | 'revocation' | 'portal-yes' | 'portal-no' | 'rival-card';
  readonly signature: 'present' | 'absent' | 'drawn' | 'typed';
  readonly wording: 'designation' | 'election-only' | 'dual-purpose';
  readonly altered: 'yes' | 'no';
  readonly shared_sheet: 'yes' | 'no';
  readonly copy: 'yes' | 'no';
  readonly signature_match: '' | 'consistent' | 'not-consistent' | 'inconclusive' | 'no-exemplar';
};

export type Treatment = 'count' | 'question' | 'not-counted';

export type Terms = {
  readonly employers: readonly string[];
  readonly unionNames: readonly string[];
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly threshold: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  readonly base: 'listed' | 'employed-on-date' | 'formula';
  readonly eligibilityDate: string;
  readonly departuresAfter: 'keep' | 'remove';
  readonly hiresAfter: 'ignore' | 'add';
  readonly scope: 'all-signatories' | 'per-employer';
  readonly inWindow: 'any-day' | 'start' | 'end';
  readonly limb: { readonly jobs: number | null; readonly days: number | null; readonly months: number };
  readonly window: { readonly length: number; readonly unit: 'days' | 'months'; readonly first: boolean; readonly last: boolean };
  readonly cardsReceived: string;
  readonly count: string;
  readonly undated: Treatment;
  readonly altered: Treatment;
  readonly sharedSheet: Treatment;
  readonly dualPurpose: Treatment;
  readonly typedSignature: Treatment;
  readonly electronic: boolean;
  readonly originals: boolean;
  readonly dateOrder: 'ask' | 'mdy' | 'dmy';
  readonly comparison: 'none' | 'all' | 'when-questioned';
  readonly noExemplar: 'count' | 'question';
  readonly inconclusive: 'count' | 'question';
  readonly dualCards: 'neither' | 'both' | 'latest' | 'ask';
  readonly revocation: boolean;
  readonly deadline: string;
  readonly signedAgain: 'latest-act' | 'revocation-stands';
  readonly conflict: 'latest-act' | 'card-stands';
};

export type Ruling = { readonly of: string; readonly ruling: 'eligible' | 'excluded' | 'counted' | 'not-counted' };

export type Matter = {
  readonly terms: Terms;
  readonly list: readonly ListRow[];
  readonly cards: readonly CardRow[];
  readonly rulings: readonly Ruling[];
};
