/** What a certification leaves behind for its challenge period, and how it is opened again on the word of somebody who never signed. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant, LocalDate } from '#core/dates.ts';
import type { PersonId } from '#core/ids.ts';
import { eventsPage, headOf } from '#backend/db/event-store.ts';
import { applyKey } from '#backend/db/keying.ts';
import { openSealedFile } from '#backend/db/sealed-file.ts';
import { sha256Of } from '#backend/sha256.ts';
import { issueCertification, certifyView } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { disposeMaterials } from '#backend/use-cases/record/dispose.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { enterAct } from '#backend/use-cases/disputes/enter-act.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import {
  allegeNonSign,
  answerAllegation,
  closeSealedRecord,
  compareBroughtBack,
  openSealedRecord,
  sealedView,
  type SealedDesk,
} from '#backend/use-cases/sealed/sealed-desk.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import {
  aCardLine,
  aCountedMatter,
  aFolder,
  aMatter,
  counted,
  determine,
  good,
  PASSPHRASE,
  refusal,
  registerCsv,
  testSurroundings,
  type Folder,
} from '#test/builders/matter.ts';
import { MARKERS, SIGNING, wholeJob } from '#test/builders/whole-job.ts';

const SEALING = 'copper meadow nineteen violins';
const OPENING = { secret: SEALING, reason: 'non-sign-allegation', askedBy: 'The union, by letter' } as const;
let folder: Folder;

beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

/** Of a day after the sealing: else the clock would have gone back. */
const later = (at = '2024-03-20T12:00:00-04:00') => ({ ...testSurroundings(), now: () => at as Instant });
const sealedPath = (): string => folder.path('acme.sealed');
const kinds = (desk: Pick<Desk, 'db'>, limit = 3) =>
  eventsPage(desk.db, { kind: null, before: null, limit }).map(({ kind }) => kind);

async function certified(people: number, cards: number): Promise<Desk> {
  const desk = await aCountedMatter(folder, { people, cards });
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  await issue(desk);
  return desk;
}

async function issue(desk: Desk, reason: string | null = null): Promise<void> {
  good(await issueCertification(desk, { place: 'New York', kind: 'certification', reason, passphrase: SIGNING }));
}

function sealed(desk: Desk): SealedDesk {
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  desk.db.close();
  return good(openSealedRecord({ ...OPENING, path: sealedPath() }, later()));
}

/** Everything in the file as whoever has its passphrase can read it: each value of each table. */
function deciphered(path: string): string {
  const db = new Database(path);
  try {
    applyKey(db, { passphrase: SEALING });
    const tables = db.prepare<[], { name: string }>(`select name from sqlite_schema where type = 'table'`).all();
    return tables
      .flatMap(({ name }) => db.prepare<[], Record<string, unknown>>(`select * from ${name}`).all())
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join('\n');
  } finally {
    db.close();
  }
}

test('a sealed record holds nobody’s name, argument or address, encrypted or deciphered', async () => {
  const desk = aMatter(folder);
  for (const { run } of wholeJob()) await run(desk);
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  desk.db.close();
  const plain = deciphered(sealedPath());
  // What it is for is there: so the search had something to search.
  for (const kept of ['countersign/sealed-record@1', 'certification.issued', '%PDF-', '"C-0006"', 'record.sealed'])
    expect(plain).toContain(kept);
  const people = ['Persona', 'Numbera', 'Gaffer', 'No act of hiring', '"personId":"E', 'Person of'];
  for (const marker of [...MARKERS, ...people]) expect([marker, plain.includes(marker)]).toEqual([marker, false]);
  const raw = readFileSync(sealedPath());
  for (const clear of [...MARKERS, 'countersign/sealed-record', '%PDF-', 'SQLite format'])
    expect([clear, raw.includes(clear)]).toEqual([clear, false]);
});

test('its chain is the matter’s, to the act of sealing; opening it adds the reason before anything is shown', async () => {
  const desk = await certified(5, 3);
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  const head = headOf(desk.db);
  expect(kinds(desk, 1)).toEqual(['record.sealed']);
  desk.db.close();
  const file = good(openSealedFile({ path: sealedPath(), secret: SEALING }));
  expect(headOf(file.db)).toEqual(head);
  file.db.close();
  const nobody = openSealedRecord({ ...OPENING, path: sealedPath(), askedBy: ' ' }, later());
  expect(refusal(nobody)).toEqual({ kind: 'field-required', field: 'who asks for it' });
  const open = good(openSealedRecord({ ...OPENING, path: sealedPath() }, later()));
  expect(headOf(open.db).seq).toBe(head.seq + 1);
  const view = sealedView(open);
  expect(view.acts.map(({ seq, what }) => [seq, what])).toEqual([
    [head.seq, 'Sealed record of 3 cards, kept until 2024-03-23'],
    [head.seq + 1, 'Opened: non sign allegation'],
  ]);
  expect(view.certifications).toMatchObject([
    { version: 1, eligible: 5, counted: 3, required: 3, standing: 'stands', denied: 0 },
  ]);
  expect(view.record.withheld).toBeGreaterThan(3);
  closeSealedRecord(open);
});

