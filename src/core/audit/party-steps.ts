/**
 * What of the record a party may read: that an act of the procedure was done, and on which day. Not how often, and not in which
 * place of the chain: either would tell how many cards came. A kind that nobody decided about does not compile.
 */
import { dayInZone, type Instant, type LocalDate } from '../dates.ts';
import type { EventKind } from './event.ts';

/**
 * `kept`: it tells of a card, of a person, of what one side alone brought, or of the desk's own work. A hearing and a request for
 * exemplars are among them, since one on a single card would tell that it is questioned.
 */
export const TOLD_TO_PARTIES = {
  'matter.created': 'told',
  'passphrase.changed': 'kept',
  'recovery-sheet.made': 'kept',
  'backup.made': 'kept',
  'matter.rescued': 'kept',
  'clock.went-back': 'kept',
  'rules.frozen': 'told',
  'rules.amended': 'told',
  'list.accepted': 'told',
  'list.ignored': 'told',
  'list.answered': 'kept',
  'title.mapped': 'kept',
  'exemplar.attached': 'kept',
  'exemplars.requested': 'kept',
  'exemplars.request-refused': 'kept',
  'batch.received': 'told',
  'declaration.found': 'kept',
  'batch.arranged': 'kept',
  'original.kept': 'kept',
  'original.repeated': 'kept',
  'original.refused': 'kept',
  'original.opened': 'kept',
  'card.imported': 'kept',
  'sheet.cut': 'kept',
  'cards.joined': 'kept',
  'card.taken-apart': 'kept',
  'page.set-aside': 'kept',
  'seal.judged': 'kept',
  'form.learned': 'kept',
  'form.retired': 'kept',
  'batch.closed': 'kept',
  'difference.explained': 'kept',
  'card.read': 'kept',
  'cards.ranked': 'kept',
  'act.entered': 'kept',
  'card.determined': 'kept',
  'card.determined-on-sheet': 'kept',
  'card.put-off': 'kept',
  'determination.refused': 'kept',
  'dispute.opened': 'kept',
  'position.taken': 'kept',
  'signature.compared': 'kept',
  'signature.examined': 'kept',
  'hearing.held': 'kept',
  'ruling.drafted': 'kept',
  'evidence.filed': 'kept',
  'attachment.kept': 'kept',
  'dispute.ruled': 'kept',
  'dispute.withdrawn': 'kept',
  'second-reviewer.named': 'kept',
  'second-look.given': 'kept',
  'second-look.settled': 'kept',
  'second-review.ended': 'kept',
  'identity.made': 'told',
  'identity.imported': 'told',
  'identity.on-token': 'told',
  'panel.member-named': 'told',
  'panel.member-dismissed': 'told',
  'certification.refused': 'kept',
  'particulars.stated': 'kept',
  'report.drafted': 'told',
  'certification.issued': 'told',
  'certification.member-signed': 'told',
  'certification.reopened': 'kept',
  'materials.disposed': 'told',
  'record.sealed': 'told',
  'sealed-record.opened': 'kept',
  'non-sign.alleged': 'kept',
  'sealed-card.compared': 'kept',
  'non-sign.answered': 'kept',
  'document.saved': 'kept',
} as const satisfies Readonly<Record<EventKind, 'told' | 'kept'>>;

export type ToldKind = { [K in EventKind]: (typeof TOLD_TO_PARTIES)[K] extends 'told' ? K : never }[EventKind];

/** An act of the procedure; `on` is a day where the unit works. */
export type PartyStep = { readonly kind: ToldKind; readonly on: LocalDate };

/** In the order of the record, each kind once a day. */
export function partySteps(
  events: Iterable<{ readonly kind: EventKind; readonly at: Instant }>,
  timeZone: string,
): readonly PartyStep[] {
  const steps = new Map<string, PartyStep>();
  for (const { kind, at } of events) {
    if (!isTold(kind)) continue;
    const on = dayInZone(at, timeZone);
    const key = `${on} ${kind}`;
    if (!steps.has(key)) steps.set(key, { kind, on });
  }
  return [...steps.values()];
}

function isTold(kind: EventKind): kind is ToldKind {
  return TOLD_TO_PARTIES[kind] === 'told';
}
