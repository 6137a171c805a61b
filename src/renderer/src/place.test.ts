import { expect, test } from 'vitest';
import { aMatter, anInstant } from '#test/builders/views.ts';
import { STATIONS, type MatterView } from '#contract/views.ts';
import { stationNote, whereToBegin } from './place.ts';
import { deskEn } from './wording/desk.en.ts';

type Stations = MatterView['stations'];
const matter = (part: Partial<Stations>) => aMatter({ stations: { ...aMatter().stations, ...part } });

const note = (station: keyof Stations, part: Partial<Stations>) => stationNote(station, matter(part), deskEn.notes);

const finished: Partial<Stations> = { review: { left: 0, again: 0, total: 298 }, disputes: { open: 0, total: 9 } };

test.each([
  ['rules', { rules: { state: 'draft', version: 1, frozenAt: null } }],
  ['list', { list: { versions: 0, people: 0, challenged: 0 } }],
  ['cards', { cards: { found: 0, stated: 0, unexplained: 0, unread: 0 } }],
  ['cards', { cards: { found: 61, stated: 60, unexplained: 1, unread: 0 } }],
  ['cards', { cards: { found: 60, stated: 60, unexplained: 0, unread: 12 } }],
  ['review', { review: { left: 1, again: 0, total: 298 } }],
  ['review', { review: { left: 0, again: 2, total: 298 } }],
  ['tally', {}],
] as const)('a matter opens at %s where that is what is left to do', (station, part) => {
  expect(whereToBegin(matter({ ...finished, ...part })).station).toBe(station);
});

test('a station is called done only when nothing is left in it', () => {
  expect(note('review', { review: { left: 1, again: 0, total: 2 } }).tone).toBe('open');
  expect(note('review', { review: { left: 0, again: 1, total: 2 } }).tone).toBe('open');
  expect(note('review', { review: { left: 0, again: 0, total: 2 } }).tone).toBe('done');
  expect(note('cards', { cards: { found: 61, stated: 60, unexplained: 1, unread: 0 } }).tone).toBe('open');
  expect(note('rules', { rules: { state: 'frozen', version: 1, frozenAt: anInstant() } }).tone).toBe('done');
});

test('while the tally is blocked the navigation speaks no result', () => {
  expect(note('tally', { tally: { outcome: 'blocked' } })).toEqual({ text: 'provisional', tone: 'quiet' });
});

test('before a card is there the navigation speaks no result, whatever a count of nobody says', () => {
  const empty = { review: { left: 0, again: 0, total: 0 }, tally: { outcome: 'no-majority' } } as const;
  expect(note('tally', empty).text).toBe('');
});

test('every station has a note', () => {
  for (const station of STATIONS) expect(stationNote(station, aMatter(), deskEn.notes)).toBeDefined();
});
