/** A drawn matter as the three files that a stranger would hand in. */
import type { Matter, Terms } from './matter.ts';

export type MatterFiles = { readonly rules: string; readonly list: string; readonly cards: string; readonly rulings: string };

export function filesOf({ terms, list, cards, rulings }: Matter): MatterFiles {
  return {
    rules: JSON.stringify(rulesOf(terms)),
    list: csv(LIST_COLUMNS, list),
    cards: csv(CARD_COLUMNS, cards),
    rulings: JSON.stringify(
      rulings.map(({ of, ruling }) => ({
        [ruling === 'eligible' || ruling === 'excluded' ? 'employee_id' : 'card_id']: of,
        ruling,
        grounds: 'Heard on 4 July.',
      })),
    ),
  };
}

const LIST_COLUMNS = [
  'employee_id',
  'name',
  'title',
  'employer',
  'job',
  'started_on',
  'ended_on',
  'days_worked',
  'status',
] as const;
const CARD_COLUMNS = [
  'card_id',
  'employee_id',
  'name',
  'employer',
  'phone',
  'email',
  'agreed_text',
  'signed_on',
  'received_on',
  'union_name',
  'kind',
  'signature',
  'wording',
  'altered',
  'shared_sheet',
  'copy',
  'signature_match',
] as const;

function csv<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, string>>[]): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\r\n');
}

function rulesOf(terms: Terms) {
  return {
    version: 1,
    name: 'A drawn agreement',
    parties: {
      employers: terms.employers,
      union: { name: terms.unionNames[0], acceptedNames: terms.unionNames.slice(1) },
      neutral: { name: 'N. Neutral', appointedBy: 'both' },
    },
    unit: { description: 'All staff', included: terms.included, excluded: terms.excluded, otherUnions: [] },
    dates: { demand: null, filing: null, cardsReceived: terms.cardsReceived, count: terms.count },
    threshold: terms.threshold,
    list: {
      base: terms.base,
      eligibilityDate: terms.eligibilityDate,
      payrollPeriod: null,
      departuresAfter: terms.departuresAfter,
      hiresAfter: terms.hiresAfter,
      amendment: 'joint',
    },
    formula:
      terms.base === 'formula'
        ? {
            scope: terms.scope,
            inWindow: terms.inWindow,
            hoursPerDay: 8,
            limbs: [{ name: 'the limb', jobs: terms.limb.jobs, days: terms.limb.days, hours: null, months: terms.limb.months }],
          }
        : null,
    cardWindow: {
      length: terms.window.length,
      unit: terms.window.unit,
      anchor: 'cardsReceived',
      firstIncluded: terms.window.first,
      lastIncluded: terms.window.last,
      latest: null,
    },
    card: {
      required: ['name', 'signature', 'date', 'designation', 'union-name'],
      undated: terms.undated,
      dateOrder: terms.dateOrder,
      altered: terms.altered,
      sharedSheet: terms.sharedSheet,
      originals: terms.originals,
      dualPurpose: terms.dualPurpose,
    },
    electronic: {
      allowed: terms.electronic,
      requiredFields: ['name', 'contact', 'phone', 'text', 'date', 'employer'],
      declaration: true,
      confirmation: false,
      typedSignature: terms.typedSignature,
    },
    signatureComparison: { mode: terms.comparison, noExemplar: terms.noExemplar, inconclusive: terms.inconclusive, sample: null },
    duplicates: 'earliest',
    dualCards: terms.dualCards,
    revocation: {
      allowed: terms.revocation,
      form: 'signed-individual',
      deadline: terms.deadline,
      disclosed: 'number',
      signedAgain: terms.signedAgain,
    },
    channels: { allowed: ['card', 'portal'], conflict: terms.conflict },
    report: { detail: 'totals', suppressBelow: 3, recipients: ['union', 'employer'] },
    undetermined: 'certify-if-not-determinative',
    timeZone: 'America/New_York',
  };
}
