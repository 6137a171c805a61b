import type { ReactNode } from 'react';
import type { TemplateView } from '#contract/rules-views.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { Cancelled, RulesRefusal } from '#contract/refusals.ts';
import type { WordsByKind } from './by-kind.ts';
import { isUnwritten, problemInWords, termsOfProblem } from '#core/rules/problem-words.ts';
import type { RulesProblem } from '#core/rules/parse-rules.ts';
import { phrase } from './phrase.ts';
import { refusalsEn, type CommonRefusal } from './refusals.en.ts';
import { termsEn } from './terms.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const terms = (n: number) => counted(n, 'term', 'terms');
const people = (n: number) => counted(n, 'person', 'people');

/** What is wrong with a term, as said beside it. */
function wrong(problem: RulesProblem): string {
  if (isUnwritten(problem)) return 'Write this before you freeze the rules.';
  if (problem.kind === 'contradiction' && problem.clash.kind === 'base-needs') {
    return `This choice needs “${termsEn.terms[problem.clash.path].label}” to be filled in.`;
  }
  const words = problemInWords(problem);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const refusals: WordsByKind<RulesRefusal | Cancelled | CommonRefusal | BoundaryRefusal> = {
  ...refusalsEn,
  'invalid-rules': ({ problems }) =>
    `These rules cannot stand as they are. ${problems.map((problem) => `${termsOfProblem(problem).join(', ')}: ${wrong(problem)}`).join(' ')}`,
  'not-a-rules-file': ({ fileName, repeated }) =>
    repeated === null
      ? `${fileName} is not a JSON file of ground rules. Choose one that Countersign or the parties wrote.`
      : `In ${fileName}, ${repeated} stands twice, and only one can hold. Have it written once, as it was agreed.`,
  'already-frozen': 'The rules are frozen. They change only by an amendment, as a new version.',
  'nothing-to-freeze': 'Choose a template first.',
  'reason-required': 'Write the reason.',
  'consent-required': ({ why }) => `Both parties’ consent is needed: ${why}`,
};

/** How far a term was checked. */
const marks = {
  checked: { word: 'checked', means: 'Checked against the text itself.' },
  secondary: { word: 'second hand', means: 'Taken from a report about the text. Check it with the parties.' },
  memory: { word: 'from memory', means: 'From memory. Check it with the parties before you rely on it.' },
};

const choose = {
  title: 'Which agreement is this check held under?',
  lead: 'A template is a beginning: every term can be changed, and what it leaves silent is asked of you. Nothing is applied until you freeze the rules.',
  readFile: 'Read rules from a file …',
  templates: 'templates',
  marks({ checked, secondary, memory }: TemplateView['marks']): string {
    const parts = [
      checked > 0 ? `${terms(checked)} checked against the text` : '',
      secondary > 0 ? `${secondary} second hand` : '',
      memory > 0 ? `${memory} from memory` : '',
    ].filter(Boolean);
    return parts.length === 0 ? 'no term is filled in' : parts.join(' · ');
  },
};

const desk = {
  theRules: 'the ground rules',
  title: 'Ground rules',
  titleOf: (version: number) => `Ground rules, version ${version}`,
  saveDraft: 'Save the draft',
  draftSaved: 'Draft saved',
  saveFirst: 'Save the draft first',
  allSaved: 'Everything is saved',
  wrong,
  stillToWrite: (n: number) => `${terms(n)} still to be written`,
  cannotStandShort: (n: number) => `${terms(n)} cannot stand as ${n === 1 ? 'it is' : 'they are'}`,
  cannotStand: (n: number) => `${terms(n)} cannot stand as ${n === 1 ? 'it is' : 'they are'}:`,
  nothingChanged: 'Nothing is changed yet',
  freezeVersion: (version: number) => `Freeze version ${version} …`,
  leave: 'Leave it as it was',
  toList: 'Go to Employee list',
  amend: 'Amend …',
  freeze: 'Freeze …',
  plain: 'In plain words',
  allTerms: 'All terms',
  silentTerms: (n: number) => (n === 0 ? 'Silent terms' : `Silent terms (${n})`),
  versions: 'Versions',
  frozenLead: (at: string, hash: ReactNode) =>
    phrase`Frozen ${at}. Hash ${hash}. Every rule that the app applies stands here; there is no other.`,
  nothingSilentLead: 'A draft. Nothing is silent any more: look once more at it in plain words, then freeze it.',
  silentLead: (n: number) =>
    `A draft. ${terms(n)} ${n === 1 ? 'is' : 'are'} silent: the parties have agreed nothing on ${n === 1 ? 'it' : 'them'}, and software fills nothing in.`,
  saveToRead: 'Save the draft to read it in plain words.',
  /** In another language: why the sentences below are in English. Null where they are in the reader's. */
  summaryLanguage: null as string | null,
  sections: 'Sections',
};

const term = {
  notAgreed: 'not agreed',
  silent: 'silent',
  source: (citation: string, means: string) => `${citation}. ${means}`,
  takeOut: 'Take out',
  takeOutRow: (row: number) => `Take out row ${row}`,
  cell: (label: string, row: number) => `${label}, row ${row}`,
  addRow: 'Add a row',
};

const silent = {
  none: 'Nothing is silent. Every term that could change a result is agreed.',
  ask: 'Ask both parties. You may freeze the rules with a silent term: if it turns out that two answers would give two results, nothing can be certified until they agree.',
  often: (proposal: ReactNode) => phrase`Often agreed: ${proposal}`,
  agree: 'They agree to this',
};

const freeze = {
  title: 'Freeze the ground rules',
  say: 'From now on these rules are applied as they stand, and hashed. They change only as a new version, by both parties or by a ruling. Hand both parties their receipt.',
  stillSilent: (n: number) =>
    `${terms(n)} still ${n === 1 ? 'is' : 'are'} silent. That is allowed; it may block the certification later.`,
  agreedOn: 'Agreed by both parties on',
  writeWhen: 'Write when they agreed',
  freeze: 'Freeze the rules',
  notYet: 'Not yet',
};

const amend = {
  title: (version: number) => `Freeze version ${version}`,
  authority: 'By what authority',
  joint: 'Both parties consent',
  ruling: 'A ruling of the neutral',
  reason: 'Reason',
  writeReason: 'Write the reason',
  stays: 'The earlier version stays in the record. Decided cards that the change touches come back to review.',
};

const trial = {
  what: 'what it touches',
  title: 'What it touches',
  noList: 'No list is accepted yet: there is nothing that the change could touch.',
  now: 'Now',
  under: 'Under the new version',
  asDecided: 'cards as they are decided',
  afterwards: 'Then',
  asOffered: 'were each touched card decided as the new version offers',
  noneTouched: 'No decided card is touched: the rules would say the same of each.',
  touched: (n: number) =>
    `${counted(n, 'decided card', 'decided cards')} would come back to review: the new version says something else of ${n === 1 ? 'it' : 'them'}.`,
  figures: 'The figures before and after',
  cards: 'The cards that it touches',
  nobody: 'Nobody would stand otherwise on the list.',
  enter: (n: number) => `${people(n)} would come onto the list`,
  leave: (n: number) => `${people(n)} would leave it`,
  turn: (n: number) => `${people(n)} would become or cease to be challenged`,
};

const receipts = {
  title: 'Receipts:',
  union: 'For the union …',
  employer: 'For the employer …',
  saved: (fileName: string) => `Saved as ${fileName}`,
};

const history = {
  version: 'Version',
  frozen: 'Frozen',
  how: 'How',
  reason: 'Reason',
  hash: 'Hash',
  bases: { agreed: 'First agreed', joint: 'Amended by both parties', ruling: 'Amended by a ruling' },
};

export const rulesEn = {
  refusals,
  marks,
  choose,
  desk,
  term,
  silent,
  freeze,
  amend,
  trial,
  receipts,
  history,
  terms: termsEn,
};

export type RulesWording = typeof rulesEn;
