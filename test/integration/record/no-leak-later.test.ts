/** Marker names through what is done beside the count: doubtful rows, evidence, second review, proofs, sealing, disposal. */
import { mkdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant } from '#core/dates.ts';
import type { CardId, PersonId } from '#core/ids.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { diagnosticsTo } from '#backend/diagnostics/diagnostics.ts';
import { answerList } from '#backend/use-cases/list/answer-list.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import { disposeMaterials } from '#backend/use-cases/record/dispose.ts';
import { enterAct } from '#backend/use-cases/disputes/enter-act.ts';
import { fileEvidence } from '#backend/use-cases/disputes/file-evidence.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { listView } from '#backend/use-cases/list/people-queries.ts';
import { putCardOff } from '#backend/use-cases/review/put-off.ts';
import { requestExemplars } from '#backend/use-cases/list/request-exemplars.ts';
import { savePersonsProof } from '#backend/use-cases/certify/save-proof.ts';
import {
  endSecondReview,
  giveSecondLook,
  nameSecondReviewer,
  settleDisagreement,
} from '#backend/use-cases/second-look/second-review.ts';
import { saveNonSignNotice } from '#backend/use-cases/sealed/sealed-papers.ts';
import { allegeNonSign, answerAllegation, closeSealedRecord, openSealedRecord } from '#backend/use-cases/sealed/sealed-desk.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { watchDisk } from '#test/builders/disk-watch.ts';
import {
  aCardLine,
  aFolder,
  aMatter,
  counted,
  determine,
  good,
  listCsv,
  registerCsv,
  testSurroundings,
  withCards,
  withList,
  withRules,
  type Folder,
} from '#test/builders/matter.ts';
import { everythingIn } from '../../e2e/whole/names-in-files.ts';

const MARKERS = ['Zephyrina', 'Quackenbosch', 'Marker-Reviewer', 'Marker-Witness', 'Marker-Ground'] as const;
const SIGNING = 'tuesday pickle granite walrus';
const SEALING = 'copper meadow nineteen violins';
let folder: Folder;
let tmpdirBefore: string | undefined;

beforeEach(() => {
  folder = aFolder();
  for (const name of ['matter', 'tmp', 'out']) mkdirSync(folder.path(name));
  tmpdirBefore = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder.path('tmp');
});
afterEach(() => {
  if (tmpdirBefore === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmpdirBefore;
  folder.remove();
});

test('beside the count too no name comes to the disk in the clear, nor into a digest that stands in the record, nor into what a party gets', async () => {
  const log = folder.path('matter/diagnostics.log');
  const surroundings = testSurroundings({ diagnostics: diagnosticsTo(log, () => '2024-03-16T12:00:00Z') });
  const stop = watchDisk([folder.path('matter'), folder.path('tmp'), folder.path('out')], MARKERS);
  const desk = withRules(aMatter({ ...folder, path: (name) => folder.path(`matter/${name}`) }, surroundings));
  const twice = ['E6,Zephyrina Quackenbosch,Rigger,Acme Films,,,', 'E7,Zephyrina Quackenbosch,Rigger,Acme Films,,,'];
  withList(desk, listCsv(5, twice));
  const [question] = listView(desk).questions;
  if (question === undefined) throw new Error('The list asks nothing.');
  const persons = question.persons.map(({ personId }) => personId);
  good(answerList(desk, { key: question.key, answer: 'one-person', persons, reason: 'Marker-Ground: a slip.' }));
  const marked = 'r5,Zephyrina Quackenbosch,2024-02-01,Local 161,card,designation,present';
  await withCards(desk, registerCsv([...['r1', 'r2', 'r3', 'r4'].map((id) => aCardLine(id)), marked]), 5);
  good(putCardOff(desk, { cardId: 'C-0005' as CardId, until: 'later', note: 'Marker-Ground' }));
  for (const n of [1, 2, 3, 4]) good(determine(desk, `C-000${n}`, counted(`E${n}`)));
  good(determine(desk, 'C-0005', counted('E6'), 'Marker-Ground'));
  good(fileEvidence(desk, { party: 'employer', personId: 'E6' as PersonId, statement: 'Marker-Ground: Zephyrina left.' }));
  good(nameSecondReviewer(desk, { name: 'Marker-Reviewer' }));
  const look = { state: 'counted', note: 'Marker-Ground' } as const;
  good(giveSecondLook(desk, { ...look, cardId: 'C-0001' as CardId, personId: 'E2' as PersonId }));
  good(settleDisagreement(desk, { cardId: 'C-0001' as CardId, reason: 'Marker-Ground' }));
  good(endSecondReview(desk));
  good(await requestExemplars(desk, { scope: 'everybody', path: folder.path('out/request.pdf') }));
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  const asked = { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING } as const;
  good(await issueCertification(desk, asked));
  good(savePersonsProof(desk, { version: 1, personId: 'E6' as PersonId, path: folder.path('out/proof.json') }));
  good(sealRecord(desk, { path: folder.path('out/acme.sealed'), passphrase: SEALING }));
  const entries = [{ what: 'list', how: 'destroyed', to: null, on: '2024-03-16' }] as const;
  good(await disposeMaterials(desk, { entries, witness: 'M. W.', path: folder.path('out/disposal.pdf') }));
  const receivedAt = '2024-03-18T10:00:00-04:00' as Instant;
  const denial = { kind: 'denial', personId: 'E6' as PersonId, receivedAt, signedOn: null, form: 'any-writing' } as const;
  good(enterAct(desk, { ...denial, note: '' }));
  const [reopened] = eventsPage(desk.db, { kind: 'certification.reopened', before: null, limit: 1 });
  expect(JSON.stringify(reopened?.data)).not.toMatch(/E6|Zephyrina/);
  desk.db.close();
  const later = { ...surroundings, now: () => '2024-03-20T12:00:00-04:00' as Instant };
  const opening = { path: folder.path('out/acme.sealed'), secret: SEALING, reason: 'non-sign-allegation' } as const;
  const sealed = good(openSealedRecord({ ...opening, askedBy: 'Marker-Witness' }, later));
  const said = { person: 'Zephyrina Quackenbosch', receivedOn: '2024-03-19', statement: 'Marker-Ground: I never signed.' };
  const { allegationId, cards } = good(allegeNonSign(sealed, said as Parameters<typeof allegeNonSign>[1]));
  expect(cards).toMatchObject([{ number: 5 }]);
  good(answerAllegation(sealed, { allegationId, finding: 'not-settled', reason: 'Marker-Ground' }));
  good(await saveNonSignNotice(sealed, { path: folder.path('out/notice.pdf') }));
  closeSealedRecord(sealed);
  const seen = await stop();
  expect(seen.found).toEqual([]);
  expect(seen.files.join('\n')).toContain('acme.sealed');
  for (const paper of ['notice.pdf', 'proof.json', 'disposal.pdf']) {
    const text = everythingIn(folder.path(`out/${paper}`));
    expect([paper, MARKERS.filter((marker) => text.includes(marker.toLowerCase()))]).toEqual([paper, []]);
  }
  expect(() => readFileSync(log, 'utf8')).toThrow('ENOENT');
}, 240_000);
