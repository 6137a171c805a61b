/** A key that never leaves its token signs a certification: a software token stands in for a card in a reader. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import { certifications, insertIdentity, keptIdentity } from '#backend/db/certification-store.ts';
import { eventsPage } from '#backend/db/event-store.ts';
import { readBlob } from '#backend/db/vault.ts';
import { createIdentity } from '#backend/keys/identity.ts';
import { nodeWorkerHost } from '#backend/ocr/worker-host.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { librariesOfThisRun, type KnownLibraries } from '#backend/tokens/known-libraries.ts';
import { createTokens, type Tokens } from '#backend/tokens/tokens.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { tokensPresent, nameToken } from '#backend/use-cases/certify/token-identity.ts';
import { aCountedMatter, aFolder, good, refusal, type Folder } from '#test/builders/matter.ts';
import { PIN, putInSoftToken, whyNoSoftToken, type SoftToken, type SoftTokenGiven } from '#test/builders/soft-token.ts';

const without = whyNoSoftToken() !== null;
const ASKED = { place: 'New York', kind: 'certification', reason: null } as const;
const home = process.env['HOME'];
let folder: Folder;
let desk: Desk;
let token: SoftToken;
/** What was sent to each token process that was started. */
let libraries: KnownLibraries;
let started: number;

beforeEach(() => {
  folder = aFolder();
  libraries = librariesOfThisRun();
  started = 0;
});
afterEach(() => {
  desk.db.close();
  process.env['HOME'] = home;
  folder.remove();
});

function tokensHere(): Tokens {
  const host = nodeWorkerHost();
  return createTokens({
    libraries,
    host: {
      fork: (path) => {
        started += 1;
        return host.fork(path);
      },
    },
  });
}

/** A matter ready to be certified, and a token that is in. */
async function withToken(given: SoftTokenGiven): Promise<Sha256> {
  mkdirSync(folder.path('home'));
  token = putInSoftToken(folder.path('home'), given);
  const counted = await aCountedMatter(folder, { people: 3, cards: 2 });
  desk = { ...counted, tools: { ...counted.tools, tokens: tokensHere } };
  const [present] = good(await tokensPresent(desk, token.library));
  const signer = present?.certificates.find(({ name }) => name === (given.name ?? 'Ingrid Solheim'));
  if (signer === undefined) throw new Error('The token bears no signer.');
  return signer.fingerprint;
}

const linked = async (fingerprint: Sha256, pin = PIN) =>
  nameToken(desk, { library: token.library, fingerprint, capacity: '', pin });

test.skipIf(without).each(['ec', 'rsa'] as const)(
  'a certification signed by a token (%s) passes the verifier, with the issuer that the token bears',
  async (key) => {
    const fingerprint = await withToken({ key });
    const view = good(await linked(fingerprint));
    expect(view).toMatchObject({ name: 'Ingrid Solheim', capacity: 'Neutral', fingerprint, token: 'Neutral' });
    expect(eventsPage(desk.db, { kind: null, before: null, limit: 1 })[0]?.kind).toBe('identity.on-token');
    const issued = good(await issueCertification(desk, { ...ASKED, passphrase: PIN }));
    const bytes = readBlob(desk.db, issued.sha256) ?? new Uint8Array();
    const verified = good(await verifyPdf(bytes, { pinned: [fingerprint], trusted: [], now: desk.now(), matter: null }));
    expect(verified.result).toBe('passed');
    expect(verified.signer?.fingerprint).toBe(fingerprint);
    // A process for each request, and none is left over.
    expect(started).toBe(4);
  },
);

test.skipIf(without)('with a wrong PIN or without the token nothing is signed or recorded, and it is said why', async () => {
  const fingerprint = await withToken({ key: 'ec' });
  expect(refusal(await linked(fingerprint, '000000'))).toMatchObject({ kind: 'token', why: 'wrong-pin' });
  expect(keptIdentity(desk.db)).toBeNull();
  good(await linked(fingerprint));
  const wrong = refusal(await issueCertification(desk, { ...ASKED, passphrase: '000000' }));
  expect(wrong).toMatchObject({
    kind: 'token',
    why: 'wrong-pin',
    message: expect.stringContaining('Nothing was signed.') as string,
  });
  token.remove();
  expect(refusal(await issueCertification(desk, { ...ASKED, passphrase: PIN }))).toMatchObject({
    kind: 'token',
    why: 'removed',
  });
  expect(refusal(await tokensPresent(desk, token.library))).toMatchObject({ kind: 'token', why: 'no-token' });
  expect(certifications(desk.db)).toEqual([]);
  expect(certifyView(desk).issued).toEqual([]);
});

test.skipIf(without)(
  'a library that only the matter names is not loaded: the person names it on this machine first',
  async () => {
    good(await linked(await withToken({ key: 'ec' })));
    libraries = librariesOfThisRun();
    const before = started;
    const refused = refusal(await issueCertification(desk, { ...ASKED, passphrase: PIN }));
    expect(refused).toMatchObject({ kind: 'token', why: 'not-named-here' });
    expect([started, certifications(desk.db)]).toEqual([before, []]);
    desk.tools.tokens().named(token.library);
    good(await issueCertification(desk, { ...ASKED, passphrase: PIN }));
  },
);

