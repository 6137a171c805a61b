import { MAJORITY, placeOfWork, window } from './common-terms.ts';
import { checked, defineTemplate, memory, type RuleTemplate, secondary } from './template.ts';

const NJ = 'N.J.A.C. 19:11-2.6(b) and the petition form';
const MA = '456 CMR 14.19';
const NY = '4 NYCRR 201.4, 201.8(c)(1)';
const NY_FARM = '12 NYCRR 263.22';
const MAINE = 'MLRB rules chapter 11, section 12-A (P.L. 2019 c. 135)';
const PRESUMED = 'Presumed valid absent substantial, reliable evidence that raises a legitimate and substantial doubt';

export const newJersey: RuleTemplate = defineTemplate({
  id: 'new-jersey',
  name: 'New Jersey PERC, card check',
  forWhom: 'Public employers in New Jersey; one union',
  terms: {
    threshold: checked(MAJORITY, `${NJ}: a majority`),
    cardWindow: checked(window(6, 'months', 'filing'), `${NJ}: signed within six months before filing`),
    'card.required': checked(
      ['signature', 'designation', 'union-name'],
      `${NJ}: the precise name of the petitioner; its parent body’s name alone is not counted since 1 September 2008`,
    ),
    'card.originals': checked(true, `${NJ}: originals, no photocopies`),
    'signatureComparison.mode': secondary('when-questioned', `${NJ}: follows from the presumption`),
    'signatureComparison.presumption': checked(PRESUMED, NJ),
    'list.departuresAfter': checked(
      'keep',
      'D.R. 2015-9 and D.R. 2017-1: the employer may not revise its list alone; later departures stay',
    ),
    'list.hiresAfter': checked('ignore', 'D.R. 2015-9 and D.R. 2017-1'),
    'list.amendment': checked('joint-or-ruling', 'D.R. 2015-9: no authority to revise the list unilaterally'),
    'disputes.evidenceStandard': checked(
      'First-hand and specific; hearsay and bare assertions do not suffice',
      'D.R. 2015-9, D.R. 2017-1',
    ),
    timeZone: placeOfWork('America/New_York'),
  },
  notes: [
    'Where a significant number of employees put their own cards in doubt in writing, the cards are not relied on and an election is held (D.R. 2010-3). No percentage is set.',
    'That employees are said to prefer an election is no ground (D.R. 2010-15). A notice is posted for ten days.',
  ],
});

export const massachusetts: RuleTemplate = defineTemplate({
  id: 'massachusetts',
  name: 'Massachusetts DLR, written majority authorization',
  forWhom: 'Employers in Massachusetts under the DLR; employees not represented before',
  terms: {
    threshold: checked(MAJORITY, `${MA}: a majority`),
    cardWindow: memory(window(12, 'months', 'filing'), `${MA}: the length was not read`),
    'report.detail': checked('majority-only', `${MA}: the number of cards and the signers’ identities are confidential`),
    'afterCount.cardsTo': checked('union', `${MA}: evidence is returned on certification or closing`),
    'afterCount.retentionDays': checked(0, 'DLR case manual 1.5: returned at once on certification, closing or withdrawal'),
    timeZone: placeOfWork('America/New_York'),
  },
  notes: ['Petitions and other suitable evidence are taken beside cards.'],
});

export const newYork: RuleTemplate = defineTemplate({
  id: 'new-york',
  name: 'New York PERB, certification without election',
  forWhom: 'Public employers in New York; one union',
  terms: {
    threshold: checked(MAJORITY, `${NY}: a majority for a single union`),
    cardWindow: checked(window(12, 'months', 'filing'), `${NY}: signed within one year before submission`),
    'card.originals': checked(true, `${NY}: originals`),
    'disputes.evidenceStandard': checked('The finding on sufficiency is ministerial and not reviewable', NY),
    timeZone: placeOfWork('America/New_York'),
  },
  notes: [
    'Cards come in alphabetical order with a sworn declaration of authenticity by the one who files them.',
    'Dues authorizations and petitions on the board’s form are taken beside cards.',
  ],
});

export const newYorkFarm: RuleTemplate = defineTemplate({
  id: 'new-york-farm',
  name: 'New York PERB, farm workers',
  forWhom: 'Farm employers in New York',
  terms: {
    threshold: checked(MAJORITY, `${NY_FARM}: a majority is certified without an election`),
    cardWindow: checked(window(12, 'months', 'filing'), `${NY_FARM}: one year`),
    timeZone: placeOfWork('America/New_York'),
  },
  notes: ['The evidence is served on no party and is confidential.'],
});

export const maine: RuleTemplate = defineTemplate({
  id: 'maine',
  name: 'Maine MLRB, majority sign-up',
  forWhom: 'Public employers in Maine',
  terms: {
    threshold: checked(MAJORITY, `${MAINE}: more than half`),
    'list.base': checked(
      'employed-on-date',
      'MLRB 23-UDA-04 (17 August 2023): measured on the day the petition is filed and the forms are physically received',
    ),
    'list.departuresAfter': checked('keep', 'MLRB 23-UDA-04: later departures do not matter'),
    'card.required': checked(['signature', 'designation'], `${MAINE}: the card must designate the agent`),
    'signatureComparison.mode': checked(
      'when-questioned',
      `${MAINE}: if authenticity is challenged the employer supplies copies of signatures`,
    ),
    'afterCount.challengeDays': checked(15, `${MAINE}: objections within 15 calendar days`),
    timeZone: placeOfWork('America/New_York'),
  },
  notes: ['Objections come with an alphabetised list.'],
});
