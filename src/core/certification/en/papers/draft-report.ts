/** The draft report for comment. */
import type { LocalDate } from '../../../dates.ts';
import { count, date } from '../numbers.ts';

export const draftReport = {
  title: 'Draft Report for Comment',
  running: 'Draft report for comment · not signed',
  watermark: 'DRAFT',
  banner: 'Draft for comment · not signed · certifies nothing',
  heading: 'Status of this paper',
  caution: 'This is a draft. It is not signed, it certifies nothing, and the neutral may change any part of it.',
  number: (draft: number, version: number) => `Draft ${String(draft)} of version ${String(version)}`,
  drawnUp: 'Drawn up',
  comments: (until: LocalDate | null) =>
    until === null
      ? 'The parties may comment on it to the neutral, each with a copy to the other.'
      : `The parties may comment on it to the neutral until ${date(until)}, each with a copy to the other.`,
  objections: (days: number) =>
    `Once the final document is issued, objections may be made for ${count(days, 'day', 'days')} under the ground rules.`,
  noObjectionPeriod: 'The ground rules provide no period for objections after the final document is issued.',
  ending:
    'The final document is a sealed file with an electronic signature, and says so in its title. Whatever has neither is not it.',
} as const;
