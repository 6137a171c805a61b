import { atLeast, MAJORITY, placeOfWork, revocable, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate, secondary } from './template.ts';

const BC = 'LRB membership evidence guide; B.C. Reg. 7/93';
const OLRB = 'OLRB decisions 1981/877, 1985/871, 1993/8029';
const TAT = 'Quebec Labour Code, as practised by the TAT';
const CIRB = 'Canada Labour Code, as practised by the CIRB';
const CAC = 'TULRCA 1992, Schedule A1';

export const britishColumbia: RuleTemplate = defineTemplate({
  id: 'british-columbia',
  name: 'British Columbia LRB, certification on cards',
  forWhom: 'Employers in British Columbia',
  terms: {
    threshold: memory(atLeast(55), 'Labour Relations Code since 2022: 55 percent certifies without a vote'),
    cardWindow: checked(
      window(6, 'months', 'filing'),
      `${BC}: within six months before the application (90 days until 6 April 2020)`,
    ),
    'card.required': checked(
      ['name', 'signature', 'date', 'designation'],
      `${BC}: the prescribed sentence; signed and dated at the same time by the person named`,
    ),
    'card.dateOrder': checked('ask', `${BC}: write the month in letters, 10 SEPT, not 10/09`),
    'electronic.allowed': checked(true, `${BC}: by a platform that complies`),
    revocation: checked(
      revocable({ form: 'any-writing', deadline: 'filing', disclosed: 'none' }),
      `${BC}: in writing before filing, not after`,
    ),
    timeZone: placeOfWork('America/Vancouver'),
  },
  notes: [
    'An older card stands where dues were paid in the six months. Nobody can sign the card for another.',
    'Copies of the evidence must not go to the employer.',
  ],
});

export const ontario: RuleTemplate = defineTemplate({
  id: 'ontario',
  name: 'Ontario OLRB, construction, on cards',
  forWhom: 'Construction employers in Ontario; elsewhere a vote is held at 40 percent',
  terms: {
    threshold: memory(atLeast(55), 'Labour Relations Act 1995: 55 percent in construction'),
    'list.base': checked('employed-on-date', `${OLRB}: the list as of the day of the application`),
    cardWindow: secondary(window(12, 'months', 'filing'), 'A law firm’s note (harrisco.com) quoting a panel: one year'),
    'signatureComparison.mode': checked('all', `${OLRB}: the employer files a specimen signature of every person listed`),
    'signatureComparison.exemplarKinds': checked(['specimen signature'], OLRB),
    'report.detail': checked(
      'totals',
      `${OLRB}: "the count" is told to both parties: number in the unit, number with evidence; names are secret`,
    ),
    timeZone: placeOfWork('America/Toronto'),
  },
  notes: ['Persons who say afterwards that they never signed are heard (Bilow’s, 1993): keep the evidence sealed for that time.'],
});

export const albertaManitoba: RuleTemplate = defineTemplate({
  id: 'alberta-manitoba',
  name: 'Alberta and Manitoba, membership evidence',
  forWhom: 'Employers in Alberta or Manitoba; their statutes were not read',
  terms: {
    cardWindow: secondary(window(6, 'months', 'filing'), 'A report that was not kept: six months before the application'),
  },
  notes: ['Only the length of the window is known here: the threshold and all else must be taken from the statute.'],
});

export const canadaFederal: RuleTemplate = defineTemplate({
  id: 'canada-cirb',
  name: 'Canada CIRB, certification on membership',
  forWhom: 'Federally regulated employers in Canada',
  terms: {
    threshold: memory(MAJORITY, `${CIRB}: more than half certifies without a vote; a vote from 35 percent`),
    cardWindow: memory(window(6, 'months', 'filing'), `${CIRB}: signed, and five dollars paid, within six months before filing`),
    'card.required': memory(['name', 'signature', 'date'], `${CIRB}: an application for membership`),
  },
  notes: [
    'The five dollars must be paid by the employee; no term of these rules holds a payment.',
    'An officer tests the evidence by interviews. Employees’ wishes are not disclosed.',
  ],
});

export const quebec: RuleTemplate = defineTemplate({
  id: 'quebec',
  name: 'Quebec TAT, certification on membership',
  forWhom: 'Employers in Quebec',
  terms: {
    threshold: checked(MAJORITY, 'travail.gouv.qc.ca: the absolute majority of the group'),
    cardWindow: memory(window(12, 'months', 'filing'), `${TAT}: card and dues of two dollars in the last twelve months`),
    'card.required': memory(['name', 'signature', 'date'], `${TAT}: signed and dated`),
    revocation: memory(
      revocable({ form: 'any-writing', deadline: 'filing', disclosed: 'none' }),
      `${TAT}: not revoked before filing`,
    ),
    'report.detail': memory('majority-only', `${TAT}: membership is secret (section 36)`),
    timeZone: placeOfWork('America/Toronto'),
  },
  notes: ['The two dollars must be paid by the employee; no term of these rules holds a payment.'],
});

export const unitedKingdom: RuleTemplate = defineTemplate({
  id: 'uk-cac',
  name: 'UK Central Arbitration Committee, membership and support check',
  forWhom: 'Statutory recognition in Great Britain',
  terms: {
    threshold: memory(
      MAJORITY,
      `${CAC}: a majority of members can bring recognition without a ballot; 10 percent and a likely majority for acceptance`,
    ),
    'report.detail': memory('totals', `${CAC}: percentages, no names`),
    'report.recipients': checked(
      ['union', 'employer'],
      'CAC acceptance decisions Net-a-Porter (2018), Brintons (2019): the report goes to both sides for comment',
    ),
    timeZone: placeOfWork('Europe/London'),
  },
  notes: ['The case manager compares the employer’s list with the union’s list and petitions; cards as such are not needed.'],
});
