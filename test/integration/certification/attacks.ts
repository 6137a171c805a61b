/**
 * The attack corpus: every way of altering or counterfeiting a certification that we know of, each with the check that
 * must refuse it. Many of these are called valid by common readers.
 */
import { createHash, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { signerOf, type Signer } from '#backend/keys/signer.ts';
import { fingerprintOf, issueCertificate } from '#backend/keys/x509.ts';
import { assembleCades, signedAttributes } from '#backend/pdf/cades.ts';
import { withByteRange } from '#backend/pdf/sign-pdf.ts';
import { moment } from '#test/builders/certification.ts';
import { containerOf, mirroredSignature, partsOf, withContainer } from './container.ts';
import { edited, findObject, holeOf, incremented, objectsOf, rebuilt, replaced, type ObjectTexts } from './forgery.ts';
import { aSigner, NOW, seal, sealed, unsigned } from './sealed.ts';

export type Attack = {
  readonly name: string;
  readonly bytes: Buffer;
  /** A check that fails, `unknown` where only the signer's fingerprint tells, `unusable` where it is no PDF at all. */
  readonly refusedBy: string;
  readonly pinned: string;
};

export async function attackCorpus(): Promise<readonly Attack[]> {
  const signer = aSigner();
  const file = await sealed(signer);
  const pinned = signer.fingerprint;
  const own = (name: string, refusedBy: string, bytes: Buffer): Attack => ({ name, refusedBy, bytes, pinned });
  const made = await Promise.all([...dishonest(signer), ...otherSigners(signer)]);
  return [...afterwards(file).map(([name, check, bytes]) => own(name, check, bytes)), ...made];
}

type Altered = readonly [name: string, refusedBy: string, bytes: Buffer];

/** By anybody who holds a signed file. */
function afterwards(file: Buffer): readonly Altered[] {
  const objects = objectsOf(file);
  const hole = holeOf(file);
  const page = findObject(objects, '/Type /Page\n');
  const next = objects.size + 1;
  const forged = '<<\n/Length 46\n>>\nstream\nBT /F2 40 Tf 80 400 Td (999 VALID CARDS) Tj ET\nendstream';
  const otherPage: ObjectTexts = new Map([
    [next, forged],
    [page, text(objects, page).replace(/\/Contents \d+ 0 R/, `/Contents ${String(next)} 0 R`)],
  ]);
  const catalog = findObject(objects, '/Type /Catalog');
  const attachment = findObject(objects, '/Type /EmbeddedFile');
  const note =
    '<<\n/Type /Annot\n/Subtype /FreeText\n/Rect [100 300 400 360]\n/Contents (999 cards)\n/DA (/Helv 20 Tf 0 g)\n/F 4\n>>';
  const noted = text(objects, page)
    .replace(/\/Annots \[[^\]]*\]/, '')
    .replace(/\n>>$/, `\n/Annots [${String(next)} 0 R]\n>>`);
  const withoutPerms = text(objects, catalog).replace(/\/Perms <<[^>]*>>/, '');
  const change = (...entries: readonly (readonly [number, string])[]) => incremented(file, new Map(entries));
  const used = file.toString('latin1', hole.start + 1, hole.end - 1).replace(/0+$/, '').length;
  return [
    [
      'one bit of a page flipped',
      'V06',
      edited(file, (copy) => void (copy[placeOfStream(file, pageContent(objects)) + 40]! ^= 1)),
    ],
    ['one bit of the attachment flipped', 'V06', edited(file, (copy) => void (copy[placeOfStream(file, attachment) + 40]! ^= 1))],
    [
      'one digit of the signature changed',
      'V09',
      edited(file, (copy) => copy.write(copy[hole.start + used - 20] === 0x61 ? 'b' : 'a', hole.start + used - 20, 'latin1')),
    ],
    ['a digit of the signature in upper case', 'V01', upperCased(file, hole.start, used)],
    ['a line break appended', 'V01', Buffer.concat([file, Buffer.from('\n')])],
    ['a comment appended', 'V01', Buffer.concat([file, Buffer.from('% hello\n')])],
    ['an update that shows nothing', 'V01', change([next, '<<\n/Foo /Bar\n>>'])],
    ['an update that exchanges a page', 'V01', incremented(file, otherPage)],
    ['the same without a table', 'V01', incremented(file, otherPage, { table: false })],
    ['an annotation laid over the page', 'V01', change([next, note], [page, noted])],
    [
      'the attachment exchanged by an update',
      'V01',
      change([attachment, '<<\n/Type /EmbeddedFile\n/Length 13\n>>\nstream\n{"valid":999}\nendstream']),
    ],
    ['the signature removed by an update', 'V01', change([catalog, withoutPerms.replace(/\/AcroForm \d+ 0 R/, '')])],
    ['the certification downgraded by an update', 'V01', change([catalog, withoutPerms])],
    ['no byte range', 'V04', replaced(file, '/ByteRange [', '/XyteRange [')],
    ['a byte range of three numbers', 'V04', replaced(file, hole.range, `[0 ${String(hole.start)} ${String(hole.end)}]`)],
    [
      'a byte range that ends early',
      'V04',
      replaced(file, hole.range, `[0 ${String(hole.start)} ${String(hole.end)} ${String(hole.rest - 10)}]`),
    ],
    ['a signature of zeros', 'V06', edited(file, (copy) => copy.fill('0', hole.start + 1, hole.end - 1, 'latin1'))],
    ['an empty signature', 'V01', edited(file, (copy) => copy.fill(' ', hole.start + 1, hole.end - 1, 'latin1'))],
    [
      'another kind of signature named',
      'V05',
      replaced(file, '/SubFilter /ETSI.CAdES.detached', '/SubFilter /ETSI.CAdXS.detached'),
    ],
    ['changes permitted', 'V05', replaced(file, '/P 1\n', '/P 2\n')],
    ['bytes hidden behind the signature', 'V07', edited(file, (copy) => copy.write('deadbeef', hole.end - 40, 'latin1'))],
    ['the signature closed early, other claims in the gap', 'V01', closedEarly(file, hole)],
    ['objects put into the gap', 'V01', wrapped(file, otherPage, hole, false)],
    ['objects put into the gap, the byte range moved', 'V01', wrapped(file, otherPage, hole, true)],
    ['something before the header', 'V01', Buffer.concat([Buffer.from('MZ junk\n'), file])],
    ['the end cut off', 'V01', file.subarray(0, file.length - 30)],
    ['everything cut off', 'unusable', file.subarray(0, 3)],
    [
      'one entry of the table pointing elsewhere',
      'V01',
      edited(file, (copy) => copy.write('9', copy.lastIndexOf('\n0000') + 3, 'latin1')),
    ],
    ['two dictionary keys alike', 'V01', replaced(file, '/Filter /Adobe.PPKLite', '/Type   /Adobe.PPKLite')],
    ['the second value of the same signature', 'V07', mirrored(file, hole)],
    ['bytes of the root certificate changed', 'V10', rootChanged(file, hole)],
    ['the container written in another way', 'V07', reordered(file, hole)],
  ];
}