test('an allegation by name or by id finds the card, and says whether the result is certain without it', async () => {
  const open = sealed(await certified(7, 5));
  const receivedOn = '2024-03-20' as LocalDate;
  const first = good(allegeNonSign(open, { person: 'NUMBERAA, Personaa', receivedOn, statement: 'I never signed.' }));
  expect(first).toMatchObject({ number: 1, inTime: true, cards: [{ number: 1, state: 'counted' }], finding: null });
  expect(sealedView(open).certifications).toMatchObject([{ denied: 1, standing: 'stands' }]);
  const second = good(allegeNonSign(open, { person: 'e2', receivedOn, statement: 'Nor I.' }));
  expect(sealedView(open).certifications).toMatchObject([{ denied: 2, standing: 'may-change' }]);
  good(answerAllegation(open, { allegationId: second.allegationId, finding: 'signed', reason: 'The originals were compared.' }));
  expect(sealedView(open).certifications).toMatchObject([{ denied: 1, standing: 'stands' }]);
  const again = answerAllegation(open, { allegationId: second.allegationId, finding: 'not-signed', reason: 'No.' });
  expect(refusal(again)).toEqual({ kind: 'already-answered' });
  // Not a signer, after the period: recorded all the same, with no card.
  const late = { person: 'Personag Numberag', receivedOn: '2024-03-24' as LocalDate, statement: 'Nor I.' };
  expect(good(allegeNonSign(open, late))).toMatchObject({ cards: [], inTime: false });
  expect(refusal(allegeNonSign(open, { ...late, person: ' - ' }))).toMatchObject({ kind: 'field-required' });
  const said = dataIn(open);
  expect(said).not.toMatch(/Personaa|Numberaa|Nor I|originals were|by letter/i);
  closeSealedRecord(open);
});

const dataIn = ({ db }: SealedDesk): string =>
  db
    .prepare<[], { data: string | null }>('select data from event')
    .all()
    .map(({ data }) => data)
    .join('\n');

test('a file that is brought back is known by its bytes, and any other is not', async () => {
  const open = sealed(await certified(5, 3));
  const delivered = new TextEncoder().encode(registerCsv(['r1', 'r2', 'r3'].map((id) => aCardLine(id))));
  expect(compareBroughtBack(open, delivered)).toEqual({ sha256: sha256Of(delivered), cards: [1, 2, 3] });
  delivered[40] = 0x78;
  expect(compareBroughtBack(open, delivered).cards).toEqual([]);
  expect(kinds(open, 2)).toEqual(['sealed-card.compared', 'sealed-card.compared']);
  closeSealedRecord(open);
});

test('a sealed record is no matter, a matter no sealed record, and a wrong passphrase opens neither', async () => {
  const open = sealed(await certified(5, 3));
  closeSealedRecord(open);
  const surroundings = later();
  expect(refusal(openMatter({ path: sealedPath(), secret: SEALING }, surroundings)).kind).toBe('sealed-record');
  const matter = { ...OPENING, path: folder.path('acme.countersign'), secret: PASSPHRASE };
  expect(refusal(openSealedRecord(matter, surroundings)).kind).toBe('not-sealed');
  expect(refusal(openSealedRecord({ ...OPENING, path: sealedPath(), secret: PASSPHRASE }, surroundings)).kind).toBe(
    'wrong-passphrase',
  );
});

test('a change of any event, kept or withheld, or of a certification in it, keeps it from opening', async () => {
  const open = sealed(await certified(5, 3));
  closeSealedRecord(open);
  const changes = [
    `update event set data = replace(data, '"cards":3', '"cards":2') where kind = 'record.sealed'`,
    `update event set hash = '${'0'.repeat(64)}' where seq = (select min(seq) from event where data is null)`,
    `update event set data = null, hash = '${'1'.repeat(64)}' where kind = 'sealed-record.opened'`,
    `update blob_chunk set bytes = x'00'`,
  ];
  const whole = readFileSync(sealedPath());
  for (const [index, change] of changes.entries()) {
    const path = folder.path(`changed-${index}.sealed`);
    writeFileSync(path, whole);
    const db = new Database(path);
    applyKey(db, { passphrase: SEALING });
    db.exec('drop trigger event_never_changes');
    expect(db.prepare(change).run().changes).toBeGreaterThan(0);
    db.close();
    const opened = openSealedRecord({ ...OPENING, path }, later());
    expect([index, opened.ok ? 'open' : opened.error.kind]).toEqual([index, 'damaged']);
  }
});

