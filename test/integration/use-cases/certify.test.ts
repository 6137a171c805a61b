import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardId, PersonId } from '#core/ids.ts';
import { certifiedDocument } from '#backend/db/certification-store.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { ruleDispute } from '#backend/use-cases/disputes/dispute-acts.ts';
import { importIdentity, makeIdentity, pinnedFingerprints } from '#backend/use-cases/certify/identity.ts';
import { disposeMaterials } from '#backend/use-cases/record/dispose.ts';
import { issuedPdf } from '#backend/use-cases/certify/issued-pdf.ts';
import { saveParties, saveTimeStampRequest } from '#backend/use-cases/certify/save-certification.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { giveSecondLook, nameSecondReviewer } from '#backend/use-cases/second-look/second-review.ts';
import { savePersonsProof } from '#backend/use-cases/certify/save-proof.ts';
import { judgeInclusion } from '#core/certification/inclusion-proof.ts';
import { everythingIn, filesUnder, hasTool } from '../../e2e/whole/names-in-files.ts';
import {
  aCountedMatter,
  aFolder,
  determine,
  disputed,
  good,
  onCard,
  onPerson,
  refusal,
  type Folder,
} from '#test/builders/matter.ts';
import { moment } from '#test/builders/certification.ts';

const SIGNING = 'tuesday pickle granite walrus';
let folder: Folder;
let desk: Desk;

beforeEach(async () => {
  folder = aFolder();
  desk = await aCountedMatter(folder, { people: 5, cards: 3 });
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
});
afterEach(() => {
  desk.db.close();
  folder.remove();
});

const issue = (over: object = {}) =>
  issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING, ...over });
const kinds = () => eventsPage(desk.db, { kind: null, before: null, limit: 3 }).map(({ kind }) => kind);

test('a majority is certified, signed, kept and in the record, and passes the verifier', async () => {
  const issued = good(await issue());
  expect(issued).toMatchObject({ version: 1, kind: 'certification', replaces: null });
  expect(kinds()[0]).toBe('certification.issued');
  const pdf = issuedPdf(desk, 1);
  const options = { pinned: pinnedFingerprints(desk), trusted: [], now: desk.now(), matter: null };
  const verified = good(await verifyPdf(pdf?.bytes ?? new Uint8Array(), options));
  expect(verified.result).toBe('passed');
  expect(verified.facts?.outcome).toEqual({ kind: 'reached' });
});

test.skipIf(!hasTool('openssl'))(
  'an imported identity is kept as a made one is, and what it signs passes the verifier and pdfsig',
  async () => {
    const other = aFolder();
    const later = moment(new Date(Date.now() + 60_000).toISOString());
    const imported = { ...(await aCountedMatter(other, { people: 5, cards: 3 })), now: () => later };
    try {
      const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: other.path(''), stdio: 'ignore' });
      const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'own.key', '-out', 'own.crt'];
      openssl('req', '-x509', ...made, '-subj', '/CN=Rosa Lopez, Esq.', '-addext', 'basicConstraints=critical,CA:FALSE');
      openssl('pkcs12', '-export', '-inkey', 'own.key', '-in', 'own.crt', '-out', 'own.p12', '-passout', 'pass:geheim');
      const bytes = readFileSync(other.path('own.p12'));
      const given = { bytes, filePassphrase: 'geheim', capacity: 'Arbitrator', passphrase: SIGNING };
      expect(refusal(await importIdentity(imported, { ...given, filePassphrase: 'wrong' }))).toMatchObject({
        why: 'wrong-passphrase',
      });
      expect(certifyView(imported).identity).toBeNull();
      const view = good(await importIdentity(imported, given));
      expect(view).toMatchObject({ name: 'Rosa Lopez, Esq.', capacity: 'Arbitrator', key: 'ECDSA P-256' });
      expect(eventsPage(imported.db, { kind: null, before: null, limit: 1 })[0]?.kind).toBe('identity.imported');
      expect(refusal(await importIdentity(imported, given)).kind).toBe('identity-exists');
      const asked = { place: 'New York', kind: 'certification', reason: null, unit: null } as const;
      expect(refusal(await issueCertification(imported, { ...asked, passphrase: 'geheim' })).kind).toBe('wrong-passphrase');
      good(await issueCertification(imported, { ...asked, passphrase: SIGNING }));
      const pdf = issuedPdf(imported, 1)?.bytes ?? new Uint8Array();
      const options = { pinned: [view.fingerprint], trusted: [], now: imported.now(), matter: null };
      expect(good(await verifyPdf(pdf, options)).result).toBe('passed');
      if (!hasTool('pdfsig')) return;
      writeFileSync(other.path('signed.pdf'), pdf);
      const said = execFileSync('pdfsig', ['-nocert', 'signed.pdf'], { cwd: other.path(''), encoding: 'utf8' });
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
    } finally {
      imported.db.close();
      other.remove();
    }
  },
);

