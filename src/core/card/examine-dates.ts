/** Dates against the window: C02 to C05, S01. `formats.md` 4, Windows. */
import { unreachable } from '../result.ts';
import { isInTime, laterDeadline, order, type Deadline, type Moment } from '../rules/moments.ts';
import type { CardTerms } from './card-terms.ts';
import type { Dated } from './dated.ts';
import { treated, type Finding } from './finding.ts';

/** `extended`: under `latest-act`, who signs again after a revocation may do so until the revocation deadline. */
export function examineDates(card: Dated, terms: CardTerms, extended: Deadline | null): readonly Finding[] {
  const { signed, received } = card;
  const findings: Finding[] = [];
  if (signed.kind === 'blank') findings.push(...undated(terms));
  else if (signed.kind === 'doubtful') findings.push({ code: 'C03', effect: 'questioned', why: doubt(card) });
  else {
    findings.push(...postDated(signed.at, received));
    if (terms.window !== null) {
      const { firstDay, signedBy } = terms.window;
      if (signed.at.day < firstDay) {
        findings.push({
          code: 'C04',
          effect: 'not-counted',
          why: `Signed on ${signed.at.day}; the window opens on ${firstDay}.`,
        });
      }
      if (isSignedLate(signed.at, received, later(signedBy, extended))) {
        findings.push({ code: 'C05', effect: 'not-counted', why: `Signed on ${signed.at.day}, after the last day for it.` });
      }
    }
  }
  if (terms.window !== null && received !== null) {
    const inTime = isInTime(received, later(terms.window.receivedBy, extended));
    const cameWithDelivery = inTime === 'unknown' && terms.window.endsWithDelivery && extended === null;
    if (!cameWithDelivery) findings.push(...receivedLate(received, inTime));
  }
  return findings;
}

function undated({ rules }: CardTerms): readonly Finding[] {
  const matters = rules.card.required.includes('date') || rules.cardWindow !== null;
  if (rules.card.undated === null && !matters) return [];
  return [treated('C02', rules.card.undated, 'The card has no date.', 'card.undated')];
}

function doubt({ facts, signed }: Dated): string {
  const text = `"${facts.signedOn ?? ''}"`;
  if (signed.kind !== 'doubtful') return text;
  switch (signed.how) {
    case 'ambiguous':
      return `${text} could be ${signed.couldBe.join(' or ')}.`;
    case 'impossible':
      return `${text} is no day of any calendar.`;
    case 'illegible':
      return `${text} cannot be read as a date.`;
    default:
      return unreachable(signed.how);
  }
}

/** A card that says it was signed after it was received was not signed when it says. */
function postDated(signed: Moment, received: Moment | null): readonly Finding[] {
  if (received === null) return [];
  // On one day without times it is not known to be after.
  if (order(signed, received) !== 'after') return [];
  return [{ code: 'C05', effect: 'not-counted', why: `Signed on ${signed.day} but received on ${received.day}.` }];
}

/** On the last day itself, a card without a time that was received in time was signed in time. */
function isSignedLate(signed: Moment, received: Moment | null, signedBy: Deadline): boolean {
  const inTime = isInTime(signed, signedBy);
  if (inTime !== 'unknown') return inTime === 'no';
  return received !== null && isInTime(received, signedBy) === 'no';
}

function receivedLate(received: Moment, inTime: 'yes' | 'no' | 'unknown'): readonly Finding[] {
  if (inTime === 'yes') return [];
  if (inTime === 'no') {
    return [{ code: 'S01', effect: 'not-counted', why: `Received on ${received.day}, after the last day for it.` }];
  }
  return [{ code: 'S01', effect: 'questioned', why: `Received on ${received.day}, the last day, at an unknown time.` }];
}

function later(own: Deadline, extended: Deadline | null): Deadline {
  return extended === null ? own : laterDeadline(own, extended);
}
