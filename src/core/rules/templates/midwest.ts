import { atLeast, MAJORITY, placeOfWork, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate } from './template.ts';

const ACT = '5 ILCS 315/9(a-5)';
const EDUCATION = '80 Ill. Adm. Code 1110.80, 1110.105';
const MINNESOTA = 'Minnesota Rules 5510.0810';

export const illinois: RuleTemplate = defineTemplate({
  id: 'illinois',
  name: 'Illinois Labor Relations Board, majority interest',
  forWhom: 'Public employers in Illinois (not education)',
  terms: {
    threshold: checked(MAJORITY, `${ACT}: a majority of the unit`),
    cardWindow: checked(window(12, 'months', 'filing'), `${ACT}: signed within twelve months before filing`),
    'electronic.allowed': checked(true, ACT),
    'list.dueDays': checked(7, '80 Ill. Adm. Code 1210.100: full names and titles in seven days (election cases)'),
    'list.missingList': checked('union-evidence', '80 Ill. Adm. Code 1210.100: else decided on the union’s information'),
    'list.requiredFields': checked(['full name', 'title'], '80 Ill. Adm. Code 1210.100'),
    'disputes.evidenceStandard': checked('Clear and convincing evidence of fraud or coercion leads to an election', ACT),
    timeZone: placeOfWork('America/Chicago'),
  },
  notes: [
    'Dues deductions are evidence beside cards. Evidence of support is confidential and is not given to the employer.',
    'Another union cannot intervene in a majority interest case.',
  ],
});

export const illinoisEducation: RuleTemplate = defineTemplate({
  id: 'illinois-education',
  name: 'Illinois Educational Labor Relations Board, majority interest',
  forWhom: 'Schools, colleges and universities in Illinois',
  terms: {
    threshold: checked(MAJORITY, `${EDUCATION}: more than half of the unit`),
    'list.base': checked('employed-on-date', `${EDUCATION}: the list as of the day of the petition`),
    'list.dueDays': checked(21, `${EDUCATION}: in 21 days, which may be prolonged by 21`),
    'list.missingList': checked('union-evidence', `${EDUCATION}: else the board decides on the union’s evidence alone`),
    'signatureComparison.mode': checked('all', `${EDUCATION}: the employer gives examples of signatures of those on its list`),
    timeZone: placeOfWork('America/Chicago'),
  },
  notes: [
    'The card of Appendix A is sufficient. Here the examples of signatures go to the union as well.',
    'No answer in 21 days waives the hearing.',
  ],
});

export const minnesota: RuleTemplate = defineTemplate({
  id: 'minnesota',
  name: 'Minnesota BMS, showing of interest',
  forWhom: 'Public employers in Minnesota; an election petition, no finding of a majority',
  terms: {
    threshold: checked(atLeast(30), `${MINNESOTA}: 30 percent`),
    cardWindow: checked(window(6, 'months', 'cardsReceived'), `${MINNESOTA}: signed within six months before receipt`),
    'card.required': checked(
      ['name', 'signature', 'date', 'designation'],
      `${MINNESOTA}: statement of support, legibly printed name, signature, date`,
    ),
    'card.undated': checked('not-counted', `${MINNESOTA}: the date is required`),
    'card.altered': checked('not-counted', `${MINNESOTA}: an altered or modified card is invalid`),
    'signatureComparison.mode': memory('when-questioned', 'As showings of interest are usually checked'),
    timeZone: placeOfWork('America/Chicago'),
  },
  notes: [
    'The card may add the union’s address and nothing else: no explanation, interpretation or advice.',
    'Only the petitioner may withdraw a card. Fraud denies the petition and bars a new one for a year.',
  ],
});