/** By the signer's own key, in a dishonest or infected generator. */
function dishonest(signer: Signer): readonly Promise<Attack>[] {
  const by = async (name: string, refusedBy: string, edit: (objects: ObjectTexts) => void): Promise<Attack> => {
    const pdf = rebuilt(await unsigned(signer), edit);
    return { name, refusedBy, bytes: await seal(pdf, signer), pinned: signer.fingerprint };
  };
  const shadow = '<<\n/Length 4\n>>\nstream\nBT Q\nendstream';
  return [
    by('an unused object planted before signing', 'V02', (objects) => objects.set(objects.size + 1, shadow)),
    by('a script planted before signing', 'V03', (objects) =>
      amend(objects, ['/Type /Catalog'], '/OpenAction <<\n/S /JavaScript\n/JS (app.alert)\n>>'),
    ),
    by('a link planted before signing', 'V03', (objects) =>
      amend(objects, ['/Type /Page\n'], '/AA <<\n/O <<\n/S /URI\n/URI (x)\n>>\n>>'),
    ),
    by('a certification that permits by another object than its signature', 'V05', (objects) =>
      alter(objects, '/Type /Catalog', /(\/Perms <<\s*\/DocMDP )\d+( 0 R)/, `$1${String(findObject(objects, '/Type /Pages'))}$2`),
    ),
    by('a second reference in the signature', 'V05', (objects) =>
      alter(objects, '/Type /Sig\n', /\/Reference \[([^\]]*)\]/, '/Reference [$1 $1]'),
    ),
    by('pages that say something else than certified.json', 'V16', (objects) => otherContent(objects)),
    by('certified.json that says something else than the pages', 'V16', (objects) =>
      otherFacts(objects, (facts) => ({ ...facts, place: facts['place'], version: 9 })),
    ),
    by('certified.json with a key more', 'V14', (objects) => otherFacts(objects, (facts) => ({ ...facts, zzz: 1 }))),
    by('certified.json written in another way', 'V14', (objects) => otherAttachment(objects, (json) => ` ${json}`)),
    by('certified.json that names another certificate', 'V15', (objects) =>
      otherAttachment(objects, (json) => json.replaceAll(signer.fingerprint, 'ab'.repeat(32))),
    ),
    by('a title in the metadata that the page has not', 'V16', (objects) => otherMetadata(objects)),
  ];
}

