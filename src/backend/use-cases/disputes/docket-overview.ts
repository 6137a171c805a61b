/** What stands around the docket: what waits outside it, what runs out, and what was filed by person. */
import type { DisputeId, PersonId } from '#core/ids.ts';
import { attachmentPages, attachmentsOfFiling, attachmentsOfPosition, type AttachedTo } from '#backend/db/attachment-store.ts';
import { disputesOfCard, disputesOfPerson } from '#backend/db/dispute-store.ts';
import { determinationsForPerson } from '#backend/db/determination-store.ts';
import { filings, filingsAbout, type Filing } from '#backend/db/filing-store.ts';
import type { AttachmentView, DocketOverview, FilingView, WaitingView } from '#contract/docket-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { runningDeadlines } from '#backend/use-cases/deadlines/matter-deadlines.ts';
import { openDisputes, type OpenDispute } from '#backend/use-cases/standing/open-disputes.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';
import { labelOfSubject } from '#backend/use-cases/standing/subject-label.ts';

export function docketOverview(desk: Desk): DocketOverview {
  const open = openDisputes(desk);
  return {
    open: open.length,
    determinative: open.filter(({ determinative }) => determinative).length,
    waiting: open.filter(({ disputeId }) => disputeId === null).map((each) => waitingView(desk, each)),
    deadlines: runningDeadlines(desk),
    filings: filings(desk.db).map((filing) => filingView(desk, filing)),
  };
}

function waitingView(desk: Desk, { subject, codes, swing, determinative }: OpenDispute): WaitingView {
  return { subject, subjectLabel: labelOfSubject(desk, subject), codes, swing, determinative };
}

export function filingsOn(desk: Desk, personId: PersonId): readonly FilingView[] {
  return filingsAbout(desk.db, personId).map((filing) => filingView(desk, filing));
}

export function filingView(desk: Desk, filing: Filing): FilingView {
  const { filingId, number, party, personId, statement, filedAt } = filing;
  return {
    filingId,
    number,
    party,
    personId,
    personName: nameOf(desk, personId) ?? `Person ${personId}`,
    statement,
    at: filedAt,
    attachments: attachmentsAt(desk, { positionId: null, filingId }),
    bearsOn: disputesAbout(desk, personId),
  };
}

function disputesAbout(desk: Desk, personId: PersonId): readonly DisputeId[] {
  const cards = determinationsForPerson(desk.db, personId).map(({ cardId }) => cardId);
  return [...disputesOfPerson(desk.db, personId), ...cards.flatMap((cardId) => disputesOfCard(desk.db, cardId))].map(
    ({ disputeId }) => disputeId,
  );
}

export function attachmentsAt(desk: Desk, place: AttachedTo): readonly AttachmentView[] {
  const kept =
    place.filingId === null ? attachmentsOfPosition(desk.db, place.positionId) : attachmentsOfFiling(desk.db, place.filingId);
  return kept.map(({ attachmentId, name, sha256, size, unreadable, keptAt }) => ({
    attachmentId,
    name,
    sha256,
    bytes: size,
    at: keptAt,
    pages: attachmentPages(desk.db, attachmentId),
    unreadable,
  }));
}
