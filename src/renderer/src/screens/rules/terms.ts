/** Every term of the ground rules: where it stands and what may stand in it. `formats.md` 3, `card-check-practice.md` annex A. */
import { unreachable } from '#core/result.ts';
import type { Json } from '#contract/views.ts';
import type { TermsWording } from '#renderer/wording/terms.en.ts';

type TermPath = keyof TermsWording['terms'];
type Blank = { readonly [key: string]: Json };

/** `B`: what every term has; `V`: a value to choose; `C`: a column. */
type TermOf<B, V, C> =
  | (B & { readonly kind: 'text' | 'long' | 'lines' | 'date' | 'moment' | 'flag' })
  /** `whole` = never absent. */
  | (B & { readonly kind: 'number'; readonly whole?: true })
  | (B & { readonly kind: 'choice'; readonly values: readonly V[]; readonly nullable: boolean })
  | (B & { readonly kind: 'several'; readonly values: readonly V[] })
  | (B & { readonly kind: 'rows'; readonly columns: readonly C[]; readonly blank: Blank });

/** A group that may be absent altogether. */
type Group = { readonly kind: 'group'; readonly blank: Json };

type Cell = { readonly key: string; readonly kind: 'text' | 'number' | 'lines' };
type Placed = { readonly path: TermPath };
type Bare = TermOf<Placed, string, Cell> | (Placed & Group & { readonly terms: readonly Bare[] });
type BareSection = { readonly id: keyof TermsWording['sections']; readonly terms: readonly Bare[] };

type Words = { readonly path: string; readonly label: string; readonly hint?: string };
export type Column = Cell & { readonly label: string };
/** With its words in the language of the window. */
export type Term =
  | TermOf<Words, readonly [value: string, label: string], Column>
  | (Words & Group & { readonly terms: readonly Term[] });
export type TermSection = { readonly id: string; readonly title: string; readonly terms: readonly Term[] };

const TREATMENT = ['count', 'question', 'not-counted'] as const;
const DOUBT = TREATMENT.slice(0, 2);
const PARTY = ['union', 'employer', 'neutral'] as const;
const KEEPER = [...PARTY, 'destroy'] as const;