test('while a certification can be challenged nothing is destroyed and the file not given away before it is sealed', async () => {
  const desk = await certified(5, 3);
  const on = '2024-03-17';
  const path = folder.path('disposal.pdf');
  const destroyed = { entries: [{ what: 'list', how: 'destroyed', to: null, on }], witness: null, path } as const;
  const file = { ...destroyed, entries: [{ what: 'file', how: 'returned', to: 'union', on }] } as const;
  const runs = { kind: 'challenge-period-runs', until: '2024-03-23' };
  expect(refusal(await disposeMaterials(desk, destroyed))).toEqual(runs);
  expect(refusal(await disposeMaterials(desk, file))).toEqual(runs);
  expect([existsSync(path), kinds(desk, 20).includes('materials.disposed')]).toEqual([false, false]);
  // A replacement is not in what was sealed before it.
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  await issue(desk, 'A slip of the pen.');
  expect(refusal(await disposeMaterials(desk, file))).toEqual(runs);
  good(sealRecord(desk, { path: folder.path('again.sealed'), passphrase: SEALING }));
  good(await disposeMaterials(desk, destroyed));
  good(await disposeMaterials(desk, file));
  desk.db.close();
});

test('once the challenge period is over, everything may be destroyed without a sealed record', async () => {
  const desk = await certified(5, 3);
  const later: Desk = { ...desk, now: () => '2024-03-24T12:00:00-04:00' as Instant };
  const entries = [{ what: 'file', how: 'destroyed', to: null, on: '2024-03-24' }] as const;
  good(await disposeMaterials(later, { entries, witness: null, path: folder.path('disposal.pdf') }));
  desk.db.close();
});

test('a denial after the certification reopens it, and says whether its result hangs on the card', async () => {
  const desk = await certified(7, 5);
  const denial = (personId: string) =>
    good(
      enterAct(desk, {
        kind: 'denial',
        personId: personId as PersonId,
        receivedAt: '2024-03-18T10:00:00-04:00' as Instant,
        signedOn: null,
        form: 'signed-individual',
        note: '',
      }),
    );
  denial('E1');
  expect(certifyView(desk).issued).toMatchObject([{ reopened: 'stands' }]);
  denial('E2');
  expect(certifyView(desk).issued).toMatchObject([{ reopened: 'may-change' }]);
  const [last] = eventsPage(desk.db, { kind: 'certification.reopened', before: null, limit: 1 });
  expect(last?.data).toMatchObject({ version: 1, cardId: 'C-0002', inTime: 1, standing: 'may-change' });
  expect(refusal(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }))).toEqual({ kind: 'certify-again', version: 1 });
  for (const { disputeId } of disputes(desk.db)) good(ruleDispute(desk, { disputeId, ruling: 'counted', grounds: 'Compared.' }));
  await issue(desk, 'Two allegations were examined.');
  expect(certifyView(desk).issued).toMatchObject([{ reopened: 'may-change' }, { version: 2, reopened: null }]);
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  desk.db.close();
});

test('nothing is sealed before a certification, under a weak passphrase, or where it cannot be written', async () => {
  const open = await aCountedMatter(folder, { people: 5, cards: 3 });
  expect(refusal(sealRecord(open, { path: sealedPath(), passphrase: SEALING }))).toEqual({ kind: 'nothing-certified' });
  open.db.close();
  folder.remove();
  folder = aFolder();
  const desk = await certified(5, 3);
  expect(refusal(sealRecord(desk, { path: sealedPath(), passphrase: 'short' })).kind).toBe('weak-passphrase');
  expect(refusal(sealRecord(desk, { path: folder.path('nowhere/x.sealed'), passphrase: SEALING }))).toEqual({
    kind: 'not-writable',
    fileName: 'x.sealed',
  });
  expect(refusal(sealRecord(desk, { path: desk.path, passphrase: SEALING })).kind).toBe('not-writable');
  expect(kinds(desk, 50)).not.toContain('record.sealed');
  expect(readdirSync(folder.path('.')).filter((name) => name.includes('sealed'))).toEqual([]);
  // A determination since makes what would be sealed another thing than what was certified.
  good(determine(desk, 'C-0003', { state: 'not-counted', personId: 'E3' as PersonId, codes: ['C11'] }, 'A second look.'));
  expect(refusal(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }))).toEqual({ kind: 'certify-again', version: 1 });
  good(determine(desk, 'C-0003', counted('E3'), 'It is hers.'));
  good(sealRecord(desk, { path: sealedPath(), passphrase: SEALING }));
  desk.db.close();
});
