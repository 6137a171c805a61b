import type { ReactNode } from 'react';
import type { DeskView, MatterView, Station, Theme } from '#contract/views.ts';
import type { Language } from '#contract/language-views.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import { phrase } from './phrase.ts';
import { refusalsEn } from './refusals.en.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
type Stations = MatterView['stations'];

const stations: Readonly<Record<Station, string>> = {
  rules: 'Ground rules',
  list: 'Employee list',
  cards: 'Cards',
  review: 'Review',
  disputes: 'Disputes',
  tally: 'Tally',
  certify: 'Certify',
  record: 'Record',
};

const themes: Readonly<Record<Theme, string>> = {
  system: 'As the computer',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** Each language in itself: who cannot read the window must find their own. */
const languages: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** What stands beside a station in the navigation. */
const notes = {
  frozen: 'frozen',
  draft: 'draft',
  toChoose: 'to choose',
  noneYet: 'none yet',
  none: 'none',
  noneOpen: 'none open',
  allDecided: 'all decided',
  provisional: 'provisional',
  disputesDecide: 'open',
  majority: 'majority',
  noMajority: 'no majority',
  issued: 'issued',
  ready: 'ready',
  people: (n: number) => counted(n, 'person', 'people'),
  cards: (n: number) => counted(n, 'card', 'cards'),
  acts: (n: number) => counted(n, 'act', 'acts'),
  foundOf: ({ found, stated }: Pick<Stations['cards'], 'found' | 'stated'>) => `${found} of ${stated}`,
  unread: (n: number) => `${n} unread`,
  left: (n: number) => `${readableNumber(n)} left`,
  again: (n: number) => `${n} again`,
  open: (n: number) => `${n} open`,
  toSettle: (n: number) => `${n} to settle`,
};

/** The headings under which keys are listed. */
const keyGroups = {
  Board: 'Board',
  Comparing: 'Comparing',
  Comparison: 'Comparison',
  Deciding: 'Deciding',
  Docket: 'Docket',
  'Employee list': 'Employee list',
  Everywhere: 'Everywhere',
  Exemplars: 'Exemplars',
  'Ground rules': 'Ground rules',
  Help: 'Help',
  Looking: 'Looking',
  Points: 'Points',
  'Points on the other image': 'Points on the other image',
  'Points on the third image': 'Points on the third image',
  Ruling: 'Ruling',
  'Second look': 'Second look',
  Stations: 'Stations',
  'The queue': 'The queue',
  'Third image': 'Third image',
  'This card': 'This card',
  'This matter': 'This matter',
  'This sheet': 'This sheet',
};

const controls = {
  close: 'Close',
  notNow: 'Not now',
  tryAgain: 'Try again',
  fetching: (what: string) => `Fetching ${what} …`,
  notShown: 'This could not be shown',
  lostConnection: 'The window lost its connection to the desk. Nothing was changed.',
  doneOf: (done: string, total: string) => `${done} of ${total}`,
  masked: 'masked',
  nameMasked: 'name masked',
  personOf: (row: string) => `person of ${row}`,
  rows: (rows: readonly number[]) =>
    `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, 3).join(', ')}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`,
  showNames: 'Press M outside a field to show names.',
  notStated: 'not stated',
  everyConditionMet: '✓ Every condition is met.',
  rulesFirst: 'The ground rules come first',
  goToRules: 'Go to Ground rules',
  rulesFirstWhy: {
    list: 'Eligibility is worked from them. They are agreed and frozen before the list is taken in, so that no rule can be chosen to fit a person.',
    cards: 'They are agreed and frozen before the first card is opened, so that no rule can be chosen to fit a card.',
  },
  passphraseAdvice: {
    none: 'Four or five words that nobody would put together are easy to keep.',
    weak: 'Too easy to guess. Make it longer: add words.',
    fair: 'It would do. One more word makes it hold for years.',
    good: 'Good.',
    strong: 'Strong.',
  },
};

const shell = {
  theDesk: 'the desk',
  theStation: 'the station',
  stations: 'Stations',
  skip: 'Skip to the station',
  noNetwork: 'No network.',
  head: (hash: ReactNode, act: number) => phrase`Head ${hash} at act ${readableNumber(act)}`,
  lookOnly: 'You can look, but nothing can be changed.',
  practiceMatter: 'Practice matter',
  matterOf: (reference: string) => (reference === '' ? '' : `Matter ${reference}`),
  backupSaved: (fileName: string) => `Backup saved as ${fileName}`,
  namesMasked: 'Names masked',
  maskNames: 'Mask names',
  maskOrShow: 'Mask or show names',
  joint: 'Begin or end a joint session',
  showKeys: 'Show the keys',
  keys: 'Keys',
  help: 'Help',
  helpHere: 'Help for this station',
  lockMatter: 'Lock the matter',
  rulesFrozen: (version: number, day: string) => `Rules ${version > 1 ? `version ${version} ` : ''}frozen ${day}`,
};

const matterMenu = {
  title: 'Matter',
  backup: 'Save a backup …',
  recovery: 'Print a recovery sheet …',
  passphrase: 'Change the passphrase …',
  conduct: 'Your own conduct …',
  lock: 'Lock now',
  close: 'Close the matter',
};

const displayMenu = {
  title: 'Display',
  colours: 'Colours',
  language: 'Language of the window',
  forOthers: 'For others who look on',
  joint: 'Joint session: names masked, large, high contrast',
  large: 'Large type',
  lockAfter: 'Lock the matter when nothing is typed for',
  lockAfterMinutes: (minutes: NonNullable<DeskView['lockAfter']>) => `${minutes} minutes`,
  lockWithComputer: 'Only when the computer locks or sleeps',
};

const locked = {
  title: 'Locked',
  say: (reference: string) =>
    `${reference === '' ? 'The matter' : `Matter ${reference}`} is locked. What you were writing is still there. Work that was running goes on to its end.`,
  passphrase: 'Passphrase',
  orCode: 'Or the code on the recovery sheet.',
  typeIt: 'Type the passphrase',
  unlock: 'Unlock',
  close: 'Close the matter and drop what is not saved',
};

const passphrase = {
  wrong: 'That is not the passphrase of this matter. Nothing was changed.',
  recoverySheet: 'Recovery sheet',
  recoverySay:
    'One page with the key of this matter. If the passphrase is forgotten, the sheet opens the file; without either, nobody can. Print it, then keep it where you keep the original cards.',
  ofThisMatter: 'Passphrase of this matter',
  saveSheet: 'Save the sheet …',
  sheetSaved: (fileName: string) => `Saved as ${fileName}. Whoever holds the sheet can open the matter.`,
  change: 'Change the passphrase',
  changed: 'The passphrase is changed. Recovery sheets printed before no longer open this file: print a new one.',
  now: 'Passphrase now',
  next: 'New passphrase',
  nextAgain: 'New passphrase, once more',
  differ: 'The two do not agree.',
  typeTwice: 'Type the new passphrase twice',
};

const mishap = {
  title: 'This screen could not be drawn',
  say: 'Everything you decided is in the matter file. Draw the screen again; if it fails again, close the app and open it.',
  again: 'Draw again',
};

const jobs = {
  running: 'Running work',
  import: 'Taking in cards',
  reading: 'Reading cards',
  done: (n: string) => `${n} done`,
  doneOf: (n: string, total: string) => `${n} of ${total}`,
  perMinute: (n: string) => `${n} pages per minute`,
  aMinuteLeft: 'about a minute left',
  minutesLeft: (n: string) => `about ${n} minutes left`,
  stop: 'Stop after this page',
};

const keys = {
  title: 'Keys on this screen',
  how: 'Press a key below to put it elsewhere.',
  putBack: 'Put all keys back',
  was: (key: string) => `was ${key}`,
  put: (key: string, label: string) => `${key}: put “${label}” on another key`,
  notMovable: (label: string) =>
    `Enter, Escape, digits and arrows stay where they are. Press a letter or a sign for “${label}”, or Esc to leave it.`,
  taken: (by: string, label: string) => `That key does “${by}”. Press another for “${label}”, or Esc to leave it.`,
  press: (label: string, key: string) => `Press the new key for “${label}”. ${key} puts it back; Esc leaves it as it is.`,
  space: 'Space',
};

export const deskEn = {
  stations,
  themes,
  languages,
  notes,
  keyGroups,
  controls,
  shell,
  matterMenu,
  displayMenu,
  locked,
  passphrase,
  mishap,
  jobs,
  keys,
  refusals: refusalsEn,
};

export type DeskWording = typeof deskEn;
export type StationNotes = typeof notes;
export type KeyGroup = keyof typeof keyGroups;
