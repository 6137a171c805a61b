/** Every term of the ground rules with a plain label: what the editor shows. `formats.md` 3, `card-check-practice.md` annex A. */
import type { Json } from '#contract/views.ts';

type Base = { readonly path: string; readonly label: string; readonly hint?: string };
type Words = readonly (readonly [value: string, label: string])[];

export type Term =
  | (Base & { readonly kind: 'text' | 'long' | 'lines' | 'date' | 'moment' | 'flag' })
  /** `whole` = never absent. */
  | (Base & { readonly kind: 'number'; readonly whole?: true })
  | (Base & { readonly kind: 'choice'; readonly values: Words; readonly nullable: boolean })
  | (Base & { readonly kind: 'several'; readonly values: Words })
  | (Base & { readonly kind: 'rows'; readonly columns: readonly Column[]; readonly blank: { readonly [key: string]: Json } })
  /** A group that may be absent altogether. */
  | (Base & { readonly kind: 'group'; readonly blank: Json; readonly terms: readonly Term[] });

export type Column = { readonly key: string; readonly label: string; readonly kind: 'text' | 'number' | 'lines' };

export type TermSection = { readonly id: string; readonly title: string; readonly terms: readonly Term[] };

const TREATMENT: Words = [
  ['count', 'counted'],
  ['question', 'questioned'],
  ['not-counted', 'not counted'],
];
const DOUBT: Words = TREATMENT.slice(0, 2);
const PARTY: Words = [
  ['union', 'the union'],
  ['employer', 'the employer'],
  ['neutral', 'the neutral'],
];
const KEEPER: Words = [...PARTY, ['destroy', 'destroyed']];

