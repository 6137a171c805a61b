/** A panel at the desk: members named by their certificates, and their signatures taken in only where they hold. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventsPage } from '#backend/db/event-store.ts';
import { toPem } from '#backend/keys/x509.ts';
import { coSign } from '#backend/pdf/co-signature.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import { coSignFile, readSealedFile, saveCoSignature } from '#backend/use-cases/certify/co-sign-file.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { identityCertificate, makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { issuedPdf } from '#backend/use-cases/certify/issued-pdf.ts';
import { dismissMember, nameMember, signAsMember, takeInSignature } from '#backend/use-cases/certify/panel.ts';
import { saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { verifyHere } from '#backend/use-cases/certify/verify-here.ts';
import { aCountedMatter, aFolder, aMatter, good, refusal, type Folder } from '#test/builders/matter.ts';
import { hasTool } from '../../e2e/whole/names-in-files.ts';
import { aSigner } from '../certification/sealed.ts';

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

const valid = { notBefore: '2020-01-01T00:00:00Z', years: 40 };
const pemOf = ({ certificates }: ReturnType<typeof aSigner>): Uint8Array => Buffer.from(toPem(certificates[0]));
const issue = () =>
  issueCertification(desk, { place: 'New York', kind: 'certification', ground: null, reason: null, passphrase: SIGNING });
const kinds = (limit: number) => eventsPage(desk.db, { kind: null, before: null, limit }).map(({ kind }) => kind);
const pdf = (): Uint8Array => issuedPdf(desk, 1)?.bytes ?? new Uint8Array();
const here = (...beside: readonly Uint8Array[]) =>
  verifyHere(desk, [{ name: 'c.pdf', bytes: pdf() }, ...beside.map((bytes, index) => ({ name: `${String(index)}.p7s`, bytes }))]);

test('named members sign what was sealed; then, and only then, it passes', async () => {
  const [ana, ben] = [aSigner({ ...valid, name: 'Ana Ruiz' }), aSigner({ ...valid, name: 'Ben Ode', key: 'P-384' })];
  for (const one of [ana, ben]) good(nameMember(desk, { bytes: pemOf(one) }));
  expect(
    certifyView(desk)
      .panel.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Ana Ruiz', 'Ben Ode']);
  const issued = good(await issue());
  expect(issued.members.map(({ signedAt }) => signedAt)).toEqual([null, null]);
  expect(good(await here()).result).toBe('indeterminate');
  good(takeInSignature(desk, { version: 1, bytes: await coSign(pdf(), ana) }));
  expect(good(await here()).result).toBe('indeterminate');
  const made = good(await coSignFile(pdf(), { signer: ben, now: desk.now() }));
  good(takeInSignature(desk, { version: 1, bytes: made }));
  expect(kinds(2)).toEqual(['certification.member-signed', 'certification.member-signed']);
  expect(certifyView(desk).issued[0]?.members.every(({ signedAt }) => signedAt !== null)).toBe(true);
  expect(good(await here()).result).toBe('passed');
  // What is chosen by hand is judged instead of what is kept.
  expect(good(await here(made)).result).toBe('indeterminate');
  good(await saveParties(desk, { version: 1, folder: folder.path('out') }));
  const names = readdirSync(folder.path('out/union'));
  expect(names).toEqual(expect.arrayContaining(['member-1.p7s', 'member-2.p7s']));
  expect(readFileSync(folder.path('out/union/how-to-verify.txt'), 'utf8')).toContain(
    '--beside member-1.p7s --beside member-2.p7s',
  );
});

test('what is no member’s signature of that very version is not taken in, and nothing is recorded', async () => {
  const ana = aSigner({ ...valid, name: 'Ana Ruiz' });
  good(nameMember(desk, { bytes: pemOf(ana) }));
  good(await issue());
  const before = kinds(1);
  const stranger = aSigner({ ...valid, name: 'Ana Ruiz' });
  const tried = [
    await coSign(pdf(), stranger),
    await coSign(Buffer.concat([pdf(), Buffer.of(10)]), ana),
    Buffer.from('signed, Ana'),
    new Uint8Array(),
  ];
  for (const bytes of tried) expect(refusal(takeInSignature(desk, { version: 1, bytes })).kind).toBe('file-refused');
  expect(refusal(takeInSignature(desk, { version: 2, bytes: new Uint8Array() }))).toEqual({ kind: 'no-such-certification' });
  expect(kinds(1)).toEqual(before);
  const bytes = await coSign(pdf(), ana);
  good(takeInSignature(desk, { version: 1, bytes }));
  expect(refusal(takeInSignature(desk, { version: 1, bytes }))).toMatchObject({
    message: 'The signature of Ana Ruiz is there already.',
  });
});

test('a certificate that could not sign is refused by name, and so are the neutral’s own and one named before', () => {
  const why = (bytes: Uint8Array): string => {
    const refused = refusal(nameMember(desk, { bytes }));
    return refused.kind === 'file-refused' ? refused.message : refused.kind;
  };
  expect(why(Buffer.from('no certificate'))).toContain('no certificate');
  expect(why(pemOf(aSigner({ notBefore: '2019-01-01T00:00:00Z', years: 1 })))).toContain('expired');
  expect(why(pemOf(aSigner({ notBefore: '2090-01-01T00:00:00Z' })))).toContain('valid only from');
  expect(why(Buffer.from(toPem(aSigner(valid).certificates[1] ?? new Uint8Array())))).toContain('issuing others');
  expect(why(Buffer.from(identityCertificate(desk) ?? ''))).toContain('your own certificate');
  const ana = aSigner({ ...valid, name: 'Ana Ruiz' });
  good(nameMember(desk, { bytes: pemOf(ana) }));
  expect(why(pemOf(ana))).toContain('member of the panel already');
  good(dismissMember(desk, { fingerprint: ana.fingerprint }));
  expect(certifyView(desk).panel).toEqual([]);
  expect(refusal(dismissMember(desk, { fingerprint: ana.fingerprint })).kind).toBe('file-refused');
});

test('a member signs with the identity of a matter of her own, and is shown first what it says', async () => {
  const other = aFolder();
  const hers = aMatter(other);
  try {
    const identity = good(await makeIdentity(hers, { name: 'Ana Ruiz', capacity: 'Arbitrator', passphrase: SIGNING }));
    const at = { fingerprint: identity.fingerprint, now: desk.now() };
    good(await issue());
    const unnamed = refusal(await readSealedFile(pdf(), at));
    expect(unnamed.message).toContain('It names no panel');
    good(nameMember(desk, { bytes: Buffer.from(identityCertificate(hers) ?? '') }));
    const again = {
      place: 'New York',
      kind: 'certification',
      ground: null,
      reason: 'For the panel.',
      passphrase: SIGNING,
    } as const;
    good(await issueCertification(desk, again));
    const bytes = issuedPdf(desk, 2)?.bytes ?? new Uint8Array();
    expect(good(await readSealedFile(bytes, at))).toMatchObject({ version: 2, sealedBy: { name: 'N. Neutral' } });
    const altered = Buffer.from(bytes);
    altered[5000] = (altered[5000] ?? 0) ^ 1;
    expect(refusal(await readSealedFile(altered, at)).message).toContain('Do not sign this');
    const path = other.path('ana.p7s');
    expect(refusal(await saveCoSignature(hers, { bytes, passphrase: 'not this one', path })).kind).toBe('wrong-passphrase');
    expect(refusal(await saveCoSignature(hers, { bytes: altered, passphrase: SIGNING, path })).kind).toBe('file-refused');
    expect(refusal(await saveCoSignature(hers, { bytes, passphrase: SIGNING, path: other.path('none/ana.p7s') })).kind).toBe(
      'not-writable',
    );
    expect(readdirSync(other.path('')).filter((name) => name.endsWith('.p7s'))).toEqual([]);
    good(await saveCoSignature(hers, { bytes, passphrase: SIGNING, path }));
    expect(eventsPage(hers.db, { kind: null, before: null, limit: 1 })[0]).toMatchObject({
      kind: 'document.saved',
      data: { what: 'member-signature' },
    });
    good(takeInSignature(desk, { version: 2, bytes: readFileSync(path) }));
  } finally {
    hers.db.close();
    other.remove();
  }
});

test.skipIf(!hasTool('openssl'))('a member at the desk signs with her own file', async () => {
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder.path(''), stdio: 'ignore' });
  const made = ['-newkey', 'rsa:3072', '-nodes', '-keyout', 'ana.key', '-out', 'ana.crt', '-subj', '/CN=Ana Ruiz'];
  openssl('req', '-x509', ...made, '-days', '300', '-addext', 'basicConstraints=critical,CA:FALSE');
  openssl('pkcs12', '-export', '-inkey', 'ana.key', '-in', 'ana.crt', '-out', 'ana.p12', '-passout', 'pass:geheim');
  const later = { ...desk, now: () => new Date(Date.now() + 60_000).toISOString() as ReturnType<Desk['now']> };
  good(nameMember(later, { bytes: readFileSync(folder.path('ana.crt')) }));
  good(
    await issueCertification(later, {
      place: 'New York',
      kind: 'certification',
      ground: null,
      reason: null,
      passphrase: SIGNING,
    }),
  );
  const bytes = readFileSync(folder.path('ana.p12'));
  const given = { version: 1, bytes, filePassphrase: 'geheim' };
  expect(refusal(await signAsMember(later, { ...given, filePassphrase: 'wrong' }))).toMatchObject({
    message: 'That is not the passphrase of this file.',
  });
  expect(good(await signAsMember(later, given)).name).toBe('Ana Ruiz');
  expect(good(await verifyHere(later, [{ name: 'c.pdf', bytes: pdf() }])).result).toBe('passed');
});
