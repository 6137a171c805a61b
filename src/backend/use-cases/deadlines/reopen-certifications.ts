/** A non-sign allegation after a certification: what was certified is looked at again, and whether its result hangs on the card is said. */
import type { EventData, StandingWithout } from '#core/audit/event.ts';
import type { CardId } from '#core/ids.ts';
import { certificationsInForce } from '#core/sealed/sealed-record.ts';
import { certifications, type KeptCertification } from '#backend/db/certification-store.ts';
import { prepared } from '#backend/db/connection.ts';
import { fromJson } from '#backend/db/json-column.ts';
import { challengePeriod } from './challenge-period.ts';
import { tallyFor } from '#backend/use-cases/standing/count.ts';
import type { Desk, Recorder } from '#backend/use-cases/desk/desk.ts';

/** Within the transaction of the denial, after the card was questioned: the tally says already what is certain without it. */
export function reopenCertifications(desk: Desk, record: Recorder, cardId: CardId): void {
  const { inTime } = challengePeriod(desk);
  for (const issued of certificationsInForce(certifications(desk.db))) {
    const tally = tallyFor(desk, issued.unit);
    if (!tally.cards.some((card) => card.cardId === cardId)) continue;
    const { version, sha256 } = issued;
    const standing = standingNow(issued, tally.outcome, certifiedFigures(desk, version)?.outcome ?? null);
    record({ kind: 'certification.reopened', data: { version, sha256, cardId, inTime, standing } });
  }
}

function standingNow({ kind }: KeptCertification, outcome: string, certified: string | null): StandingWithout {
  if (kind === 'no-result') return 'no-result';
  return outcome === certified ? 'stands' : 'may-change';
}

/** As they were recorded when it was issued. */
export function certifiedFigures(desk: Pick<Desk, 'db'>, version: number): EventData['certification.issued'] | null {
  const row = prepared<[number], { data: string }>(
    desk.db,
    `select data from event where kind = 'certification.issued' and json_extract(data, '$.version') = ?`,
  ).get(version);
  return row === undefined ? null : (fromJson(row.data) as EventData['certification.issued']);
}

/** Of that version, what the last allegation against it made of it; null where there is none. */
export function reopenedAs(desk: Pick<Desk, 'db'>, version: number): StandingWithout | null {
  const row = prepared<[number], { standing: StandingWithout }>(
    desk.db,
    `select json_extract(data, '$.standing') as standing from event
     where kind = 'certification.reopened' and json_extract(data, '$.version') = ? order by seq desc limit 1`,
  ).get(version);
  return row?.standing ?? null;
}