test.skipIf(without)(
  'a key that is not the certificate’s, or a certificate that has expired, is refused before it is the identity',
  async () => {
    const fingerprint = await withToken({ key: 'ec', otherKey: true });
    expect(refusal(await linked(fingerprint))).toMatchObject({ kind: 'token', why: 'other-key' });
    desk.db.close();
    folder.remove();
    folder = aFolder();
    const expired = await withToken({ key: 'ec', days: [-300, -1] });
    const [present] = good(await tokensPresent(desk, token.library));
    expect(present?.certificates.find((each) => each.fingerprint === expired)?.unfit).toContain('expired on 2024-03-15');
    expect(refusal(await linked(expired))).toMatchObject({ kind: 'token', why: 'expired' });
    expect(keptIdentity(desk.db)).toBeNull();
  },
);

test.skipIf(without)('the PIN is in no file of the matter or the token, and not in what is kept of the identity', async () => {
  const fingerprint = await withToken({ key: 'ec' });
  good(await linked(fingerprint));
  good(await issueCertification(desk, { ...ASKED, passphrase: PIN }));
  expect(JSON.stringify(keptIdentity(desk.db))).not.toContain(PIN);
  const events = eventsPage(desk.db, { kind: null, before: null, limit: 1000 });
  expect(JSON.stringify(events)).not.toContain(PIN);
  const files = readdirSync(folder.path(''), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name)).includes(PIN), name).toBe(false);
});

test.skipIf(without)(
  'the same token is found again where its library lies now, and another does not take its place',
  async () => {
    const fingerprint = await withToken({ key: 'ec' });
    good(await linked(fingerprint));
    const elsewhere = folder.path('libsofthsm2.so');
    copyFileSync(token.library, elsewhere);
    good(await nameToken(desk, { library: elsewhere, fingerprint, capacity: '', pin: PIN }));
    expect(keptIdentity(desk.db)?.sealed).toContain(elsewhere);
    const other = 'ab'.repeat(32) as Sha256;
    expect(refusal(await nameToken(desk, { library: elsewhere, fingerprint: other, capacity: '', pin: PIN })).kind).toBe(
      'identity-exists',
    );
  },
);

test.skipIf(without)('what is no PKCS#11 library is refused by name, and one that crashes takes nothing with it', async () => {
  await withToken({ key: 'ec' });
  writeFileSync(folder.path('text.so'), 'no library at all');
  expect(refusal(await tokensPresent(desk, folder.path('text.so')))).toMatchObject({ kind: 'token', why: 'not-pkcs11' });
  expect(refusal(await tokensPresent(desk, folder.path('gone.so')))).toMatchObject({ kind: 'token', why: 'no-library' });
  const { host, died } = aCrashingHost();
  const crashing: Desk = { ...desk, tools: { ...desk.tools, tokens: () => createTokens({ host }) } };
  expect(refusal(await tokensPresent(crashing, token.library))).toMatchObject({ kind: 'token', why: 'library-failed' });
  expect(died()).toBe(true);
});

test('whatever a token answers in the middle of signing, there is no certification, and a sentence says so', async () => {
  desk = await aCountedMatter(folder, { people: 3, cards: 2 });
  const { sealed, card } = await createIdentity({
    name: 'N',
    capacity: '',
    passphrase: 'x',
    now: desk.now(),
    random: desk.random,
  });
  const token = { module: '/lib.so', label: 'Neutral', serial: '1', keyId: 'a1' };
  const kept = { ...sealed, format: 'countersign-token-identity', key: undefined, token };
  const shown = { name: 'N', capacity: '', fingerprint: card.signerFingerprint as Sha256, certificatePem: card.pem };
  insertIdentity(desk.db, { ...shown, validUntil: card.validTo as LocalDate, sealed: JSON.stringify(kept) }, desk.now());
  for (const why of ['pin-locked', 'pin-expired', 'pin-not-set', 'removed', 'no-key', 'cannot-sign', 'library-failed'] as const) {
    const answer = { ok: false, error: { why, detail: '' } } as const;
    const broken: Tokens = { named: () => undefined, list: async () => answer, sign: async () => answer };
    const without = { ...desk, tools: { ...desk.tools, tokens: () => broken } };
    const refused = refusal(await issueCertification(without, { ...ASKED, passphrase: PIN }));
    expect(refused).toMatchObject({ kind: 'token', why, message: expect.stringContaining('Nothing was signed.') as string });
  }
  expect(certifications(desk.db)).toEqual([]);
});

/** Its process is ended in the middle of the request, as by a library that writes where it may not. */
function aCrashingHost() {
  const host = nodeWorkerHost();
  let ended = false;
  return {
    died: () => ended,
    host: {
      fork: (path: string) => {
        const child = host.fork(path);
        child.onExit(() => (ended = true));
        return { ...child, send: () => child.kill() };
      },
    },
  };
}