/** By other keys. */
function otherSigners(signer: Signer): readonly Promise<Attack>[] {
  const by = async (name: string, refusedBy: string, other: Signer, issuedAt = NOW): Promise<Attack> => ({
    name,
    refusedBy,
    bytes: await sealed(other, { issuedAt }),
    pinned: refusedBy === 'unknown' ? signer.fingerprint : other.fingerprint,
  });
  return [
    by('signed by another who took the same name', 'unknown', aSigner()),
    by('signed before the certificate was valid', 'V11', aSigner({ notBefore: '2026-01-01T00:00:00Z' })),
    by('signed after the certificate had expired', 'V11', aSigner({ notBefore: '2020-01-01T00:00:00Z', years: 1 })),
    by('a time that is yet to come', 'V12', aSigner(), moment('2026-10-08T12:00:00Z')),
    by('an RSA key of 2048 bits', 'V08', weakSigner()),
    by('a certificate that its issuer did not issue', 'V10', strangerSigner()),
    exchangedCertificate(),
    weakDigest(),
  ];
}

function text(objects: ObjectTexts, number: number): string {
  return objects.get(number) ?? '';
}

function pageContent(objects: ObjectTexts): number {
  return Number(/\/Contents (\d+) 0 R/.exec(text(objects, findObject(objects, '/Type /Page\n')))?.[1]);
}

function placeOfStream(file: Buffer, number: number): number {
  return file.indexOf('stream\n', file.indexOf(`\n${String(number)} 0 obj\n`, 0, 'latin1'), 'latin1') + 7;
}

function upperCased(file: Buffer, start: number, used: number): Buffer {
  return edited(file, (copy) => {
    const at = [...Array(used).keys()].map((index) => start + 1 + index).find((place) => (copy[place] ?? 0) >= 0x61);
    if (at !== undefined) copy[at]! -= 32;
  });
}

function closedEarly(file: Buffer, { end }: { readonly end: number }): Buffer {
  return edited(file, (copy) => copy.write('>/Reason (999 cards)/Name (Somebody)/X <', end - 60, 'latin1'));
}

function wrapped(file: Buffer, objects: ObjectTexts, hole: ReturnType<typeof holeOf>, moved: boolean): Buffer {
  const inserted = Buffer.from(
    [...objects].map(([number, body]) => `\n${String(number)} 0 obj\n${body}\nendobj\n`).join(''),
    'latin1',
  );
  const longer = Buffer.concat([file.subarray(0, hole.end), inserted, file.subarray(hole.end)]);
  if (!moved) return longer;
  return replaced(longer, hole.range, `[0 ${String(hole.start)} ${String(hole.end + inserted.length)} ${String(hole.rest)}]`);
}

function mirrored(file: Buffer, hole: ReturnType<typeof holeOf>): Buffer {
  return withContainer(file, hole, mirroredSignature(containerOf(file, hole)));
}

function rootChanged(file: Buffer, hole: ReturnType<typeof holeOf>): Buffer {
  const { certificates, ...parts } = partsOf(file, hole);
  const root = edited(certificates[1]!, (copy) => void (copy[copy.length - 5]! ^= 1));
  return withContainer(file, hole, assembleCades({ ...parts, certificates: [certificates[0], root] }));
}

/** The same parts, the certificates in the other order: BER readers do not mind. */
function reordered(file: Buffer, hole: ReturnType<typeof holeOf>): Buffer {
  const container = containerOf(file, hole);
  const { certificates } = partsOf(file, hole);
  const [a, b] = [...certificates].sort((one, other) => Buffer.compare(one, other));
  const at = container.indexOf(a!);
  Buffer.concat([b!, a!]).copy(container, at);
  return withContainer(file, hole, container);
}

function amend(objects: ObjectTexts, parts: readonly string[], entry: string): void {
  const number = findObject(objects, ...parts);
  objects.set(number, text(objects, number).replace(/\n>>$/, `\n${entry}\n>>`));
}

/** Where nothing is altered there is no attack. */
function alter(objects: ObjectTexts, part: string, found: RegExp, by: string): void {
  const number = findObject(objects, part);
  const before = text(objects, number);
  const after = before.replace(found, by);
  if (after === before) throw new Error(`${part} is not written so: ${before.slice(0, 300)}`);
  objects.set(number, after);
}

function otherContent(objects: ObjectTexts): void {
  const number = pageContent(objects);
  const content = inflateSync(streamOf(text(objects, number))).toString('latin1');
  const swapped = content.replace(/<([0-9a-f]{8,})>/, (_, hex: string) => `<${hex.slice(4)}${hex.slice(0, 4)}>`);
  objects.set(number, streamObject('/Filter /FlateDecode\n', deflateSync(Buffer.from(swapped, 'latin1'))));
}