export const SECTIONS: readonly TermSection[] = [
  {
    id: 'parties',
    title: 'Parties',
    terms: [
      { path: 'name', label: 'Name of the agreement', kind: 'text' },
      { path: 'parties.employers', label: 'Employers', kind: 'lines', hint: 'One to a line. All of them are signatories.' },
      { path: 'parties.union.name', label: 'Union', kind: 'text' },
      {
        path: 'parties.union.acceptedNames',
        label: 'Other names of the union that a card may bear',
        kind: 'lines',
        hint: 'One to a line. Fixed before the first card: a wrong name is the most frequent trouble.',
      },
      { path: 'parties.neutral.name', label: 'Neutral', kind: 'text' },
      { path: 'parties.neutral.appointedBy', label: 'Appointed by', kind: 'text' },
    ],
  },
  {
    id: 'unit',
    title: 'Unit',
    terms: [
      { path: 'unit.description', label: 'Description', kind: 'long' },
      { path: 'unit.included', label: 'Titles included', kind: 'lines', hint: 'One to a line. None: titles are not tested.' },
      { path: 'unit.excluded', label: 'Titles excluded', kind: 'lines' },
      { path: 'unit.otherUnions', label: 'Other unions known to claim these people', kind: 'lines' },
      {
        path: 'units',
        label: 'Several units, counted each',
        kind: 'rows',
        hint: 'Instead of the one unit above.',
        columns: [
          { key: 'id', label: 'Unit', kind: 'text' },
          { key: 'union', label: 'Union', kind: 'text' },
          { key: 'included', label: 'Titles included', kind: 'lines' },
          { key: 'excluded', label: 'Titles excluded', kind: 'lines' },
        ],
        blank: { id: '', union: null, included: [], excluded: [] },
      },
    ],
  },
  {
    id: 'dates',
    title: 'Dates',
    terms: [
      { path: 'dates.demand', label: 'Demand for recognition', kind: 'date' },
      { path: 'dates.filing', label: 'Filing', kind: 'date' },
      { path: 'dates.cardsReceived', label: 'Cards received by the neutral', kind: 'moment' },
      { path: 'dates.count', label: 'Count', kind: 'moment' },
      { path: 'timeZone', label: 'Time zone of dates', kind: 'text', hint: 'As in America/New_York.' },
    ],
  },
  {
    id: 'threshold',
    title: 'Threshold',
    terms: [
      { path: 'threshold.numerator', label: 'Share: this many', kind: 'number', whole: true },
      { path: 'threshold.denominator', label: 'of every', kind: 'number', whole: true },
      { path: 'threshold.strict', label: 'More than the share is needed (not just the share)', kind: 'flag' },
    ],
  },
  {
    id: 'list',
    title: 'Employee list',
    terms: [
      {
        path: 'list.base',
        label: 'Who belongs on it',
        kind: 'choice',
        nullable: false,
        values: [
          ['employed-on-date', 'whoever is employed on the eligibility date'],
          ['payroll-period', 'whoever worked in the payroll period'],
          ['formula', 'whoever fulfils the formula'],
          ['listed', 'whoever is listed'],
        ],
      },
      { path: 'list.eligibilityDate', label: 'Eligibility date', kind: 'date' },
      {
        path: 'list.payrollPeriod',
        label: 'Payroll period',
        kind: 'group',
        blank: { from: '', to: '' },
        terms: [
          { path: 'list.payrollPeriod.from', label: 'From', kind: 'date' },
          { path: 'list.payrollPeriod.to', label: 'To', kind: 'date' },
        ],
      },
      {
        path: 'list.departuresAfter',
        label: 'Whoever leaves after the date',
        kind: 'choice',
        nullable: true,
        values: [
          ['keep', 'stays on the list'],
          ['remove', 'comes off the list'],
        ],
      },
      {
        path: 'list.hiresAfter',
        label: 'Whoever is hired after the date',
        kind: 'choice',
        nullable: true,
        values: [
          ['ignore', 'is not added'],
          ['add', 'is added'],
        ],
      },
      {
        path: 'list.amendment',
        label: 'The list is changed by',
        kind: 'choice',
        nullable: true,
        values: [
          ['joint', 'both parties together'],
          ['ruling', 'a ruling of the neutral'],
          ['joint-or-ruling', 'both together, or a ruling'],
        ],
      },
      { path: 'list.dueDays', label: 'Days in which the list is due', kind: 'number' },
      { path: 'list.requiredFields', label: 'Fields that the list must have', kind: 'lines' },
      {
        path: 'list.missingList',
        label: 'If no list comes',
        kind: 'choice',
        nullable: true,
        values: [
          ['union-evidence', 'the neutral decides on the union’s evidence'],
          ['hold', 'the check waits'],
        ],
      },
    ],
  },
  {
    id: 'formula',
    title: 'Eligibility formula',
    terms: [
      {
        path: 'formula',
        label: 'A formula decides who is eligible',
        kind: 'group',
        blank: { scope: null, inWindow: null, hoursPerDay: null, limbs: [] },
        terms: [
          {
            path: 'formula.scope',
            label: 'Jobs are added up',
            kind: 'choice',
            nullable: true,
            values: [
              ['all-signatories', 'over all employers that signed'],
              ['per-employer', 'for each employer apart'],
            ],
          },
          {
            path: 'formula.inWindow',
            label: 'A job is in the window by',
            kind: 'choice',
            nullable: true,
            values: [
              ['any-day', 'any of its days'],
              ['start', 'its first day'],
              ['end', 'its last day'],
            ],
          },
          { path: 'formula.hoursPerDay', label: 'Hours that make a day', kind: 'number' },
          {
            path: 'formula.limbs',
            label: 'Limbs: one is enough; within one, everything filled in must hold',
            kind: 'rows',
            columns: [
              { key: 'name', label: 'Limb', kind: 'text' },
              { key: 'jobs', label: 'Jobs', kind: 'number' },
              { key: 'days', label: 'Days', kind: 'number' },
              { key: 'hours', label: 'Hours', kind: 'number' },
              { key: 'months', label: 'in months', kind: 'number' },
              { key: 'averageHoursPerWeek', label: 'Hours a week', kind: 'number' },
              { key: 'weeks', label: 'over weeks', kind: 'number' },
            ],
            blank: { name: '', jobs: null, days: null, hours: null, months: null, averageHoursPerWeek: null, weeks: null },
          },
        ],
      },
    ],
  },
  {
    id: 'window',
    title: 'Card window',
    terms: [
      {
        path: 'cardWindow',
        label: 'Cards must be signed in a window',
        kind: 'group',
        blank: {
          length: 12,
          unit: 'months',
          anchor: 'cardsReceived',
          firstIncluded: true,
          lastIncluded: true,
          latest: null,
          lateCards: null,
        },
        terms: [
          { path: 'cardWindow.length', label: 'Length', kind: 'number', whole: true },
          {
            path: 'cardWindow.unit',
            label: 'Unit',
            kind: 'choice',
            nullable: false,
            values: [
              ['days', 'days'],
              ['months', 'months'],
            ],
          },
          {
            path: 'cardWindow.anchor',
            label: 'Counted back from',
            kind: 'choice',
            nullable: false,
            values: [
              ['demand', 'the demand'],
              ['filing', 'the filing'],
              ['cardsReceived', 'the day the cards were received'],
              ['count', 'the count'],
            ],
          },
          { path: 'cardWindow.firstIncluded', label: 'Its first day counts', kind: 'flag' },
          { path: 'cardWindow.lastIncluded', label: 'Its last day counts', kind: 'flag' },
          { path: 'cardWindow.latest', label: 'Latest day or moment, if not the anchor', kind: 'moment' },
          {
            path: 'cardWindow.lateCards',
            label: 'Cards received late',
            kind: 'choice',
            nullable: true,
            values: [
              ['not-counted', 'are not counted'],
              ['until-count', 'are taken until the count'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'card',
    title: 'The card',
    terms: [
      {
        path: 'card.required',
        label: 'A card must have',
        kind: 'several',
        values: [
          ['name', 'the name'],
          ['signature', 'a signature'],
          ['date', 'a date'],
          ['designation', 'words that designate the union'],
          ['union-name', 'the union’s name'],
          ['employer-name', 'the employer’s name'],
          ['understanding-no-election', 'the understanding that there may be no election'],
        ],
      },
      { path: 'card.undated', label: 'A card without a date is', kind: 'choice', nullable: true, values: TREATMENT },
      {
        path: 'card.dateOrder',
        label: '04/05 is read as',
        kind: 'choice',
        nullable: false,
        values: [
          ['ask', 'a question: never resolved by software'],
          ['mdy', '5 April (month first)'],
          ['dmy', '4 May (day first)'],
        ],
      },
      { path: 'card.altered', label: 'A visibly altered card is', kind: 'choice', nullable: true, values: TREATMENT },
      { path: 'card.sharedSheet', label: 'A sheet with several signers is', kind: 'choice', nullable: true, values: TREATMENT },
      {
        path: 'card.dualPurpose',
        label: 'A card for representation or an election is',
        kind: 'choice',
        nullable: true,
        values: TREATMENT,
      },
      { path: 'card.originals', label: 'Originals are required', kind: 'flag' },
      { path: 'card.languages', label: 'Languages of cards', kind: 'lines' },
    ],
  },
  {
    id: 'electronic',
    title: 'E-cards',
    terms: [
      { path: 'electronic.allowed', label: 'E-cards are allowed', kind: 'flag' },
      {
        path: 'electronic.requiredFields',
        label: 'An e-card must have',
        kind: 'several',
        values: [
          ['name', 'the name'],
          ['contact', 'e-mail or confirmed address'],
          ['phone', 'the telephone number'],
          ['text', 'the text agreed to'],
          ['date', 'the date'],
          ['employer', 'the employer'],
        ],
      },
      { path: 'electronic.declaration', label: 'A declaration of how they were obtained is required', kind: 'flag' },
      { path: 'electronic.confirmation', label: 'The signer’s confirmation is required', kind: 'flag' },
      { path: 'electronic.typedSignature', label: 'A typed signature is', kind: 'choice', nullable: true, values: TREATMENT },
    ],
  },
  {
    id: 'signatures',
    title: 'Comparison of signatures',
    terms: [
      {
        path: 'signatureComparison.mode',
        label: 'Signatures are compared',
        kind: 'choice',
        nullable: false,
        values: [
          ['none', 'never'],
          ['all', 'on every card'],
          ['sample', 'on a sample'],
          ['when-questioned', 'when a card is questioned'],
        ],
      },
      {
        path: 'signatureComparison.noExemplar',
        label: 'Without an exemplar, a card is',
        kind: 'choice',
        nullable: true,
        values: DOUBT,
      },
      {
        path: 'signatureComparison.inconclusive',
        label: 'If inconclusive, a card is',
        kind: 'choice',
        nullable: true,
        values: DOUBT,
      },
      {
        path: 'signatureComparison.sample',
        label: 'The sample',
        kind: 'group',
        blank: { size: 20, seed: 1 },
        terms: [
          { path: 'signatureComparison.sample.size', label: 'Cards', kind: 'number', whole: true },
          { path: 'signatureComparison.sample.seed', label: 'Seed, agreed beforehand', kind: 'number', whole: true },
        ],
      },
      { path: 'signatureComparison.exemplarKinds', label: 'Kinds of exemplars', kind: 'lines' },
      {
        path: 'signatureComparison.presumption',
        label: 'Presumption',
        kind: 'long',
        hint: 'Stands on the screen while you compare.',
      },
    ],
  },
  {
    id: 'doubles',
    title: 'Doubles and dual cards',
    terms: [
      {
        path: 'duplicates',
        label: 'Of several cards of one person',
        kind: 'choice',
        nullable: true,
        values: [['earliest', 'the earliest that qualifies counts']],
      },
      {
        path: 'dualCards',
        label: 'Of cards for two unions',
        kind: 'choice',
        nullable: true,
        values: [
          ['neither', 'neither counts'],
          ['both', 'both count'],
          ['latest', 'the latest counts'],
          ['ask', 'each is a question'],
        ],
      },
    ],
  },
  {
    id: 'revocation',
    title: 'Revocation',
    terms: [
      {
        path: 'revocation',
        label: 'Revocation is regulated',
        kind: 'group',
        blank: { allowed: true, form: 'signed-individual', deadline: null, disclosed: 'number', signedAgain: null },
        terms: [
          { path: 'revocation.allowed', label: 'A card may be revoked', kind: 'flag' },
          {
            path: 'revocation.form',
            label: 'Form',
            kind: 'choice',
            nullable: false,
            values: [
              ['signed-individual', 'signed, each person alone'],
              ['any-writing', 'any writing'],
            ],
          },
          {
            path: 'revocation.deadline',
            label: 'Deadline',
            kind: 'moment',
            hint: '“filing”, “count”, a day or a moment. A day includes all of that day.',
          },
          {
            path: 'revocation.disclosed',
            label: 'What is disclosed',
            kind: 'choice',
            nullable: false,
            values: [
              ['none', 'nothing'],
              ['existence', 'that there are some'],
              ['number', 'how many'],
            ],
          },
          {
            path: 'revocation.signedAgain',
            label: 'If signed again',
            kind: 'choice',
            nullable: true,
            values: [
              ['latest-act', 'the latest act stands'],
              ['revocation-stands', 'the revocation stands'],
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'channels',
    title: 'Cards and portal',
    terms: [
      {
        path: 'channels.allowed',
        label: 'Support may be shown by',
        kind: 'several',
        values: [
          ['card', 'card'],
          ['portal', 'portal'],
        ],
      },
      {
        path: 'channels.conflict',
        label: 'If the two disagree',
        kind: 'choice',
        nullable: true,
        values: [
          ['latest-act', 'the latest act stands'],
          ['card-stands', 'the card stands'],
          ['block', 'nothing is certified'],
        ],
      },
    ],
  },
  {
    id: 'disputes',
    title: 'Disputes',
    terms: [
      { path: 'disputes.challengeHours', label: 'Hours before the count for challenges', kind: 'number' },
      { path: 'disputes.mayChallenge', label: 'A person may be challenged by', kind: 'several', values: PARTY },
      { path: 'disputes.mayQuestion', label: 'A card may be questioned by', kind: 'several', values: PARTY },
      {
        path: 'disputes.supervisors',
        label: 'Supervisors',
        kind: 'choice',
        nullable: true,
        values: [
          ['rule-first-if-determinative', 'are ruled first if they decide the result'],
          ['challenge', 'are challenged like others'],
        ],
      },
      { path: 'disputes.evidenceStandard', label: 'Standard of evidence', kind: 'text' },
      { path: 'disputes.observers', label: 'Observers', kind: 'text' },
    ],
  },
  {
    id: 'report',
    title: 'Report',
    terms: [
      {
        path: 'report.detail',
        label: 'The certification says',
        kind: 'choice',
        nullable: true,
        values: [
          ['majority-only', 'only whether the threshold is reached'],
          ['totals', 'totals'],
          ['totals-with-reasons', 'totals and reasons'],
        ],
      },
      { path: 'report.suppressBelow', label: 'Numbers below this are not printed', kind: 'number', whole: true },
      { path: 'report.recipients', label: 'It goes to', kind: 'several', values: PARTY },
      {
        path: 'undetermined',
        label: 'With disputes still open',
        kind: 'choice',
        nullable: true,
        values: [
          ['certify-if-not-determinative', 'certify if they cannot change the result'],
          ['hold', 'hold until all are ruled'],
        ],
      },
      {
        path: 'doubtfulMany',
        label: 'Nothing is certified if too many cards are doubtful',
        kind: 'group',
        blank: { percent: 10 },
        terms: [{ path: 'doubtfulMany.percent', label: 'Percent of the cards', kind: 'number', whole: true }],
      },
    ],
  },
  {
    id: 'after',
    title: 'Afterwards',
    terms: [
      {
        path: 'afterCount',
        label: 'What happens after the count is agreed',
        kind: 'group',
        blank: {
          challengeDays: 7,
          retentionDays: 30,
          cardsTo: 'union',
          listTo: 'employer',
          rerunBarMonths: 12,
          unionWithdrawal: null,
        },
        terms: [
          { path: 'afterCount.challengeDays', label: 'Days to object', kind: 'number' },
          { path: 'afterCount.retentionDays', label: 'Days to keep everything', kind: 'number' },
          { path: 'afterCount.cardsTo', label: 'Then the cards go to', kind: 'choice', nullable: true, values: KEEPER },
          { path: 'afterCount.listTo', label: 'and the list to', kind: 'choice', nullable: true, values: KEEPER },
          { path: 'afterCount.rerunBarMonths', label: 'Months before another check', kind: 'number' },
          { path: 'afterCount.unionWithdrawal', label: 'If the union withdraws', kind: 'text' },
        ],
      },
    ],
  },
];

/** Terms with those inside groups. */
export function everyTerm(terms: readonly Term[] = SECTIONS.flatMap((section) => section.terms)): readonly Term[] {
  return terms.flatMap((term) => (term.kind === 'group' ? [term, ...everyTerm(term.terms)] : [term]));
}
