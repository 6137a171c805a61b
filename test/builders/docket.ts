/** The docket's surroundings as the window gets them: deadlines, what waits, what was filed. All invented. */
import type { AttachmentView, DocketOverview, FilingView } from '#contract/docket-views.ts';
import type { AttachmentId, FilingId } from '#core/ids.ts';
import { aDate, aDigest, anImage, anInstant, aPersonId, personName } from './views.ts';

export function anAttachment(index: number, part: Partial<AttachmentView> = {}): AttachmentView {
  return {
    attachmentId: `A-${index}` as AttachmentId,
    name: `statement-${index}.pdf`,
    sha256: aDigest('other', 600 + index),
    bytes: 48_112,
    at: anInstant('2023-11-16T09:05:00Z'),
    pages: [anImage('page', 20 + index), anImage('page', 21 + index)],
    unreadable: null,
    ...part,
  };
}

export function aFiling(number: number, part: Partial<FilingView> = {}): FilingView {
  return {
    filingId: `F-${number}` as FilingId,
    number,
    party: 'employer',
    personId: aPersonId(7),
    personName: personName(7),
    statement: 'Schedules, signed by this person, for the weeks of 2 and 9 October.',
    at: anInstant('2023-11-16T14:20:00Z'),
    attachments: [],
    bearsOn: [],
    ...part,
  };
}

export function aDocketOverview(part: Partial<DocketOverview> = {}): DocketOverview {
  return {
    open: 5,
    determinative: 1,
    waiting: [
      {
        subject: { kind: 'person', personId: aPersonId(12) },
        subjectLabel: personName(12),
        codes: ['P10'],
        swing: 1,
        determinative: false,
      },
    ],
    deadlines: [
      {
        kind: 'list',
        term: 'list.dueDays',
        length: 5,
        unit: 'days',
        from: 'demand',
        until: { kind: 'day', day: aDate('2023-11-18') },
        state: 'met',
      },
      {
        kind: 'challenges',
        term: 'disputes.challengeHours',
        length: 48,
        unit: 'hours',
        from: 'count',
        until: { kind: 'instant', at: anInstant('2023-11-27T17:00:00Z') },
        state: 'running',
      },
      {
        kind: 'challenge-window',
        term: 'afterCount.challengeDays',
        length: 7,
        unit: 'days',
        from: 'certification',
        until: null,
        state: 'waiting',
      },
      {
        kind: 'retention',
        term: 'afterCount.retentionDays',
        length: 30,
        unit: 'days',
        from: 'certification',
        until: null,
        state: 'waiting',
      },
    ],
    filings: [],
    ...part,
  };
}
