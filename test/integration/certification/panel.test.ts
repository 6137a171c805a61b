/** A panel: one seals, the others sign the sealed file, and each signature stands or falls by itself. */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { signerOf, type Signer } from '#backend/keys/signer.ts';
import { issueCertificate, toPem } from '#backend/keys/x509.ts';
import { assembleCades, signCades, signedAttributes } from '#backend/pdf/cades.ts';
import { coSign } from '#backend/pdf/co-signature.ts';
import { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';
import { verify } from '#cli/commands/verify.ts';
import { moment } from '#test/builders/certification.ts';
import { hasTool } from '../../e2e/whole/names-in-files.ts';
import { mirroredSignature } from './container.ts';
import { aSigner, NOW, sealed, type SignerShape } from './sealed.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-panel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);

const member = ({ name, fingerprint }: Signer) => ({ name, capacity: '', fingerprint });
const chair = aSigner();
const [ana, ben] = [aSigner({ name: 'Ana Ruiz' }), aSigner({ name: 'Ben Ode', key: 'rsa' })];
const panel = [member(ana), member(ben)];
const file = await sealed(chair, { panel });
const [byAna, byBen] = [await coSign(file, ana), await coSign(file, ben)];

async function judged(
  signatures: readonly Uint8Array[],
  bytes: Buffer = file,
  pinned: string = chair.fingerprint,
): Promise<Verification> {
  const answer = await verifyPdf(bytes, { pinned: [pinned], trusted: [], now: NOW, matter: null, beside: { signatures } });
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

const v18 = ({ checks }: Verification) => checks.find(({ id }) => id === 'V18')!;

test('the whole panel signed: passed, whatever the order of its signatures', async () => {
  for (const signatures of [
    [byAna, byBen],
    [byBen, byAna],
  ]) {
    const verification = await judged(signatures);
    expect(verification).toMatchObject({ result: 'passed', lights: { identity: { light: 'green' } } });
    expect(v18(verification).detail).toContain('Ana Ruiz, Ben Ode');
  }
});

test('while a signature is missing the result is open, and says whose', async () => {
  const verification = await judged([byBen]);
  expect(verification).toMatchObject({
    result: 'indeterminate',
    lights: { integrity: { light: 'green' }, identity: { light: 'amber' } },
  });
  expect(v18(verification)).toMatchObject({
    result: 'indeterminate',
    detail: 'No signature was given of Ana Ruiz. There is that of Ben Ode.',
  });
  expect((await judged([])).result).toBe('indeterminate');
  expect((await judged([byBen, byBen])).result).toBe('indeterminate');
});

test('the whole panel cannot make up for a seal of somebody unknown', async () => {
  expect((await judged([byAna, byBen], file, 'ab'.repeat(32))).result).toBe('indeterminate');
});

test('a certification of one neutral alone asks for no other signature, and takes none', async () => {
  const alone = await sealed(chair);
  expect(v18(await judged([], alone))).toMatchObject({ result: 'not-run' });
  expect((await judged([], alone)).result).toBe('passed');
  expect((await judged([await coSign(alone, ana)], alone)).result).toBe('failed');
});

/** Everything that somebody could hand in as the signature of a member. */
async function forgeries(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const digest = createHash('sha256').update(file).digest();
  const other = await sealed(chair, { panel, place: 'Albany, New York' });
  const impostor = aSigner({ name: 'Ana Ruiz' });
  const certificates = [ana.certificates[0]] as const;
  const thief = signCades(digest, { ...impostor, certificates, fingerprint: ana.fingerprint });
  const altered = Buffer.from(byAna);
  altered[altered.length - 5]! ^= 1;
  return [
    ['of another file of the same panel', await coSign(other, ana)],
    ['of one who took the same name', await coSign(file, impostor)],
    ['with the member’s certificate and another’s key', await thief],
    ['with a byte changed', altered],
    ['with a byte more', Buffer.concat([byAna, Buffer.of(0)])],
    ['cut short', byAna.subarray(0, byAna.length - 1)],
    ['that carries the certificate of its root', await signCades(digest, ana)],
    ['in its second form', mirroredSignature(byAna)],
    ['that is no signature at all', Buffer.from('I agree. Ana Ruiz')],
    ['that is empty', Buffer.alloc(0)],
    [
      'of the digest without what names the certificate',
      assembleCades({ digest, certificates, keyType: 'ec', signature: await ana.sign(digest) }),
    ],
    [
      'of another digest, restated',
      assembleCades({
        digest,
        certificates,
        keyType: 'ec',
        signature: await ana.sign(signedAttributes(Buffer.alloc(32), certificates[0])),
      }),
    ],
    ['that is the seal’s own', await coSign(file, chair)],
  ];
}

test.each(await forgeries())('a signature %s is refused, though the others hold', async (_, forged) => {
  const verification = await judged([forged, byBen]);
  expect(verification).toMatchObject({ result: 'failed', lights: { integrity: { light: 'green' }, identity: { light: 'red' } } });
});

test('every byte of a member’s signature, changed once: none is accepted', async () => {
  const taken: number[] = [];
  for (const at of byAna.keys()) {
    const altered = Buffer.from(byAna);
    altered[at]! ^= 1 << (at % 8);
    if ((await judgedAlone(altered)) !== 'failed') taken.push(at);
  }
  expect(taken).toEqual([]);
});

/** Without drawing the pages again for each byte. */
async function judgedAlone(signature: Uint8Array): Promise<string> {
  const { judgeMemberSignature } = await import('#backend/pdf/verify/member-signatures.ts');
  const facts = { panel, issuedAt: moment('2025-10-08T12:00:00Z') };
  return judgeMemberSignature({ bytes: file, facts }, signature).ok ? 'accepted' : 'failed';
}

test.each<[string, SignerShape | 'weak' | 'authority']>([
  ['expired', { notBefore: '2020-01-01T00:00:00Z', years: 1 }],
  ['not yet valid', { notBefore: '2026-01-01T00:00:00Z' }],
  ['weak', 'weak'],
  ['one that issues certificates', 'authority'],
])('a member whose certificate is %s when the file is sealed cannot sign it', async (_, shape) => {
  const unfit = shape === 'weak' ? weakSigner() : shape === 'authority' ? anAuthority() : aSigner(shape);
  const bytes = await sealed(chair, { panel: [member(unfit)] });
  expect((await judged([await coSign(bytes, unfit)], bytes)).result).toBe('failed');
});

test('neither the seal nor the members can be exchanged for those of another panel', async () => {
  const smaller = await sealed(chair, { panel: [member(ben)] });
  expect((await judged([byAna, byBen], smaller)).result).toBe('failed');
});

test('the command says who signed, and asks for what is missing', async () => {
  writeFileSync(path('panel.pdf'), file);
  writeFileSync(path('member-1.p7s'), byAna);
  writeFileSync(path('member-2.p7s'), byBen);
  const run = async (...args: readonly string[]) => {
    let out = '';
    const given = [path('panel.pdf'), '--fingerprint', chair.fingerprint, ...args];
    const code = await verify.run({
      args: given,
      out: (text) => void (out += text),
      note: (text) => void (out += text),
      env: {},
    });
    return { code, out };
  };
  expect(await run('--beside', path('member-1.p7s'), '--beside', path('member-2.p7s'))).toMatchObject({ code: 0 });
  const partly = await run('--beside', path('member-1.p7s'));
  expect(partly.code).toBe(2);
  expect(partly.out).toContain('No signature was given of Ben Ode');
  expect(await run('--beside', path('panel.pdf'))).toMatchObject({ code: 1 });
  expect(await run('--beside', path('none.p7s'))).toMatchObject({ code: 3 });
});

test.skipIf(!hasTool('openssl'))('openssl checks each member’s signature alone, over the very file', () => {
  writeFileSync(path('panel.pdf'), file);
  for (const [name, signer, signature] of [
    ['ana', ana, byAna],
    ['ben', ben, byBen],
  ] as const) {
    writeFileSync(path(`${name}.p7s`), signature);
    writeFileSync(path(`${name}.pem`), toPem(signer.certificates[1]!));
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', `${name}.p7s`, '-content', 'panel.pdf'];
    const { stderr } = spawnSync('openssl', [...args, '-CAfile', `${name}.pem`, '-out', 'out.bin'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toContain('CAdES Verification successful');
  }
});

test.skipIf(!hasTool('pdfsig'))('the sealed file of a panel is one signature over the whole document to pdfsig', () => {
  writeFileSync(path('panel.pdf'), file);
  const { stdout } = spawnSync('pdfsig', ['-nocert', 'panel.pdf'], { cwd: folder, encoding: 'utf8' });
  expect(stdout.match(/Signature #/g)).toHaveLength(1);
  expect(stdout).toContain('Total document signed');
});

/** A root that signs by itself: whoever holds it could make a certificate of any name. */
function anAuthority(): Signer {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = { name: 'Ana Ruiz', capacity: '' };
  const notBefore = Date.parse('2025-09-01T00:00:00Z') / 1000;
  const certificate = issueCertificate({
    kind: 'root',
    subject,
    issuer: subject,
    publicKey: own.publicKey,
    issuerPublicKey: own.publicKey,
    issuerKey: own.privateKey,
    serial: randomBytes(15),
    notBefore,
    notAfter: notBefore + 31_557_600,
  });
  return signerOf(own.privateKey, { ...subject, certificates: [certificate] });
}

function weakSigner(): Signer {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const subject = { name: 'Wilma Weak', capacity: '' };
  const notBefore = Date.parse('2025-09-01') / 1000;
  const issued = issueCertificate({
    kind: 'signer',
    subject,
    issuer: subject,
    publicKey: keys.publicKey,
    issuerPublicKey: keys.publicKey,
    issuerKey: keys.privateKey,
    serial: randomBytes(15),
    notBefore,
    notAfter: notBefore + 31_557_600,
  });
  return signerOf(keys.privateKey, { ...subject, certificates: [issued] });
}