const SECTIONS: readonly BareSection[] = [
  {
    id: 'parties',
    terms: [
      { path: 'name', kind: 'text' },
      { path: 'parties.employers', kind: 'lines' },
      { path: 'parties.union.name', kind: 'text' },
      { path: 'parties.union.acceptedNames', kind: 'lines' },
      { path: 'parties.neutral.name', kind: 'text' },
      { path: 'parties.neutral.appointedBy', kind: 'text' },
    ],
  },
  {
    id: 'unit',
    terms: [
      { path: 'unit.description', kind: 'long' },
      { path: 'unit.included', kind: 'lines' },
      { path: 'unit.excluded', kind: 'lines' },
      { path: 'unit.otherUnions', kind: 'lines' },
      {
        path: 'units',
        kind: 'rows',
        columns: [
          { key: 'id', kind: 'text' },
          { key: 'union', kind: 'text' },
          { key: 'included', kind: 'lines' },
          { key: 'excluded', kind: 'lines' },
        ],
        blank: { id: '', union: null, included: [], excluded: [] },
      },
    ],
  },
  {
    id: 'dates',
    terms: [
      { path: 'dates.demand', kind: 'date' },
      { path: 'dates.filing', kind: 'date' },
      { path: 'dates.cardsReceived', kind: 'moment' },
      { path: 'dates.count', kind: 'moment' },
      { path: 'timeZone', kind: 'text' },
    ],
  },
  {
    id: 'threshold',
    terms: [
      { path: 'threshold.numerator', kind: 'number', whole: true },
      { path: 'threshold.denominator', kind: 'number', whole: true },
      { path: 'threshold.strict', kind: 'flag' },
    ],
  },
  {
    id: 'list',
    terms: [
      { path: 'list.base', kind: 'choice', nullable: false, values: ['employed-on-date', 'payroll-period', 'formula', 'listed'] },
      { path: 'list.eligibilityDate', kind: 'date' },
      {
        path: 'list.payrollPeriod',
        kind: 'group',
        blank: { from: '', to: '' },
        terms: [
          { path: 'list.payrollPeriod.from', kind: 'date' },
          { path: 'list.payrollPeriod.to', kind: 'date' },
        ],
      },
      { path: 'list.departuresAfter', kind: 'choice', nullable: true, values: ['keep', 'remove'] },
      { path: 'list.hiresAfter', kind: 'choice', nullable: true, values: ['ignore', 'add'] },
      { path: 'list.amendment', kind: 'choice', nullable: true, values: ['joint', 'ruling', 'joint-or-ruling'] },
      { path: 'list.dueDays', kind: 'number' },
      { path: 'list.requiredFields', kind: 'lines' },
      { path: 'list.missingList', kind: 'choice', nullable: true, values: ['union-evidence', 'hold'] },
    ],
  },
  {
    id: 'formula',
    terms: [
      {
        path: 'formula',
        kind: 'group',
        blank: { scope: null, inWindow: null, hoursPerDay: null, limbs: [] },
        terms: [
          { path: 'formula.scope', kind: 'choice', nullable: true, values: ['all-signatories', 'per-employer'] },
          { path: 'formula.inWindow', kind: 'choice', nullable: true, values: ['any-day', 'start', 'end'] },
          { path: 'formula.hoursPerDay', kind: 'number' },
          {
            path: 'formula.limbs',
            kind: 'rows',
            columns: [
              { key: 'name', kind: 'text' },
              { key: 'jobs', kind: 'number' },
              { key: 'days', kind: 'number' },
              { key: 'hours', kind: 'number' },
              { key: 'months', kind: 'number' },
              { key: 'averageHoursPerWeek', kind: 'number' },
              { key: 'weeks', kind: 'number' },
            ],
            blank: { name: '', jobs: null, days: null, hours: null, months: null, averageHoursPerWeek: null, weeks: null },
          },
        ],
      },
    ],
  },
  {
    id: 'window',
    terms: [
      {
        path: 'cardWindow',
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
          { path: 'cardWindow.length', kind: 'number', whole: true },
          { path: 'cardWindow.unit', kind: 'choice', nullable: false, values: ['days', 'months'] },
          { path: 'cardWindow.anchor', kind: 'choice', nullable: false, values: ['demand', 'filing', 'cardsReceived', 'count'] },
          { path: 'cardWindow.firstIncluded', kind: 'flag' },
          { path: 'cardWindow.lastIncluded', kind: 'flag' },
          { path: 'cardWindow.latest', kind: 'moment' },
          { path: 'cardWindow.lateCards', kind: 'choice', nullable: true, values: ['not-counted', 'until-count'] },
        ],
      },
    ],
  },
  {
    id: 'card',
    terms: [
      {
        path: 'card.required',
        kind: 'several',
        values: ['name', 'signature', 'date', 'designation', 'union-name', 'employer-name', 'understanding-no-election'],
      },
      { path: 'card.undated', kind: 'choice', nullable: true, values: TREATMENT },
      { path: 'card.dateOrder', kind: 'choice', nullable: false, values: ['ask', 'mdy', 'dmy'] },
      { path: 'card.altered', kind: 'choice', nullable: true, values: TREATMENT },
      { path: 'card.sharedSheet', kind: 'choice', nullable: true, values: TREATMENT },
      { path: 'card.dualPurpose', kind: 'choice', nullable: true, values: TREATMENT },
      { path: 'card.originals', kind: 'flag' },
      { path: 'card.languages', kind: 'lines' },
    ],
  },
  {
    id: 'electronic',
    terms: [
      { path: 'electronic.allowed', kind: 'flag' },
      { path: 'electronic.requiredFields', kind: 'several', values: ['name', 'contact', 'phone', 'text', 'date', 'employer'] },
      { path: 'electronic.declaration', kind: 'flag' },
      { path: 'electronic.confirmation', kind: 'flag' },
      { path: 'electronic.typedSignature', kind: 'choice', nullable: true, values: TREATMENT },
    ],
  },
  {
    id: 'signatures',
    terms: [
      { path: 'signatureComparison.mode', kind: 'choice', nullable: false, values: ['none', 'all', 'sample', 'when-questioned'] },
      { path: 'signatureComparison.noExemplar', kind: 'choice', nullable: true, values: DOUBT },
      { path: 'signatureComparison.inconclusive', kind: 'choice', nullable: true, values: DOUBT },
      {
        path: 'signatureComparison.sample',
        kind: 'group',
        blank: { size: 20, seed: 1 },
        terms: [
          { path: 'signatureComparison.sample.size', kind: 'number', whole: true },
          { path: 'signatureComparison.sample.seed', kind: 'number', whole: true },
        ],
      },
      { path: 'signatureComparison.exemplarKinds', kind: 'lines' },
      { path: 'signatureComparison.presumption', kind: 'long' },
    ],
  },
  {
    id: 'doubles',
    terms: [
      { path: 'duplicates', kind: 'choice', nullable: true, values: ['earliest'] },
      { path: 'dualCards', kind: 'choice', nullable: true, values: ['neither', 'both', 'latest', 'ask'] },
    ],
  },
  {
    id: 'revocation',
    terms: [
      {
        path: 'revocation',
        kind: 'group',
        blank: { allowed: true, form: 'signed-individual', deadline: null, disclosed: 'number', signedAgain: null },
        terms: [
          { path: 'revocation.allowed', kind: 'flag' },
          { path: 'revocation.form', kind: 'choice', nullable: false, values: ['signed-individual', 'any-writing'] },
          { path: 'revocation.deadline', kind: 'moment' },
          { path: 'revocation.disclosed', kind: 'choice', nullable: false, values: ['none', 'existence', 'number'] },
          { path: 'revocation.signedAgain', kind: 'choice', nullable: true, values: ['latest-act', 'revocation-stands'] },
        ],
      },
    ],
  },
  {
    id: 'channels',
    terms: [
      { path: 'channels.allowed', kind: 'several', values: ['card', 'portal'] },
      { path: 'channels.conflict', kind: 'choice', nullable: true, values: ['latest-act', 'card-stands', 'block'] },
    ],
  },
  {
    id: 'disputes',
    terms: [
      { path: 'disputes.challengeHours', kind: 'number' },
      { path: 'disputes.mayChallenge', kind: 'several', values: PARTY },
      { path: 'disputes.mayQuestion', kind: 'several', values: PARTY },
      { path: 'disputes.supervisors', kind: 'choice', nullable: true, values: ['rule-first-if-determinative', 'challenge'] },
      { path: 'disputes.evidenceStandard', kind: 'text' },
      { path: 'disputes.observers', kind: 'text' },
    ],
  },
  {
    id: 'report',
    terms: [
      { path: 'report.detail', kind: 'choice', nullable: true, values: ['majority-only', 'totals', 'totals-with-reasons'] },
      { path: 'report.suppressBelow', kind: 'number', whole: true },
      { path: 'report.recipients', kind: 'several', values: PARTY },
      { path: 'report.agreement', kind: 'flag' },
      { path: 'undetermined', kind: 'choice', nullable: true, values: ['certify-if-not-determinative', 'hold'] },
      {
        path: 'doubtfulMany',
        kind: 'group',
        blank: { percent: 10 },
        terms: [{ path: 'doubtfulMany.percent', kind: 'number', whole: true }],
      },
    ],
  },
  {
    id: 'after',
    terms: [
      {
        path: 'afterCount',
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
          { path: 'afterCount.challengeDays', kind: 'number' },
          { path: 'afterCount.retentionDays', kind: 'number' },
          { path: 'afterCount.cardsTo', kind: 'choice', nullable: true, values: KEEPER },
          { path: 'afterCount.listTo', kind: 'choice', nullable: true, values: KEEPER },
          { path: 'afterCount.rerunBarMonths', kind: 'number' },
          { path: 'afterCount.unionWithdrawal', kind: 'text' },
        ],
      },
    ],
  },
];

