/** What the parties have not agreed, in words. */
import type { GroundRules } from '../ground-rules.ts';
import { type SilentPath, silentTerms } from '../silent-terms.ts';

const WHAT: Readonly<Record<SilentPath, string>> = {
  cardWindow: 'within what time a card must have been signed',
  'card.undated': 'what becomes of a card without a date',
  'card.altered': 'what becomes of a card visibly altered',
  'card.sharedSheet': 'what becomes of several signatures on one sheet',
  'card.dualPurpose': 'what becomes of a card for recognition or an election alike',
  'electronic.typedSignature': 'whether a typed signature counts',
  'signatureComparison.noExemplar': 'what follows where there is no exemplar',
  'signatureComparison.inconclusive': 'what follows from an inconclusive comparison',
  duplicates: 'which of a person’s cards counts',
  dualCards: 'what becomes of a person who also signed for another union',
  revocation: 'whether and how a card can be taken back',
  'revocation.deadline': 'until when a card can be taken back',
  'revocation.signedAgain': 'what follows from signing again after taking a card back',
  'channels.conflict': 'what follows where a card and a portal entry disagree',
  'list.departuresAfter': 'whether people who left later stay on the list',
  'list.hiresAfter': 'whether people hired later are added',
  'list.amendment': 'who may change the list once it is frozen',
  'formula.scope': 'whether work for several employers is added up',
  'formula.inWindow': 'which day of a job must lie within the time',
  undetermined: 'whether a result may be certified while disputes are open',
  'report.detail': 'how much the report tells',
};

export function silentSentences(rules: GroundRules): readonly string[] {
  return silentTerms(rules).map(({ path }) => `It is not agreed ${WHAT[path]}.`);
}
