/** Agreements of the screen industry, known from the press only: their texts were not read. */
import { MAJORITY } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate, secondary } from './template.ts';

const NETFLIX = 'Press report on the production accountants and IATSE Local 161, The Hollywood Reporter, November 2023';
const AICP = 'Press report on the AICP neutrality agreement, The Hollywood Reporter, 2023';
const PPG = 'Questions and answers of the Post Production Guild campaign';

export const voluntaryRecognition: RuleTemplate = defineTemplate({
  id: 'voluntary-recognition',
  name: 'Voluntary recognition by one employer',
  forWhom:
    'One employer that has agreed to recognise the union if a third person finds a majority (the pattern of the production accountants, New York and New Jersey)',
  terms: {
    threshold: secondary(MAJORITY, `${NETFLIX}: recognition if a majority joined`),
    'unit.included': secondary(
      ['Key Accountant', 'Assistant Production Accountant', 'Payroll Accountant'],
      `${NETFLIX}: the titles of the unit`,
    ),
    timeZone: secondary('America/New_York', `${NETFLIX}: New York and New Jersey`),
  },
  notes: [
    'Two locals name accountants (161 and 871): agree before the first card is opened which names on a card are accepted.',
    'The workers move from production to production: agree the day or the payroll period that decides who is on the list.',
    'The report told of a majority and gave no figures.',
  ],
});

export const twoJobsInTwelveMonths: RuleTemplate = defineTemplate({
  id: 'two-jobs-in-twelve-months',
  name: 'Two jobs in twelve months, several employers',
  forWhom: 'An association of employers and freelance crews who work for many of them (the AICP pattern)',
  terms: {
    threshold: secondary(MAJORITY, `${AICP}: a majority of cards, overseen by an arbitrator`),
    'unit.included': secondary(
      ['Production Assistant', 'Assistant Production Supervisor', 'Production Supervisor', 'Line Producer', 'Bidding Producer'],
      `${AICP}: the titles of the unit`,
    ),
    'list.base': secondary('formula', `${AICP}: who worked two jobs may sign`),
    formula: secondary(
      {
        scope: null,
        inWindow: null,
        hoursPerDay: null,
        limbs: [
          { name: 'two jobs in 12 months', jobs: 2, days: null, hours: null, months: 12, averageHoursPerWeek: null, weeks: null },
        ],
      },
      `${AICP}: two jobs in the last twelve months`,
    ),
  },
  notes: [
    'Not reported, so to be agreed: whether jobs of different employers add up, which days of a job must lie in the twelve months, and what makes two invoices one job.',
    'The unit is nationwide: agree the time zone in which days are counted.',
  ],
});

export const postProduction: RuleTemplate = defineTemplate({
  id: 'post-production',
  name: 'Post production, several employers',
  forWhom: 'Post production crews of several employers (the Post Production Guild pattern)',
  terms: {
    threshold: memory(MAJORITY, 'A card check majority, as campaigns use the word'),
    'unit.included': checked(
      ['Post Producer', 'Post Production Supervisor', 'Post Production Coordinator', 'Post Production Assistant'],
      `${PPG}: the titles of the unit`,
    ),
    'report.recipients': memory(['union', 'employer'], 'Both parties at the same moment, as is usual'),
  },
  notes: [
    'The workers were promised that no list of names will ever reach the employers’ side: the report names nobody in any case.',
    'The same text says that the labor board verifies a majority by cards; the board checks a showing of interest of 30 percent.',
  ],
});