function otherFacts(objects: ObjectTexts, change: (facts: Record<string, unknown>) => Record<string, unknown>): void {
  otherAttachment(objects, (json) => JSON.stringify(sortedKeys(change(JSON.parse(json) as Record<string, unknown>))));
}

function sortedKeys(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function otherAttachment(objects: ObjectTexts, change: (json: string) => string): void {
  const number = findObject(objects, '/Type /EmbeddedFile');
  const json = Buffer.from(change(inflateSync(streamOf(text(objects, number))).toString('utf8')), 'utf8');
  objects.set(
    number,
    streamObject('/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Filter /FlateDecode\n', deflateSync(json)),
  );
}

function otherMetadata(objects: ObjectTexts): void {
  const number = findObject(objects, '/Type /Metadata');
  objects.set(number, text(objects, number).replace('Certification of Results', 'Certification of Resultz'));
}

function streamOf(object: string): Buffer {
  const start = object.indexOf('\nstream\n') + 8;
  return Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
}

function streamObject(entries: string, bytes: Buffer): string {
  return `<<\n${entries}/Length ${String(bytes.length)}\n>>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

function weakSigner(): Signer {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return pairSigner(own, root, root);
}

/** The certificate says it was issued by the root in the file, but another key signed it. */
function strangerSigner(): Signer {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return pairSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }), root, generateKeyPairSync('ec', { namedCurve: 'P-256' }));
}

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

function pairSigner(own: Pair, root: Pair, issuing: Pair): Signer {
  const issuer = { name: 'Test root', capacity: '' };
  const subject = { name: 'Rosa M. García-López', capacity: '' };
  const times = { notBefore: Date.parse('2025-09-01') / 1000, notAfter: Date.parse('2030-09-01') / 1000 };
  const common = { ...times, issuer, issuerPublicKey: root.publicKey };
  const rootCertificate = issueCertificate({
    ...common,
    kind: 'root',
    subject: issuer,
    publicKey: root.publicKey,
    issuerKey: root.privateKey,
    serial: randomBytes(15),
  });
  const certificate = issueCertificate({
    ...common,
    kind: 'signer',
    subject,
    publicKey: own.publicKey,
    issuerKey: issuing.privateKey,
    serial: randomBytes(15),
  });
  return signerOf(own.privateKey, { name: subject.name, capacity: '', certificates: [certificate, rootCertificate] });
}

/** Same key, same issuer, same serial, other certificate: only the signing-certificate attribute tells them apart. */
async function exchangedCertificate(): Promise<Attack> {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name: 'Test root', capacity: '' };
  const serial = randomBytes(15);
  const issue = (years: number) =>
    issueCertificate({
      kind: 'signer',
      subject: { name: 'Rosa M. García-López', capacity: '' },
      issuer,
      publicKey: own.publicKey,
      issuerPublicKey: root.publicKey,
      issuerKey: root.privateKey,
      serial,
      notBefore: Date.parse('2025-09-01') / 1000,
      notAfter: Date.parse('2025-09-01') / 1000 + years * 31_557_600,
    });
  const [first, second] = [issue(1), issue(9)];
  const signer = signerOf(own.privateKey, { name: 'Rosa M. García-López', capacity: '', certificates: [first] });
  const file = await sealed(signer);
  const hole = holeOf(file);
  const digest = createHash('sha256').update(file.subarray(0, hole.start)).update(file.subarray(hole.end)).digest();
  const signature = await signer.sign(signedAttributes(digest, first));
  const bytes = withContainer(file, hole, assembleCades({ digest, keyType: 'ec', certificates: [second], signature }));
  return {
    name: 'the certificate exchanged for another of the same key and serial',
    refusedBy: 'V09',
    bytes,
    pinned: fingerprintOf(second),
  };
}

/** The container states a SHA-1 of the content, and is signed so. */
async function weakDigest(): Promise<Attack> {
  const signer = aSigner();
  const { bytes, holeStart, holeEnd } = withByteRange(await unsigned(signer));
  const digest = createHash('sha1').update(bytes.subarray(0, holeStart)).update(bytes.subarray(holeEnd)).digest();
  const attributes = signedAttributes(digest, signer.certificates[0]);
  const container = assembleCades({
    digest,
    keyType: 'ec',
    certificates: signer.certificates,
    signature: await signer.sign(attributes),
  });
  const hole = { start: holeStart, end: holeEnd };
  return {
    name: 'a digest of SHA-1',
    refusedBy: 'V06',
    bytes: withContainer(bytes, hole, container),
    pinned: signer.fingerprint,
  };
}