export function sectionsIn(wording: TermsWording): readonly TermSection[] {
  return SECTIONS.map(({ id, terms }) => ({
    id,
    title: wording.sections[id],
    terms: terms.map((term) => worded(term, wording)),
  }));
}

/** What the window calls the term at a path, or the nearest one that holds it; the path itself where none does. */
export function labelAt(sections: readonly TermSection[], path: string): string {
  const all = sections.flatMap(({ terms }) => terms.flatMap((term) => (term.kind === 'group' ? [term, ...term.terms] : [term])));
  const holding = all.filter((term) => path === term.path || path.startsWith(`${term.path}.`));
  const nearest = holding.toSorted((a, b) => b.path.length - a.path.length)[0];
  return nearest?.label ?? sections.find(({ id }) => id === path)?.title ?? path;
}

type TermWords = {
  readonly label: string;
  readonly hint?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly columns?: Readonly<Record<string, string>>;
};

function worded(term: Bare, wording: TermsWording): Term {
  const { label, hint, values = {}, columns = {} }: TermWords = wording.terms[term.path];
  const words = hint === undefined ? { label } : { label, hint };
  switch (term.kind) {
    case 'choice':
    case 'several':
      return { ...term, ...words, values: term.values.map((value) => [value, values[value] ?? value]) };
    case 'rows':
      return { ...term, ...words, columns: term.columns.map((cell) => ({ ...cell, label: columns[cell.key] ?? cell.key })) };
    case 'group':
      return { ...term, ...words, terms: term.terms.map((inner) => worded(inner, wording)) };
    case 'text':
    case 'long':
    case 'lines':
    case 'date':
    case 'moment':
    case 'flag':
    case 'number':
      return { ...term, ...words };
    default:
      return unreachable(term);
  }
}

/** Terms with those inside groups. */
export function everyTerm(terms: readonly Term[]): readonly Term[] {
  return terms.flatMap((term) => (term.kind === 'group' ? [term, ...everyTerm(term.terms)] : [term]));
}
