/** Every sentence a certification can say, in English. Another language is another file of this shape. */
import type { ReasonCode } from '../card/reason-codes.ts';
import type { LocalDate } from '../dates.ts';
import type { NoResultReason, PrintedBatch, PrintedCount, PrintedThreshold, RuleTerm, Withholding } from './facts.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'one-half',
  '1/3': 'one-third',
  '2/3': 'two-thirds',
  '3/4': 'three-quarters',
  '3/5': 'three-fifths',
};

const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

export function date(day: LocalDate): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${String(Number(dayOfMonth))}, ${year}`;
}

export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** In running text small numbers are written out. */
export function count(value: number, one: string, many: string): string {
  return `${SMALL_NUMBERS[value] ?? figure(value)} ${value === 1 ? one : many}`;
}

export function listed(words: readonly string[]): string {
  if (words.length < 3) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** `more than one-half`, `at least 55 per cent`. */
export function share({ numerator, denominator, strict }: PrintedThreshold): string {
  const percent = (numerator * 100) / denominator;
  const amount =
    FRACTIONS[`${String(numerator)}/${String(denominator)}`] ??
    (Number.isInteger(percent) ? `${String(percent)} per cent` : `${String(numerator)}/${String(denominator)}`);
  return `${strict ? 'more than' : 'at least'} ${amount}`;
}

export const titles = {
  certification: 'Certification of Results of Card Check',
  noResult: 'Report: No Result Certified',
  corrected: (title: string) => `Corrected ${title}`,
  practice: 'Practice matter · not a real certification',
  practiceLead: 'This is a practice matter. Its parties, persons and cards are invented, and nothing is certified by it.',
} as const;

export const headings = {
  determination: 'Determination',
  parties: 'Appointment and agreement',
  unit: 'The unit',
  conduct: 'Conduct of the card check',
  rules: 'Rules applied',
  tally: 'Tally',
  rulings: 'Rulings on persons',
  objections: 'Objections',
  confidentiality: 'Confidentiality, return and destruction',
  declaration: 'Declaration',
  integrity: 'Integrity',
  service: 'Service',
  replaces: 'Earlier version replaced',
} as const;

export const caption = {
  matter: 'In the matter of the card check between',
  and: 'and',
  employer: 'Employer',
  employers: 'Employers',
  union: 'Union',
  reference: 'Reference',
  version: 'Version',
  issued: 'Issued',
  neutral: 'Neutral',
  versionValue: (version: number, corrected: boolean) => `${String(version)}${corrected ? ' (corrected)' : ''}`,
} as const;

type Finding = {
  readonly asOf: LocalDate;
  readonly union: string;
  readonly threshold: PrintedThreshold;
  readonly majority: boolean;
  readonly reached: boolean;
};

export function finding({ asOf, union, threshold, majority, reached }: Finding): string {
  const who = majority ? `a majority (${share(threshold)}) of the employees` : `${share(threshold)} of the employees`;
  const purpose = 'as their representative for collective bargaining';
  return reached
    ? `I find and certify that, as of ${date(asOf)}, ${who} in the unit described below had signed valid authorization cards designating ${union} ${purpose}.`
    : `I find and certify that, as of ${date(asOf)}, valid authorization cards designating ${union} ${purpose} had not been signed by ${who} in the unit described below.`;
}

export const showing = {
  met: 'The agreed showing was met. This is no finding of a majority.',
  notMet: 'The agreed showing was not met. This is no finding on a majority.',
} as const;

const ONE_PERSON = 'challenged person';
const MANY_PERSONS = 'challenged persons';
const ONE_CARD = 'questioned card';
const MANY_CARDS = 'questioned cards';

export const unresolved = {
  none: 'No dispute on any card or on any person’s place in the unit remains unresolved.',
  some: 'Some disputes remain unresolved. They are not sufficient in number to affect the result.',
  counted: (questioned: PrintedCount, challenged: number): string => {
    const parts: string[] = [];
    if (questioned.kind === 'fewer-than')
      parts.push(`fewer than ${SMALL_NUMBERS[questioned.limit] ?? String(questioned.limit)} ${MANY_CARDS}`);
    else if (questioned.value > 0) parts.push(count(questioned.value, ONE_CARD, MANY_CARDS));
    if (challenged > 0) parts.push(count(challenged, ONE_PERSON, MANY_PERSONS));
    if (parts.length === 0) return unresolved.some;
    const single = challenged + (questioned.kind === 'exact' ? questioned.value : 2) === 1;
    return `${sentence(`${listed(parts)} ${single ? 'remains' : 'remain'} unresolved`)} ${
      single ? 'It is' : 'They are'
    } not sufficient in number to affect the result.`;
  },
} as const;

export const noResult: Readonly<Record<NoResultReason, string>> = {
  determinative:
    'Disputes that remain unresolved are sufficient in number to affect the result. Until they are ruled on or settled, I certify neither that the agreed threshold was reached nor that it was not.',
  undetermined: 'Not every document delivered to me has been determined. Until that is done, no result can be certified.',
  'open-disputes':
    'Disputes remain open, and under the ground rules no result is certified before all of them are ruled on or settled.',
  'custody-gap':
    'The number of documents delivered and the number found do not agree, and the difference is not explained. Until it is, no result can be certified.',
  'doubtful-many':
    'Under the ground rules, no result is certified where as many cards are in doubt as here. I make no finding on the support for the union.',
  withdrawal: 'The union has withdrawn its demand. No result is certified.',
  'list-empty': 'The employee list names nobody in the unit. There is nothing to count, and no result is certified.',
  'silent-term':
    'The ground rules do not settle a question on which the result depends. Until the parties agree on it or I rule, no result can be certified.',
  other: 'No result can be certified, for the following reason.',
};

export const noResultLead = 'I certify no result in this matter.';
export const noResultEffect = 'This report is no finding for or against any party, and discloses no count.';

export const appointment = (facts: {
  readonly neutral: string;
  readonly appointedBy: string | null;
  readonly parties: string;
}): string =>
  facts.appointedBy === null
    ? `${facts.parties} submitted this card check to ${facts.neutral} as neutral.`
    : `${facts.parties} submitted this card check to ${facts.neutral}, appointed as neutral by ${facts.appointedBy}.`;

export const agreement = (facts: {
  readonly title: string;
  readonly date: LocalDate | null;
  readonly clause: string | null;
}): string => {
  const dated = facts.date === null ? '' : ` of ${date(facts.date)}`;
  const clause = facts.clause === null ? '' : `, ${facts.clause}`;
  return `It was conducted under ${facts.title}${dated}${clause}. A card check applies what the parties agreed; this certification states no opinion on any statute.`;
};

export const unit = {
  included: (titlesIncluded: readonly string[]) => `Included: ${listed(titlesIncluded)}.`,
  excluded: (titlesExcluded: readonly string[]) => `Excluded: ${listed(titlesExcluded)}.`,
} as const;

const FORMS: Readonly<Record<PrintedBatch['form'], string>> = {
  paper: 'original paper cards',
  copies: 'copies of cards',
  electronic: 'electronically signed cards',
  mixed: 'paper and electronic cards',
};

export const conduct = {
  list: (list: { receivedOn: LocalDate; from: string; asOf: LocalDate | null; rows: number; people: number }): string => {
    const asOf = list.asOf === null ? '' : `, stating the employees as of ${date(list.asOf)}`;
    const persons =
      list.rows === list.people ? '' : `, naming ${figure(list.people)} ${list.people === 1 ? 'person' : 'persons'}`;
    return `On ${date(list.receivedOn)} I received the employee list from ${list.from}${asOf}: ${figure(list.rows)} ${
      list.rows === 1 ? 'row' : 'rows'
    }${persons}.`;
  },
  batch: (batch: PrintedBatch): string => {
    const declared =
      batch.declaration === null
        ? ''
        : batch.declaration
          ? ' The declaration of the submitter on the electronic signatures was received with them.'
          : ' No declaration on the electronic signatures was received with them.';
    return `On ${date(batch.receivedOn)} I received ${FORMS[batch.form]} from ${batch.from}.${declared}`;
  },
  exemplars: (exemplars: { receivedOn: LocalDate; from: string; people: number; kinds: readonly string[] }): string => {
    const kinds = exemplars.kinds.length === 0 ? '' : ` (${listed(exemplars.kinds)})`;
    return `On ${date(exemplars.receivedOn)} I received from ${exemplars.from} exemplars of the signatures of ${figure(exemplars.people)} listed ${
      exemplars.people === 1 ? 'employee' : 'employees'
    }${kinds}, whether or not a card was delivered for them.`;
  },
  noExemplars: 'No exemplars of signatures were requested or received.',
  determined: (names: readonly string[]): string =>
    `Documents were determined by persons alone: ${listed(names)}. Software proposed readings and candidates; it determined nothing.`,
  present: (people: readonly { name: string; role: string }[]): string =>
    `Present at the count: ${listed(people.map(({ name, role }) => `${name} (${role})`))}. No card was shown to them.`,
  nobodyPresent: 'No representative of a party was present while cards were examined.',
} as const;

export const rulesLead: Readonly<Record<'agreed' | 'ruled' | 'agreed-and-ruled', (on: string) => string>> = {
  agreed: (on) => `The parties agreed these ground rules; they were settled on ${on}, before the first card was opened.`,
  ruled: (on) =>
    `I ruled on these ground rules after hearing the parties; they were settled on ${on}, before the first card was opened.`,
  'agreed-and-ruled': (on) =>
    `The parties agreed these ground rules, and I ruled where they did not; they were settled on ${on}, before the first card was opened.`,
};

export const ruleTerms: Readonly<Record<RuleTerm, string>> = {
  threshold: 'Threshold',
  list: 'Who is on the list',
  formula: 'Eligibility formula',
  'card-window': 'Date of cards',
  'union-names': 'Union named on the card',
  'required-elements': 'A card must show',
  undated: 'Undated cards',
  electronic: 'Electronic signatures',
  comparison: 'Comparison of signatures',
  duplicates: 'Several cards of one person',
  'dual-cards': 'Card for another union as well',
  revocation: 'Revocation',
  channels: 'Ways of showing support',
  undetermined: 'Unresolved disputes',
  report: 'What is reported',
};

export const tally = {
  summary: 'Figures of the tally, in persons',
  column: ['In persons', 'Number'] as const,
  people: 'Persons on the employee list',
  excluded: 'Excluded from the unit',
  challenged: 'Challenged, unresolved',
  eligible: 'Eligible persons',
  required: 'Required to reach the threshold',
  counted: 'Eligible persons with a valid card',
  questioned: 'Eligible persons whose only card is questioned',
  fewerThan: (limit: number) => `fewer than ${String(limit)}`,
  documents: 'In documents',
  documentsSummary: 'Documents delivered and not counted, by reason',
  delivered: 'Documents delivered',
  notCounted: 'Not counted, by reason',
  revocations: (value: number) => sentence(`${count(value, 'revocation was', 'revocations were')} received in time`),
  reasonsNote: (limit: number) =>
    `Each document has one reason. A reason that concerns fewer than ${String(limit)} documents is not shown alone.`,
  deliveredWithheld:
    'The number of documents delivered is not stated: beside the other figures it could tell how a person acted.',
} as const;

export const withheld: Readonly<Record<Withholding, string>> = {
  rules: 'Under the ground rules the result is stated without figures.',
  protection:
    'The figures are not stated: under the ground rules they fall away where they, or their difference from other reports, could tell how single persons acted.',
  'no-result': 'No figures are stated where no result is certified.',
};

export const margin = {
  counted: (value: number) => `${figure(value)} counted`,
  list: (value: number) => `${figure(value)} eligible`,
  required: (value: number) => `required: ${figure(value)}`,
  alternative: (counted: number, list: number, required: number) =>
    `Bar of ${figure(list)} eligible persons, of whom ${figure(counted)} have a valid card. A line marks the ${figure(required)} required; the bar ${
      counted >= required ? 'reaches' : 'does not reach'
    } it.`,
} as const;

export const reasons: Readonly<Partial<Record<ReasonCode | 'other', string>>> = {
  C01: 'No signature',
  C02: 'No date',
  C03: 'Date ambiguous or illegible',
  C04: 'Dated before the agreed window',
  C05: 'Dated or received too late',
  C06: 'Wrong or incomplete union name',
  C07: 'No words of designation',
  C08: 'Ambiguous or dual-purpose words',
  C09: 'Altered',
  C10: 'Statements added',
  C11: 'Name illegible',
  C12: 'Signature not consistent with the exemplar',
  C13: 'Comparison of signatures inconclusive',
  C14: 'Signed by another person',
  C15: 'Signer denies signing',
  C16: 'Second card of a person already counted',
  C17: 'Card for another union as well',
  C18: 'Sheet with several signatures',
  C19: 'Copy where the original was required',
  C20: 'Electronic signature incomplete',
  C21: 'Declaration on electronic signatures missing',
  C22: 'Coercion found',
  C23: 'Misrepresentation found',
  C24: 'Supervisor’s involvement found',
  C25: 'Not the agreed form',
  C26: 'Image unreadable',
  P01: 'Person not on the list',
  R01: 'Revoked in time',
  S01: 'Delivered after the deadline',
  other: 'Other reasons together',
};

export const rulings = {
  lead: 'Persons are not named. Rulings on single cards are kept by the neutral and disclosed to no party.',
  none: 'No ruling on a person’s place in the unit was needed.',
  summary: 'Rulings on persons, without names',
  columns: ['No.', 'Concerns', 'Question', 'Held', 'Grounds'] as const,
  held: { eligible: 'Eligible', excluded: 'Excluded' } as const,
  grounds: (grounds: string, clause: string | null, on: LocalDate) =>
    `${sentence(clause === null ? grounds : `${grounds.replace(/\.$/, '')} (${clause})`)} Ruled on ${date(on)}.`,
} as const;

export const objections = {
  none: 'No objection to the conduct of the card check was received; none is pending.',
  entry: (objection: { raisedBy: string; objection: string; disposition: string; on: LocalDate }) =>
    `${sentence(objection.objection)} Raised by ${objection.raisedBy}; disposed of on ${date(objection.on)}: ${sentence(objection.disposition)}`,
  nonePending: 'None is pending.',
  until: (day: LocalDate) => `Objections may be made to the neutral until ${date(day)}.`,
} as const;

const DESTINATIONS: Readonly<Record<'union' | 'employer' | 'neutral' | 'destroy', string>> = {
  union: 'returned, sealed, to the union',
  employer: 'returned to the employer',
  neutral: 'kept by the neutral under seal',
  destroy: 'destroyed',
};

export const confidentiality = {
  lead: 'No employee’s choice was disclosed to any party, and nothing in this document names an employee. The names are known to the neutral alone.',
  retention: (of: 'cards' | 'list', to: 'union' | 'employer' | 'neutral' | 'destroy', on: LocalDate | null) =>
    `The ${of === 'cards' ? 'cards' : 'employee list and exemplars'} will be ${DESTINATIONS[to]}${on === null ? '' : ` on ${date(on)}`}.`,
} as const;

export const declaration =
  'I have no interest in the outcome. I conducted or supervised every comparison. This statement is true to the best of my knowledge.';

export const placeAndDate = (place: string, on: LocalDate): string => (place === '' ? date(on) : `${place}, ${date(on)}`);

export const integrity = {
  lead: 'This document was sealed once and in one piece: whatever is added or altered afterwards breaks the seal. The digests bind it to the records that the neutral keeps. Those over names are keyed, so that nobody can confirm a guess by them.',
  summary: 'SHA-256 digests that bind this document to the records',
  rules: 'Ground rules',
  list: 'Employee list (keyed)',
  cards: 'Set of documents (keyed)',
  head: 'Head of the record',
  commitment: (size: number) => `Commitment to ${figure(size)} leaves`,
  signer: 'Certificate of the signer',
  issuer: 'Certificate of its issuer',
  check: (software: string) =>
    `How to check it: open it in a reader that validates PDF signatures and see that nothing was changed since; compare the certificate’s digest with the one the neutral gave you beforehand, not with the one printed here; or run the open verifier (countersign verify). The file certified.json, attached, holds these findings for machines. Made with ${software}.`,
} as const;

export const service = {
  lead: (addressees: readonly string[]) => `Delivered at the same time to ${listed(addressees)}.`,
} as const;

export const replaced = {
  text: (version: number, reason: string) =>
    `This version replaces version ${String(version)}, which is withdrawn. Reason: ${sentence(reason)}`,
  file: 'File withdrawn (SHA-256)',
  summary: 'The version that is replaced',
} as const;

export const signature = {
  reason: (title: string) => `I certify: ${title}`,
  sealed: 'Sealed electronically · no changes permitted',
  time: (utc: string) => `Time by the signer’s clock: ${utc} UTC`,
  place: (place: string) => `Place: ${place}`,
  fingerprint: 'Certificate SHA-256',
} as const;

export const metadata = {
  keywords: 'card check, certification',
} as const;

/** How ground rules read when they are printed: one short value per term. */
export const ruleValues = {
  threshold: (threshold: PrintedThreshold) => sentence(`${share(threshold)} of the eligible persons on the list`),
  list: {
    'employed-on-date': (day: LocalDate | null) =>
      day === null ? 'Employed on the eligibility date.' : `Employed on ${date(day)}.`,
    'payroll-period': (from: LocalDate | null, to: LocalDate | null) =>
      from === null || to === null
        ? 'Employed in the agreed payroll period.'
        : `Employed in the payroll period ${date(from)} to ${date(to)}.`,
    formula: (day: LocalDate | null) =>
      day === null ? 'Those whom the formula makes eligible.' : `Those whom the formula makes eligible as of ${date(day)}.`,
    listed: 'Those on the list as agreed.',
  },
  departures: { keep: 'Later departures do not change it.', remove: 'Persons who left later are taken off.' },
  hires: { ignore: 'Later hires are not added.', add: 'Later hires are added.' },
  formula: (limbs: readonly string[]) => sentence(limbs.join('; or ')),
  window: (length: number, unitOfTime: 'days' | 'months', anchor: string) =>
    `Signed within ${String(length)} ${length === 1 ? unitOfTime.slice(0, -1) : unitOfTime} before ${anchor}.`,
  anchors: { demand: 'the demand', filing: 'the filing', cardsReceived: 'the receipt of the cards', count: 'the count' },
  unionNames: (names: readonly string[]) => `Only: ${listed(names)}.`,
  elements: (names: readonly string[]) => sentence(listed(names)),
  elementNames: {
    name: 'name',
    signature: 'signature',
    date: 'date',
    designation: 'words of designation',
    'union-name': 'name of the union',
    'employer-name': 'name of the employer',
    'understanding-no-election': 'understanding that no election need follow',
  },
  treatment: { count: 'Counted.', question: 'Questioned.', 'not-counted': 'Not counted.' },
  electronic: (allowed: boolean, declaredToo: boolean) =>
    allowed ? (declaredToo ? 'Allowed, with the submitter’s declaration.' : 'Allowed.') : 'Not allowed.',
  comparison: {
    none: 'None.',
    all: 'Every card against an exemplar.',
    sample: 'A random sample of cards against exemplars.',
    'when-questioned': 'Where a signature is questioned.',
  },
  duplicates: { earliest: 'The earliest valid one counts, once.' },
  dualCards: {
    neither: 'Counts for neither union.',
    both: 'Counts for both unions.',
    latest: 'The latest one counts.',
    ask: 'Ruled on case by case.',
  },
  revocation: {
    no: 'Not allowed.',
    'signed-individual': 'By the person’s own signed writing',
    'any-writing': 'By any writing of the person',
    before: { filing: 'before the filing', count: 'before the count' },
    beforeDate: (day: string) => `by ${day}`,
  },
  channels: { card: 'card', portal: 'portal' },
  undetermined: {
    'certify-if-not-determinative': 'Left unresolved where they cannot affect the result.',
    hold: 'All are resolved before a result is certified.',
  },
  report: {
    'majority-only': 'The result without figures.',
    totals: 'The result with totals.',
    'totals-with-reasons': 'The result with totals and reasons.',
  },
} as const;

export const parties = (employers: readonly string[], union: string): string => `${listed(employers)} and ${union}`;
