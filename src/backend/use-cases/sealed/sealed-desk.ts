/** An open sealed record: opened for a stated reason that is recorded first; what is done with it continues its chain. */
import { basename } from 'node:path';
import type { Act, AllegationFinding, EventData, UnsealingReason } from '#core/audit/event.ts';
import { verifyPartlyKept, type PartlyKept } from '#core/audit/chain.ts';
import { summarise } from '#core/audit/summary.ts';
import { dayInZone, parseLocalDate, type Instant } from '#core/dates.ts';
import type { HashBytes, Sha256 } from '#core/ids.ts';
import { KEPT_IN_SEALED } from '#core/sealed/kept-events.ts';
import { askedForAs, certificationsInForce, standingWithout, type SealedRecord } from '#core/sealed/sealed-record.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { AllegationGiven, AllegationView, SealedView } from '#contract/sealed-views.ts';
import { inTransaction, type WriteDb } from '#backend/db/connection.ts';
import { appendEvent, headOf } from '#backend/db/event-store.ts';
import type { OpenFileRefusal } from '#backend/db/open-matter-file.ts';
import { keptEvents, openSealedFile, sealedRecord } from '#backend/db/sealed-file.ts';
import { checkBlobs } from '#backend/db/vault.ts';
import { keyedDigest } from '#backend/use-cases/desk/desk.ts';

export type SealedDesk = {
  readonly db: WriteDb;
  readonly path: string;
  readonly record: SealedRecord;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly sha256: HashBytes;
  readonly softwareVersion: string;
};

type FieldRequired = { readonly kind: 'field-required'; readonly field: string };

/** Nothing is shown before the reason is in its chain. A record that was tampered with does not open. */
export function openSealedRecord(
  asked: { readonly path: string; readonly secret: string; readonly reason: UnsealingReason; readonly askedBy: string },
  given: Pick<SealedDesk, 'now' | 'newId' | 'sha256' | 'softwareVersion'>,
): Result<SealedDesk, OpenFileRefusal | FieldRequired> {
  if (asked.askedBy.trim() === '') return err({ kind: 'field-required', field: 'who asks for it' });
  const opened = openSealedFile(asked);
  if (!opened.ok) return opened;
  const { db, path } = opened.value;
  const detail = whatIsBroken(db, given.sha256);
  if (detail !== null) {
    db.close();
    return err({ kind: 'damaged', fileName: basename(path), detail });
  }
  const desk = { ...given, db, path, record: sealedRecord(db) };
  const { reason, askedBy } = asked;
  recordIn(desk, () => ({
    kind: 'sealed-record.opened',
    data: { reason, askedByDigest: keyed(desk, askedBy.trim()), inTime: inTime(desk) },
  }));
  return ok(desk);
}

/** Null where the chain holds, only what may be withheld is, and the papers in it have their bytes. */
function whatIsBroken(db: WriteDb, sha256: HashBytes): string | null {
  const events = keptEvents(db);
  const verdict = verifyPartlyKept(events, sha256);
  if (!verdict.whole) return `its record is broken at event ${verdict.brokenAt}`;
  // Else a hash alone could stand for an opening that was to be forgotten.
  const hidden = events.find(({ kind, dataText }) => dataText === null && KEPT_IN_SEALED[kind] === 'whole');
  if (hidden !== undefined) return `its record is broken at event ${hidden.seq}`;
  return checkBlobs(db).broken.length === 0 ? null : 'a certification in it has other bytes';
}

export function closeSealedRecord(desk: SealedDesk): void {
  desk.db.close();
}

function recordIn(desk: SealedDesk, act: () => Act): void {
  const { db, sha256, record } = desk;
  inTransaction(db, () => appendEvent(db, act(), { at: desk.now(), actor: record.matter.neutral, sha256 }));
}

/** For papers that are made of it: recorded once they lie where they were asked for. */
export function recordSaved(desk: SealedDesk, what: 'non-sign-notice' | 'certification', sha256: Sha256): void {
  recordIn(desk, () => ({ kind: 'document.saved', data: { what, addressee: null, sha256 } }));
}

function keyed({ record, sha256 }: SealedDesk, text: string): Sha256 {
  return keyedDigest({ sha256, matter: record }, text);
}

function inTime({ record, now }: SealedDesk, day = dayInZone(now(), record.timeZone)): 0 | 1 | null {
  if (record.keptUntil === null) return null;
  return day <= record.keptUntil ? 1 : 0;
}

/** By her id or her name, which is digested and not kept. Where there is no card of hers, that too is recorded. */
export function allegeNonSign(desk: SealedDesk, given: AllegationGiven): Result<AllegationView, FieldRequired> {
  const missing = missingOf(given);
  if (missing !== null) return err({ kind: 'field-required', field: missing });
  const { person, receivedOn, statement } = given;
  const personDigest = keyed(desk, askedForAs(person));
  const cards = desk.record.cards.filter(({ whose }) => whose.includes(personDigest)).map(({ number }) => number);
  const allegationId = desk.newId();
  const statementDigest = keyed(desk, statement.trim());
  const data = { allegationId, personDigest, cards, receivedOn, inTime: inTime(desk, receivedOn), statementDigest };
  recordIn(desk, () => ({ kind: 'non-sign.alleged', data }));
  const entered = allegationsOf(desk).at(-1);
  return entered === undefined ? err({ kind: 'field-required', field: 'the allegation' }) : ok(entered);
}

