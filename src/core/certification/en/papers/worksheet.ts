/** The neutral's own worksheet. */
import { count, figure } from '../numbers.ts';

export const worksheet = {
  title: 'The neutral’s confidential worksheet',
  caution:
    'CONFIDENTIAL. This worksheet names persons and how their cards were determined. It is for the neutral alone; no party may see it. The union may be shown the rows of its own cards.',
  documents: 'Documents',
  documentsLead: (documents: number, counted: number) =>
    `${count(documents, 'document', 'documents')}, of which ${figure(counted)} have the state counted.`,
  columns: ['No.', 'Person', 'Signed', 'State', 'Codes', 'Ruling or note'] as const,
  summary: 'One row for each document, with its state, codes and ruling',
  persons: 'Persons in dispute',
  personsColumns: ['Person', 'State', 'Codes', 'Ruling and grounds'] as const,
  personsSummary: 'One row for each person whose place in the unit was disputed',
  nobody: 'No person’s place in the unit was disputed.',
  unmatched: 'not on the list',
  states: {
    counted: 'counted',
    'not-counted': 'not counted',
    questioned: 'questioned',
    superseded: 'superseded',
    unmatched: 'not on the list',
    act: 'act',
    undetermined: 'undetermined',
    eligible: 'eligible',
    excluded: 'excluded',
    challenged: 'challenged',
  },
  originals: 'Originals',
} as const;