test('where the ground rules call for it, the signed file says how far second looks agreed, and names nobody', async () => {
  desk.db.close();
  folder.remove();
  folder = aFolder();
  const report = { detail: 'totals', suppressBelow: 1, recipients: ['union'], agreement: true };
  desk = await aCountedMatter(folder, { people: 5, cards: 3, rules: { report } });
  good(await makeIdentity(desk, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  good(nameSecondReviewer(desk, { name: 'T. Marsh' }));
  for (const n of [1, 2, 3]) {
    good(giveSecondLook(desk, { cardId: `C-000${n}` as CardId, state: 'counted', personId: `E${n}` as PersonId, note: '' }));
  }
  good(await issue());
  const options = { pinned: pinnedFingerprints(desk), trusted: [], now: desk.now(), matter: null };
  const verified = good(await verifyPdf(issuedPdf(desk, 1)?.bytes ?? new Uint8Array(), options));
  expect(verified.result).toBe('passed');
  expect(verified.facts?.agreements).toEqual([{ of: 'second-reviewer', cards: 3, agreed: 3, kappaHundredths: null }]);
  expect(JSON.stringify(verified.facts)).not.toContain('Marsh');
});

test('nothing is certified between the worst and the best case, and the refusal is an event', async () => {
  disputed(desk, onCard('C-0001'), 'C22');
  expect(theTally(desk)?.outcome).toBe('determinative');
  const refused = refusal(await issue());
  expect(refused.kind === 'unmet' && refused.unmet.map(({ kind }) => kind)).toEqual(['determinative']);
  expect(kinds()[0]).toBe('certification.refused');
  expect(certifyView(desk).issued).toEqual([]);
});

test('where nothing can be certified a signed report says so', async () => {
  disputed(desk, onCard('C-0001'), 'C22');
  const issued = good(await issue({ kind: 'no-result', reason: 'One card decides, and its signer cannot be reached.' }));
  expect(issued.kind).toBe('no-result');
  expect(certifiedDocument(desk.db, 1)).toMatchObject({ outcome: { kind: 'no-result', reason: 'determinative' }, figures: null });
});

test('a report states only what stands against a result, or a ground of the neutral’s own', async () => {
  expect(refusal(await issue({ kind: 'no-result' }))).toEqual({ kind: 'field-required', field: 'ground' });
  expect(refusal(await issue({ kind: 'no-result', ground: 'determinative' }))).toEqual({
    kind: 'ground-does-not-hold',
    allowed: ['withdrawal', 'other'],
  });
  expect(refusal(await issue({ kind: 'no-result', ground: 'other' }))).toEqual({ kind: 'field-required', field: 'reason' });
  good(await issue({ kind: 'no-result', ground: 'other', reason: 'The agreement was rescinded' }));
  expect(certifiedDocument(desk.db, 1)).toMatchObject({
    outcome: { kind: 'no-result', reason: 'other', explanation: 'The agreement was rescinded' },
  });
});

test('what no face draws is refused by field, text and code point, and issues nothing', async () => {
  const refused = refusal(await issue({ place: 'ಮೈಸೂರು' }));
  const [message] = refused.kind === 'unmet' ? refused.unmet.map((each) => each.message) : [];
  expect(message).toContain('(U+0CAE)');
  expect(message).toContain('It stands in the place of signing.');
  expect(certifyView(desk).issued).toEqual([]);
});

test('a wrong passphrase of the identity issues nothing', async () => {
  expect(refusal(await issue({ passphrase: 'another one altogether' }))).toEqual({ kind: 'wrong-passphrase' });
  expect(certifyView(desk).issued).toEqual([]);
});

test('a corrected certification names the one it replaces, and why', async () => {
  const first = good(await issue());
  expect(refusal(await issue())).toMatchObject({ kind: 'unmet', unmet: [{ kind: 'reason-for-replacing' }] });
  const disputeId = disputed(desk, onPerson('E5'), 'P04');
  good(ruleDispute(desk, { disputeId, ruling: 'excluded', grounds: 'A manager.' }));
  const second = good(await issue({ reason: 'A ruling on one person after the count.' }));
  expect(second).toMatchObject({ version: 2, replaces: 1 });
  expect(certifiedDocument(desk.db, 2)).toMatchObject({
    replaces: { version: 1, sha256: first.sha256, reason: 'A ruling on one person after the count.' },
  });
});

test('undetermined cards, an unexplained difference and a missing identity are all listed at once', async () => {
  desk.db.close();
  folder.remove();
  folder = aFolder();
  desk = await aCountedMatter(folder, { people: 5, cards: 2 });
  desk.db.prepare('update batch set stated = 7').run();
  desk.db.prepare("update determination set in_force = 0 where card_id = 'C-0001'").run();
  good(determine(desk, 'C-0002', { state: 'unmatched' }, 'Another look.'));
  const found = certifyView(desk).unmet.map(({ kind }) => kind);
  expect(found).toEqual(expect.arrayContaining(['undetermined', 'custody-gap', 'no-identity', 'recount-differs']));
});

test('the parties get the same certification, each its own receipts, and not one name', async () => {
  good(await issue());
  mkdirSync(folder.path('out'));
  good(await saveParties(desk, { version: 1, folder: folder.path('out') }));
  // The page that verifies is there once the app was built.
  const of = (party: string) =>
    readdirSync(join(folder.path('out'), party))
      .filter((name) => name !== 'verify.html')
      .toSorted();
  const common = [
    'certification.csv',
    'certification.pdf',
    'certified.json',
    'how-to-verify.txt',
    'receipt-ground-rules.pdf',
    'record.pdf',
    'rulings.pdf',
    'signer.pem',
  ];
  expect(of('union')).toEqual([...common, 'receipt-delivery-1.pdf'].toSorted());
  expect(of('employer')).toEqual([...common, 'receipt-list-1.pdf'].toSorted());
  const bytes = (party: string, name: string) => readFileSync(join(folder.path('out'), party, name));
  for (const name of ['certification.pdf', 'record.pdf', 'rulings.pdf'])
    expect(bytes('union', name).equals(bytes('employer', name))).toBe(true);
  expect(JSON.stringify(certifiedDocument(desk.db, 1))).not.toMatch(/Personaa|Numberaa|\bE[1-5]\b|C-0001/);
  for (const path of filesUnder(folder.path('out')).filter((each) => !each.endsWith('verify.html'))) {
    const found = everythingIn(path).match(/person[a-z]{2}\b|number[a-z]{2}\b/g) ?? [];
    expect({ path, found }).toEqual({ path, found: [] });
  }
});

test('a request for a time-stamp holds the digest of what was signed and nothing else of it, and is recorded', async () => {
  good(await issue());
  const path = folder.path('certification-1.tsq');
  expect(refusal(saveTimeStampRequest(desk, { version: 2, path })).kind).toBe('no-such-certification');
  good(saveTimeStampRequest(desk, { version: 1, path }));
  const request = readFileSync(path);
  expect(request.length).toBeLessThan(120);
  expect(
    request.includes(
      createHash('sha256')
        .update(issuedPdf(desk, 1)?.bytes ?? '')
        .digest(),
    ),
  ).toBe(true);
  expect(eventsPage(desk.db, { kind: 'document.saved', before: null, limit: 1 })).toMatchObject([
    { data: { what: 'time-stamp-request' } },
  ]);
});

test('one person’s proof is made against the version that committed to her, and names nobody else', async () => {
  good(await issue());
  const path = folder.path('proof.json');
  good(savePersonsProof(desk, { version: 1, personId: 'E2' as PersonId, path }));
  const text = readFileSync(path, 'utf8');
  const verified = good(
    await verifyPdf(issuedPdf(desk, 1)?.bytes ?? new Uint8Array(), {
      pinned: pinnedFingerprints(desk),
      trusted: [],
      now: desk.now(),
      matter: null,
    }),
  );
  const certified = { commitment: verified.facts?.digests.commitment ?? null, result: verified.result };
  expect(judgeInclusion(text, certified, desk.sha256)).toMatchObject({
    result: 'passed',
    person: { personId: 'E2', counted: true },
  });
  expect(judgeInclusion(text.replace('"counted":true', '"counted":false'), certified, desk.sha256)).toMatchObject({
    result: 'failed',
    person: null,
  });
  expect(judgeInclusion(text, { ...certified, result: 'indeterminate' }, desk.sha256)).toMatchObject({ result: 'indeterminate' });
  expect(text).not.toMatch(/E[1345]\b/);
  expect(kinds()[0]).toBe('document.saved');
  expect(refusal(savePersonsProof(desk, { version: 1, personId: 'E9' as PersonId, path }))).toEqual({ kind: 'no-such-person' });
  expect(refusal(savePersonsProof(desk, { version: 2, personId: 'E2' as PersonId, path }))).toEqual({
    kind: 'no-such-certification',
  });
});

test('no proof is made of what is counted otherwise since', async () => {
  good(await issue());
  const disputeId = disputed(desk, onPerson('E5'), 'P04');
  good(ruleDispute(desk, { disputeId, ruling: 'excluded', grounds: 'A manager.' }));
  const asked = { version: 1, personId: 'E2' as PersonId, path: folder.path('proof.json') };
  expect(refusal(savePersonsProof(desk, asked))).toEqual({ kind: 'counted-otherwise-since' });
});

test('what was returned or destroyed is recorded, and certified with its witness', async () => {
  good(await issue());
  const path = folder.path('disposal.pdf');
  const entries = [
    { what: 'cards', how: 'returned', to: 'union', on: '2024-04-20' },
    { what: 'list', how: 'destroyed', to: null, on: '2024-04-21' },
  ] as const;
  // The challenge period of a week is over.
  const later: Desk = { ...desk, now: () => moment('2024-04-22T12:00:00Z') };
  good(await disposeMaterials(later, { entries, witness: 'W. Witness', path }));
  expect(kinds()).toEqual(['document.saved', 'materials.disposed', 'materials.disposed']);
  const text = everythingIn(path);
  if (hasTool('pdftotext'))
    for (const words of ['certificate of disposal', 'w. witness', 'april 20, 2024', 'returned, sealed', 'still hold'])
      expect(text).toContain(words);
  expect(JSON.stringify(eventsPage(desk.db, { kind: null, before: null, limit: 3 }))).not.toContain('Witness');
  const nobody = { entries: [{ ...entries[0], to: null }], witness: null, path };
  expect(refusal(await disposeMaterials(desk, nobody))).toMatchObject({ kind: 'field-required' });
  expect(refusal(await disposeMaterials(desk, { ...nobody, entries: [] }))).toEqual({ kind: 'nothing-disposed' });
});

test('a disposal whose paper cannot be written is not recorded either', async () => {
  const entries = [{ what: 'cards', how: 'returned', to: 'union', on: '2024-04-20' }] as const;
  const path = folder.path('no-such-folder/disposal.pdf');
  expect(refusal(await disposeMaterials(desk, { entries, witness: null, path }))).toMatchObject({ kind: 'not-writable' });
  expect(kinds()).not.toContain('materials.disposed');
});

test('a paper whose saving cannot be recorded does not stay outside the matter', () => {
  const path = folder.path('paper.pdf');
  const given = { what: 'record', addressee: null, path, bytes: new Uint8Array([1]) } as const;
  desk.db.close();
  expect(() => saveDocument(desk, given)).toThrow();
  expect(existsSync(path)).toBe(false);
});

test('what happens while a certification is drawn is not signed over', async () => {
  let acted = false;
  // The clock is asked when the page is drawn: between the look at the record and the keeping.
  const busy: Desk = {
    ...desk,
    now: () => {
      if (!acted) {
        acted = true;
        good(determine(desk, 'C-0003', { state: 'not-counted', personId: 'E3' as PersonId, codes: ['C11'] }, 'A second look.'));
      }
      return desk.now();
    },
  };
  const asked = { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING } as const;
  const refused = refusal(await issueCertification(busy, asked));
  expect(acted).toBe(true);
  expect(refused).toMatchObject({ kind: 'unmet', unmet: [{ kind: 'changed-meanwhile' }] });
  expect(certifyView(desk).issued).toEqual([]);
});