function missingOf({ person, receivedOn, statement }: AllegationGiven): string | null {
  // Signs alone would be asked for as nobody.
  if (!/[\p{L}\p{N}]/u.test(person)) return 'whose card it is said to be, by id or name';
  if (parseLocalDate(receivedOn) === null) return 'the day on which it was received';
  return statement.trim() === '' ? 'what was stated' : null;
}

export function answerAllegation(
  desk: SealedDesk,
  given: { readonly allegationId: string; readonly finding: AllegationFinding; readonly reason: string },
): Result<null, FieldRequired | { readonly kind: 'no-such-allegation' } | { readonly kind: 'already-answered' }> {
  const { allegationId, finding, reason } = given;
  if (reason.trim() === '') return err({ kind: 'field-required', field: 'why' });
  const known = allegationsOf(desk).find((each) => each.allegationId === allegationId);
  if (known === undefined) return err({ kind: 'no-such-allegation' });
  // What was not settled may be settled later; what was settled is not answered twice.
  if (known.finding !== null && known.finding !== 'not-settled') return err({ kind: 'already-answered' });
  recordIn(desk, () => ({
    kind: 'non-sign.answered',
    data: { allegationId, finding, reasonDigest: keyed(desk, reason.trim()) },
  }));
  return ok(null);
}

/** Which cards a file that was brought back is, by its bytes: no picture is decoded, and nothing of it is kept. */
export function compareBroughtBack(
  desk: SealedDesk,
  bytes: Uint8Array,
): { readonly sha256: Sha256; readonly cards: readonly number[] } {
  const sha256 = desk.sha256(bytes);
  const cards = desk.record.cards
    .filter(({ file, pictures }) => file === sha256 || pictures.includes(sha256))
    .map(({ number }) => number);
  recordIn(desk, () => ({ kind: 'sealed-card.compared', data: { sha256, cards } }));
  return { sha256, cards };
}

export function sealedView(desk: SealedDesk): SealedView {
  const { record, db, path } = desk;
  const { title, reference, neutral } = record.matter;
  const events = keptEvents(db);
  const ownFrom = events.findIndex(({ kind }) => kind === 'record.sealed');
  const allegations = allegationsOf(desk);
  const runs = inTime(desk);
  return {
    fileName: basename(path),
    matter: { title, reference, neutral },
    sealedAt: record.sealedAt,
    keptUntil: record.keptUntil,
    inTime: runs === null ? null : runs === 1,
    cards: record.cards.length,
    certifications: certificationViews(desk, allegations),
    allegations,
    acts: events.slice(ownFrom).map((event) => ({ seq: event.seq, at: event.at, what: saidOf(event) })),
    record: {
      events: events.length,
      withheld: events.filter(({ dataText }) => dataText === null).length,
      head: headOf(db).hash,
    },
  };
}

function saidOf(event: PartlyKept): string {
  const data = JSON.parse(event.dataText ?? '{}') as object;
  return summarise({ ...event, data } as unknown as Parameters<typeof summarise>[0]);
}

function certificationViews({ record }: SealedDesk, allegations: readonly AllegationView[]): SealedView['certifications'] {
  const inForce = new Set(certificationsInForce(record.certifications).map(({ version }) => version));
  const denied = deniedCards(allegations);
  return record.certifications.map((each) => {
    const { version, kind, sha256, issuedAt, unit, outcome, eligible, counted, required } = each;
    return {
      version,
      kind,
      sha256,
      issuedAt,
      unit,
      outcome,
      eligible,
      counted,
      required,
      inForce: inForce.has(version),
      denied: each.countedCards.filter((number) => denied.includes(number)).length,
      standing: standingWithout(each, denied),
    };
  });
}

/** Of every allegation that was not answered with "she signed". */
function deniedCards(allegations: readonly AllegationView[]): readonly number[] {
  return allegations.flatMap(({ finding, cards }) => (finding === 'signed' ? [] : cards.map(({ number }) => number)));
}

function allegationsOf({ db, record }: SealedDesk): readonly AllegationView[] {
  const cards = new Map(record.cards.map((card) => [card.number, card]));
  const found = new Map<string, AllegationView>();
  for (const { kind, dataText } of keptEvents(db)) {
    if (dataText === null) continue;
    if (kind === 'non-sign.alleged') {
      const data = JSON.parse(dataText) as EventData['non-sign.alleged'];
      const { allegationId, receivedOn } = data;
      found.set(allegationId, {
        allegationId,
        receivedOn,
        number: found.size + 1,
        inTime: data.inTime === null ? null : data.inTime === 1,
        cards: data.cards.flatMap((number) => {
          const card = cards.get(number);
          return card === undefined ? [] : [{ number, state: card.state, pictures: card.pictures }];
        }),
        finding: null,
      });
    } else if (kind === 'non-sign.answered') {
      const { allegationId, finding } = JSON.parse(dataText) as EventData['non-sign.answered'];
      const known = found.get(allegationId);
      if (known !== undefined) found.set(allegationId, { ...known, finding });
    }
  }
  return [...found.values()];
}
