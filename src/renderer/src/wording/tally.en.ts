/** What the tally page says beyond its figures. The word majority stands only where the threshold is one. */
import type { TallyView, WaterfallStep } from '#contract/tally-views.ts';
import type { ReactNode } from 'react';
import { readableNumber } from '#renderer/ui/written.ts';
import { phrase, strong } from './phrase.ts';
import { writtenEn } from './written.ts';

const { counted } = writtenEn;
const people = (n: number) => counted(n, 'person', 'people');

type Threshold = TallyView['threshold'];
/** A list and the number that it needs. */
export type Needed = { readonly list: number; readonly needed: number };
/** Where the lists that the page counts on need different numbers. */
export type NeededByList = { readonly undisputed: Needed; readonly otherwise: readonly Needed[] };
export type Standing = {
  readonly required: number;
  readonly counted: number;
  readonly questioned: number;
  readonly challenged: number;
};

/** "more than one half", "at least 55 of every 100" */
function share({ numerator, denominator, strict }: Threshold): string {
  const part = numerator * 2 === denominator ? 'one half' : `${numerator} of every ${denominator}`;
  return `${strict ? 'more than' : 'at least'} ${part}`;
}

// Without a number: the list's people, the eligible, and those eligible at worst and at best are four figures, all below.
const LIST = 'the eligible people on the list';
const end = (open: boolean) => (open ? ', and no open dispute can change that.' : '.');
const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

const sentences = {
  majority: (open: boolean) => `A majority of ${LIST} signed cards that count${end(open)}`,
  reached: (threshold: Threshold, open: boolean) => `${capital(share(threshold))} of ${LIST} signed cards that count${end(open)}`,
  noMajority: (open: boolean) => `No majority of ${LIST} signed cards that count${end(open)}`,
  notReached: (threshold: Threshold, open: boolean) => `Not ${share(threshold)} of ${LIST} signed cards that count${end(open)}`,
  determinative: 'The open disputes decide the result: nothing can be certified until they are ruled.',
  blocked: 'No result yet.',
  unitsBlocked: 'No result in every unit yet.',
  unitsDeterminative: 'The open disputes decide the result of at least one unit.',
  everyUnit: (units: number, threshold: Threshold | 'majority') =>
    `In every one of the ${units} units, ${threshold === 'majority' ? 'a majority' : share(threshold)} signed cards that count.`,
  noUnit: (units: number, threshold: Threshold | 'majority') =>
    `In none of the ${units} units ${threshold === 'majority' ? 'a majority' : 'that many'} signed cards that count.`,
  someUnits: (reached: number, units: number, threshold: Threshold | 'majority') =>
    `In ${reached} of the ${units} units ${threshold === 'majority' ? 'a majority' : share(threshold)} signed cards that count; in the ${
      units - reached === 1 ? 'other' : 'others'
    } not.`,
};

function standing(figures: Standing): string {
  const parts = [`${readableNumber(figures.required)} needed`, `${readableNumber(figures.counted)} counted`];
  if (figures.questioned > 0) parts.push(`${people(figures.questioned)} with only a questioned card`);
  if (figures.challenged > 0) parts.push(`${people(figures.challenged)} challenged`);
  return `${parts.join(', ')}.`;
}

const screen = {
  theTally: 'the tally',
  title: 'Tally',
  nothingYet: 'Nothing to count yet',
  needs:
    'The tally needs frozen ground rules, an employee list and cards. It is then always there, and always provisional until you certify.',
  toRules: 'Go to Ground rules',
  toCertify: 'Go to Certify',
  lead: (standingNow: string, threshold: Threshold) =>
    `Provisional. ${standingNow} The threshold is ${share(threshold)} of the eligible people on the list.`,
  leadOfUnits: (threshold: Threshold) =>
    `Provisional. Each unit is counted by itself. The threshold is ${share(threshold)} of the eligible people on the list of each.`,
  recountDiffers: phrase`${strong('The recount from the record alone does not agree.')} Nothing can be certified. Verify the record, and keep this file and your latest backup as they are.`,
  worstAndBest: 'Worst case and best case',
  allUnits: 'The people of all units together',
  waterfall: 'From delivered to counted',
  change: 'What would have to happen for the result to change',
  before: 'Before you can certify',
  onList: 'On the list',
  eligible: 'Eligible',
  challenged: 'Challenged',
  excluded: 'Excluded',
};

/** From delivered to counted. */
const steps: Readonly<Record<WaterfallStep, string>> = {
  delivered: 'Cards delivered',
  undetermined: 'Not determined yet',
  'not-listed': 'Not on the list',
  'not-counted': 'Not counted',
  'second-cards': 'Second cards of one person',
  questioned: 'Questioned',
  excluded: 'Of excluded persons',
  challenged: 'Of challenged persons',
  counted: 'Persons counted',
};

const change = {
  far: (cards: number, added: number): ReactNode =>
    phrase`At least ${strong(counted(cards, 'counted card', 'counted cards'))} would have to be lost, or ${strong(people(added))} added to the list without a card.`,
  short: (cards: number): ReactNode =>
    phrase`At least ${strong(counted(cards, 'more card', 'more cards'))} would have to count, even if every open dispute went the union’s way.`,
  later: 'That can be said once the result can.',
  noneOpen: 'No dispute is open.',
  moves: (disputes: number, by: number): ReactNode =>
    phrase`${counted(disputes, 'open dispute', 'open disputes')} together ${disputes === 1 ? 'moves' : 'move'} the margin by no more than ${strong(readableNumber(by))}.`,
  smallest: 'The smallest sets of rulings that could turn it:',
  moreSets: (n: number) => `And ${readableNumber(n)} more sets of that size.`,
};

const needs = ({ needed, list }: Needed) => `${readableNumber(needed)} of the ${readableNumber(list)}`;

const margin = {
  against: 'Counted against needed',
  cases: {
    settled: 'Nothing is open',
    worst: 'If every open dispute goes against the union',
    best: 'If every open dispute goes for the union',
  },
  outcome: (reached: boolean, by: string) => `${reached ? 'reached' : 'not reached'}, margin ${by}`,
  spoken: (given: {
    readonly title: string;
    readonly counted: number;
    readonly list: number;
    readonly needed: number;
    readonly by: string;
    readonly reached: boolean;
  }) =>
    `${given.title}: ${given.counted} counted of ${given.list}, ${given.needed} needed, margin ${given.by}: ${given.reached ? 'reached' : 'not reached'}`,
  needed: (n: string) => `${n} needed`,
  counted: (n: string) => `${n} counted`,
  eligible: (n: string) => `${n} eligible`,
  why: ({ undisputed, otherwise }: NeededByList) =>
    `How many are needed depends on the list: ${needs(undisputed)} people whose place is undisputed; ${otherwise
      .map(needs)
      .join(' or ')} if open challenges put people on it.`,
};

const units = {
  title: (id: string) => `Unit ${id}`,
  names: (union: string) => `Its cards must name ${union}.`,
};

export const tallyEn = { share, sentences, standing, screen, steps, change, margin, units };

export type TallyWording = typeof tallyEn;
