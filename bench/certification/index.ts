/**
 * Render, sign and verify, with the size of the file. A certification does not grow with the number of cards, only with
 * its rulings; the worksheet grows with every card. `node bench/certification/index.ts`
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { CertificationInput } from '#core/certification/input.ts';
import { composeCertification } from '#core/certification/compose.ts';
import { composeWorksheet } from '#core/certification/papers/worksheet.ts';
import { issueCertificate } from '#backend/keys/x509.ts';
import { signerOf, type Signer } from '#backend/keys/signer.ts';
import { renderCertification } from '#backend/pdf/certification-pdf.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { signPdf } from '#backend/pdf/sign-pdf.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { certificationInput, digest, moment } from '#test/builders/certification.ts';

export function benchSigner(): Signer {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = { name: 'Rosa M. García-López', capacity: '' };
  const certificate = issueCertificate({
    kind: 'signer',
    subject,
    issuer: subject,
    publicKey: keys.publicKey,
    issuerPublicKey: keys.publicKey,
    issuerKey: keys.privateKey,
    serial: randomBytes(15),
    notBefore: Date.parse('2025-01-01') / 1000,
    notAfter: Date.parse('2035-01-01') / 1000,
  });
  return signerOf(keys.privateKey, { ...subject, certificates: [certificate] });
}

export async function benchCertification(signer: Signer, overrides: Partial<CertificationInput> = {}): Promise<Uint8Array> {
  const { fingerprint, issuerFingerprints } = signer;
  const input = certificationInput(overrides);
  const drawn = await renderCertification(
    composeCertification({ ...input, signer: { ...input.signer, fingerprint, issuerFingerprints } }),
  );
  if (!drawn.ok) throw new Error(drawn.error.kind);
  const signed = await signPdf(drawn.value, signer);
  if (!signed.ok) throw new Error(signed.error.kind);
  return signed.value;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

async function main(): Promise<void> {
  const signer = benchSigner();
  const [ruling] = certificationInput().rulings;
  if (ruling === undefined) throw new Error('No ruling');
  await benchCertification(signer);
  console.log('what                       draw+sign ms   verify ms      bytes');
  for (const rulings of [1, 100, 1000]) {
    const overrides = { rulings: Array.from({ length: rulings }, (_, index) => ({ ...ruling, number: index + 1 })) };
    const made = await timed(() => benchCertification(signer, overrides));
    const options = { pinned: [signer.fingerprint], trusted: [], now: moment('2025-12-01T00:00:00Z'), matter: null };
    const checked = await timed(() => verifyPdf(made.value, options));
    if (!checked.value.ok || checked.value.value.result !== 'passed') throw new Error('A genuine certification does not pass');
    console.log(line(`certification, ${String(rulings)} rulings`, made.ms, checked.ms, made.value.length));
  }
  for (const cards of [100, 2000, 20000]) {
    const { neutral, ...rest } = { neutral: certificationInput().signer, matter: certificationInput().matter };
    const rows = Array.from({ length: cards }, (_, index) => ({
      cardId: `C-${String(index + 1).padStart(5, '0')}`,
      person: `Person ${String(index)}`,
      signedOn: '2025-09-14',
      state: 'counted' as const,
      codes: [],
      ruling: null,
    }));
    const worksheet = composeWorksheet({
      ...rest,
      neutral,
      madeAt: moment('2025-10-08T12:00:00Z'),
      paper: 'letter',
      practice: true,
      software: 'bench',
      rows,
      persons: [],
      head: digest('d4'),
    });
    const made = await timed(() => renderPaper(worksheet, { passphrase: 'bench', cellSize: 8.2 }));
    console.log(line(`worksheet, ${String(cards)} cards`, made.ms, null, made.value.length));
  }
}

function line(what: string, made: number, checked: number | null, bytes: number): string {
  const verified = checked === null ? '–' : checked.toFixed(0);
  return `${what.padEnd(26)} ${made.toFixed(0).padStart(12)} ${verified.padStart(11)} ${String(bytes).padStart(10)}`;
}

if (import.meta.main) await main();
