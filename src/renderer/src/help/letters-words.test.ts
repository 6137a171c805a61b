import { expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import type { LocalDate } from '#core/dates.ts';
import type { PracticeLetters } from '#contract/practice-views.ts';
import { STATIONS } from '#contract/views.ts';
import { tourEn } from '#renderer/wording/tour.en.ts';
import { hasLetters, lettersFor } from './letters-words.ts';

const scans = ['cards.pdf', 'scan-1.jpg', 'scan-2.jpg', 'scan-3.jpg'];
const letters: PracticeLetters = {
  agreedOn: '2025-09-29' as LocalDate,
  list: { from: 'Larkspur', receivedOn: '2025-10-01' as LocalDate, file: 'list.xlsx', exemplars: 'exemplars/forms.pdf' },
  deliveries: [
    {
      from: 'Guild',
      carrier: 'D. Ruiz',
      receivedAt: '2025-10-06T10:15',
      stated: 44,
      folder: '1-paper',
      files: scans,
      declaration: null,
    },
    {
      from: 'Guild',
      carrier: 'D. Ruiz',
      receivedAt: '2025-10-06T10:40',
      stated: 2,
      folder: '2-e-cards',
      files: ['e.csv'],
      declaration: 'I declare.',
    },
  ],
  submissions: [
    {
      about: { kind: 'person', personId: 'LP-1016' as PersonId, name: 'Petrova, Olga' },
      raisedBy: 'employer',
      clause: 'Section 3(b)',
      ground: 'Said to be a supervisor.',
      union: 'She passes on what others decide.',
      employer: 'She gave a warning.',
    },
    {
      about: { kind: 'card', cardId: 'C-0020' as CardId, origin: 'fax.tif, page 1' },
      raisedBy: 'neutral',
      clause: 'Section 5',
      ground: 'Two purposes.',
      union: 'It says so plainly.',
      employer: '',
    },
  ],
};

test('a station has letters exactly where there is something to copy from them', () => {
  for (const station of STATIONS) expect(lettersFor(station, letters, tourEn.letters).length > 0).toBe(hasLetters(station));
});

test('a delivery of many files is told by its folder, with its moment and its number', () => {
  const [first, second] = lettersFor('cards', letters, tourEn.letters).map(({ lines }) => lines.join(' '));
  expect(first).toBe('Received by D. Ruiz on 6 Oct 2025, 10:15: 44 cards stated. In the folder 1-paper: all 4 files.');
  expect(second).toContain('2 cards stated as e-cards, with the submitter’s declaration. In the folder 2-e-cards: e.csv.');
});

test('only a letter about a person names one, and a party that said nothing is not quoted', () => {
  const [person, card] = lettersFor('disputes', letters, tourEn.letters);
  expect([person?.head, person?.aboutPerson]).toEqual(['Petrova, Olga', true]);
  expect([card?.head, card?.aboutPerson, card?.lines.length]).toEqual(['Card C-0020, fax.tif, page 1', false, 2]);
});
