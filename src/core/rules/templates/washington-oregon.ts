import { MAJORITY, placeOfWork, revocable, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate } from './template.ts';

const WAC_400 = 'WAC 391-25-400 as amended by 2024 c 98';
const WAC_410 = 'WAC 391-25-410 (older text)';
const RCW = 'RCW 41.58.080 (2024 c 98, in force 6 June 2024)';
const OREGON = 'OAR 115-025-0021, -0030, -0061';

export const washingtonCurrent: RuleTemplate = defineTemplate({
  id: 'washington-current',
  name: 'Washington PERC, current card check',
  forWhom: 'Public employers in Washington; one union, no incumbent',
  terms: {
    threshold: checked(MAJORITY, `${WAC_400}: more than half of the unit`),
    'list.base': checked('listed', `${WAC_400}: valid cards are compared with the agreed-upon list`),
    cardWindow: checked(
      { ...window(12, 'months', 'filing'), firstIncluded: false },
      'PERC questions and answers: of the current campaign and less than a year before filing',
    ),
    'card.required': checked(['signature', 'date', 'designation'], `${WAC_400}: signed, dated, clear in its text`),
    'card.sharedSheet': checked('not-counted', `${WAC_400}: individual cards; a sheet of several signatures is refused`),
    'electronic.allowed': checked(true, `${WAC_400}; ${RCW}`),
    'electronic.requiredFields': checked(
      ['name', 'contact', 'text', 'date', 'employer'],
      `${RCW}: telephone, e-mail or social account is contact enough`,
    ),
    'electronic.declaration': checked(
      true,
      `${RCW}: technology, verification, and that what was sent is what the signer assented to`,
    ),
    'signatureComparison.mode': checked('none', `${WAC_400}: the comparison of signatures was removed`),
    revocation: checked(
      revocable({ form: 'signed-individual', deadline: 'count', disclosed: 'existence' }),
      `${WAC_400}: an individual signed letter or card before the date fixed; the petitioner is told of the request, not of the person`,
    ),
    'disputes.mayChallenge': checked(['employer', 'union', 'neutral'], WAC_400),
    'disputes.supervisors': checked(
      'rule-first-if-determinative',
      'PERC Decision 11503-A: status that could decide the outcome is decided before the count',
    ),
    'report.detail': checked('totals', `${WAC_400}: a tally sheet is issued; names are not disclosed`),
    timeZone: placeOfWork('America/Los_Angeles'),
  },
});

export const washingtonOlder: RuleTemplate = defineTemplate({
  id: 'washington-older',
  name: 'Washington PERC, older cross-check',
  forWhom: 'Agreements that still refer to the older cross-check rule',
  terms: {
    threshold: memory(MAJORITY, 'RCW 41.56: the statute’s majority'),
    cardWindow: checked(window(90, 'days', 'filing'), `${WAC_410}: not more than 90 days before filing`),
    'card.required': checked(['signature', 'designation', 'union-name'], `${WAC_410}: the card names the union for bargaining`),
    'signatureComparison.mode': checked(
      'all',
      `${WAC_410}: actual comparison with the employer’s records bearing names and signatures`,
    ),
    revocation: checked(
      revocable({ form: 'signed-individual', deadline: 'count', disclosed: 'number' }),
      `${WAC_410}: a valid signed revocation is honoured; the petitioner is told existence and number`,
    ),
    'report.detail': checked('totals', `${WAC_410}: tally sheet`),
    'afterCount.rerunBarMonths': checked(12, `${WAC_410}: a union that withdraws after the start is barred for a year`),
    'afterCount.unionWithdrawal': checked('Before the start: free. After it: barred for one year', WAC_410),
    timeZone: placeOfWork('America/Los_Angeles'),
  },
});

export const oregon: RuleTemplate = defineTemplate({
  id: 'oregon',
  name: 'Oregon ERB, certification without election',
  forWhom: 'Public employers in Oregon',
  terms: {
    threshold: checked(MAJORITY, `${OREGON}: more than half of the unit`),
    'list.base': checked(
      'employed-on-date',
      'OAR 115-025-0061: everyone employed on the day of filing; seasonal and laid-off may be added',
    ),
    cardWindow: checked(window(180, 'days', 'filing'), `${OREGON}: signed within 180 days before filing`),
    'card.required': checked(
      ['name', 'signature', 'date', 'designation', 'union-name', 'understanding-no-election'],
      `${OREGON}: (a) legible name (b) signature (c) date (d) designation of the named union (e) understanding that no election may be held`,
    ),
    'card.undated': checked('not-counted', `${OREGON}: a card that does not comply is invalid`),
    timeZone: placeOfWork('America/Los_Angeles', 'Malheur County keeps Mountain time'),
  },
  notes: ['Thirty percent of the unit may ask for an election within 14 days instead.'],
});
