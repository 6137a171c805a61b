/** The receipt at the close of a day. */
import type { LocalDate } from '../../../dates.ts';
import { date } from '../numbers.ts';

export const dayReceipt = {
  title: 'Receipt at the close of the day',
  heading: 'State of the record',
  lead: (day: LocalDate) =>
    `This is the state in which the neutral closed the record of this card check on ${date(day)}. It says nothing of what the record holds.`,
  matter: 'Matter',
  to: 'Made out to',
  summary: 'Which matter, and for whom',
} as const;
