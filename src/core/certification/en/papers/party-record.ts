/** What a party's package holds beside the certification: the course of the matter, and the rulings. */
import type { ToldKind } from '../../../audit/party-steps.ts';

const STEPS: Readonly<Record<ToldKind, string>> = {
  'matter.created': 'The record of this matter was begun.',
  'rules.frozen': 'The ground rules were fixed, before any card was opened.',
  'rules.amended': 'A new version of the ground rules took force.',
  'list.accepted': 'A version of the employee list took force.',
  'list.ignored': 'A further version of the employee list was received and left without effect.',
  'batch.received': 'Cards were delivered to the neutral.',
  'identity.made': 'The neutral made the identity that signs in this matter.',
  'identity.imported': 'The neutral took over the identity that signs in this matter.',
  'identity.on-token': 'The neutral named the token that signs in this matter.',
  'panel.member-named': 'Another member of the panel was named.',
  'panel.member-dismissed': 'A member was taken off the panel.',
  'report.drafted': 'A draft was given to the parties for comment.',
  'certification.issued': 'A certification or report was signed.',
  'certification.member-signed': 'Another member of the panel signed.',
  'materials.disposed': 'Materials were returned or destroyed.',
  'record.sealed': 'What a later challenge can be examined with was sealed, without names.',
};

export const partyRecord = {
  title: 'Record of the Matter, for the Parties',
  heading: 'What was done, and when',
  lead: 'Both parties get this paper in the same words. It leaves out every act that concerns a card or a person, and says of no act how often it was done on a day: either could tell how somebody acted.',
  columns: ['Day', 'Act'] as const,
  summary: 'Acts of the procedure by day',
  step: (kind: ToldKind): string => STEPS[kind],
} as const;

export const rulingsPaper = {
  title: 'Rulings and Objections',
  lead: 'As the certification states them.',
} as const;
