import { MAJORITY, placeOfWork, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate } from './template.ts';

const PERB = '8 CCR 32700 (in force 1 July 2023)';
const ALRB = 'Labor Code 1156.37';

export const californiaPerb: RuleTemplate = defineTemplate({
  id: 'california-perb',
  name: 'California PERB, proof of support',
  forWhom: 'Public employers in California',
  terms: {
    threshold: memory(MAJORITY, `${PERB}: the share depends on the petition; this is that of recognition`),
    'list.base': checked('employed-on-date', 'PERB A514E, Ad-486-M, Ad-402: measured on the list at filing'),
    cardWindow: checked(
      window(12, 'months', 'filing'),
      `${PERB}: one year from the day on which it was obtained (child care: two)`,
    ),
    'card.required': checked(['name', 'designation'], `${PERB}: the employee’s name and a clear desire to be represented`),
    'card.undated': checked('question', `${PERB}(b): who files an undated card must prove that it was in time`),
    'electronic.allowed': checked(true, `${PERB}: for employees not yet represented`),
    dualCards: checked('both', `${PERB}(b): a card stays valid though the employee also supported another organization`),
    timeZone: placeOfWork('America/Los_Angeles'),
  },
  notes: [
    'Proof of support is confidential under all statutes and may not be shared with the employer or a rival (PERB 2770M).',
    'Joint petitioners may add their support. A rule on revocation was debated in 2007; whether it was adopted was not checked.',
  ],
});

export const californiaAlrb: RuleTemplate = defineTemplate({
  id: 'california-alrb',
  name: 'California ALRB, majority support petition',
  forWhom: 'Agricultural employers in California',
  terms: {
    threshold: checked(MAJORITY, `${ALRB}: a majority of those currently employed`),
    'list.base': checked(
      'payroll-period',
      'SB 104 text: employed at any time in the last payroll period that ended before filing',
    ),
    'list.dueDays': checked(2, `${ALRB}: in 48 hours`),
    'list.requiredFields': checked(
      ['full name', 'current street address', 'telephone', 'job classification', 'crew or department'],
      `${ALRB}: in separate columns, on paper and electronically`,
    ),
    timeZone: placeOfWork('America/Los_Angeles'),
  },
  notes: ['The payroll must be at least half of the year’s peak.'],
});
