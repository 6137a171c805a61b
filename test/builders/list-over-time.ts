/** Valid views of an invented list that changed: a newer version, another date, an amendment tried. */
import type {
  AsOfView,
  ListComparisonView,
  ListDifferences,
  ListVersionView,
  MovedPerson,
  PersonBrief,
  Some,
} from '#contract/list-views.ts';
import type { AmendmentTrial, FiguresView, TouchedCardView } from '#contract/rules-views.ts';
import { aCardId, aDate, aListView, anInstant, aDigest, aPersonId, aTally, personName } from './views.ts';

const some = <T>(...shown: readonly T[]): Some<T> => ({ total: shown.length, shown });

export function aBrief(index: number): PersonBrief {
  return { personId: aPersonId(index), displayName: personName(index), title: 'Grip', rows: [index + 2] };
}

export function someFigures(part: Partial<FiguresView> = {}): FiguresView {
  const { cards: _c, persons: _p, flips: _f, codes: _codes, acts: _a, revocationsInTime: _r, ...figures } = aTally();
  return { ...figures, ...part };
}

export function someDifferences(): ListDifferences {
  return {
    added: some(aBrief(1), aBrief(2)),
    removed: some(aBrief(3)),
    changed: some({
      ...aBrief(4),
      bearsOn: 'eligibility' as const,
      otherName: false,
      fields: [{ field: 'endedOn', from: null, to: '2023-10-28', bearsOn: 'eligibility' as const, row: 6 }],
      rowsAdded: [{ row: 9, says: 'Grip, Big Sky Studios, 2023-10-01 to …' }],
      rowsRemoved: [],
    }),
    unchanged: 411,
    possiblySame: some({ removed: aBrief(3), added: aBrief(1), agreeing: ['name', 'phone'] }),
  };
}

export function aTouchedCard(part: Partial<TouchedCardView> = {}): TouchedCardView {
  return {
    cardId: aCardId(12),
    personName: personName(3),
    decided: 'counted',
    before: { state: 'counted', codes: [], primary: null },
    after: { state: 'not-counted', codes: ['C04'], primary: 'C04' },
    why: ['Signed on 2023-01-16; the window opens on 2023-05-14.'],
    inDispute: false,
    ...part,
  };
}

export function aListVersion(part: Partial<ListVersionView> = {}): ListVersionView {
  return {
    version: 2,
    fileName: 'payroll-november.xlsx',
    sha256: aDigest('other', 13),
    receivedOn: aDate('2023-11-16'),
    receivedFrom: 'Big Sky Studios, human resources',
    asOf: null,
    rows: 440,
    people: 417,
    state: 'in-force',
    basis: 'joint',
    acceptedAt: anInstant('2023-11-16T09:00:00Z'),
    ...part,
  };
}

/** Two in force one after the other, and a third that nobody had authority for. */
export function threeVersions(): readonly ListVersionView[] {
  const [first] = aListView().versions;
  if (first === undefined) throw new Error('The builder’s list has a version.');
  return [
    { ...first, state: 'superseded' },
    aListVersion(),
    aListVersion({ version: 3, state: 'ignored', basis: 'unilateral', fileName: 'wishes.xlsx' }),
  ];
}

export function aComparison(part: Partial<ListComparisonView> = {}): ListComparisonView {
  const [, second, third] = threeVersions();
  return {
    before: { version: second ?? aListVersion(), figures: someFigures() },
    after: { version: third ?? aListVersion(), figures: someFigures({ outcome: 'no-majority', counted: 198, required: 210 }) },
    differences: someDifferences(),
    cards: [
      { cardId: aCardId(12), personName: personName(3), decided: 'counted', before: 'eligible', after: 'absent' },
      { cardId: aCardId(13), personName: personName(4), decided: 'questioned', before: 'eligible', after: 'challenged' },
    ],
    ...part,
  };
}

function aMove(index: number, before: MovedPerson['before']['state'], after: MovedPerson['after']['state']): MovedPerson {
  return {
    ...aBrief(index),
    before: { state: before, working: [`Row ${index + 2} counts.`] },
    after: {
      state: after,
      working: ['Hired on 2023-10-20, after the list was frozen on 2023-10-15; the rules ignore such hires.'],
    },
  };
}

export function anAsOf(): AsOfView {
  return {
    kind: 'moved',
    base: 'employed-on-date',
    agreed: { from: null, to: aDate('2023-10-31') },
    asked: { from: null, to: aDate('2023-10-15') },
    before: { eligible: 412, excluded: 0, challenged: 4, required: 207 },
    after: { eligible: 411, excluded: 1, challenged: 4, required: 206 },
    enter: some(),
    leave: some(aMove(5, 'eligible', 'excluded')),
    turn: some(),
  };
}

export function aTrial(part: Partial<Extract<AmendmentTrial, { kind: 'tried' }>> = {}): AmendmentTrial {
  return {
    kind: 'tried',
    touched: [aTouchedCard()],
    persons: { enter: 0, leave: 1, turn: 0 },
    figures: {
      now: someFigures(),
      amended: someFigures({ eligible: 411 }),
      asOffered: someFigures({ eligible: 411, counted: 230 }),
    },
    ...part,
  };
}
