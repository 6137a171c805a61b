/** Alters a certification by chance, at length, and counts what is accepted. `node bench/certification/fuzz.ts [number] [seed]` */
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { mutations } from '#test/integration/certification/mutations.ts';
import { moment } from '#test/builders/certification.ts';
import { benchCertification, benchSigner } from './index.ts';

const [number = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const signer = benchSigner();
const file = Buffer.from(await benchCertification(signer));
const start = file.indexOf('/Contents <', 0, 'latin1') + 11;
const options = { pinned: [signer.fingerprint], trusted: [], now: moment('2025-12-01T00:00:00Z'), matter: null };
let [tried, accepted, unusable, slowest] = [0, 0, 0, 0];

for (const range of [{}, { from: start, to: start + 2600 }]) {
  for (const { bytes, what } of mutations(file, { number: number / 2, seed, ...range })) {
    const began = performance.now();
    const answer = await verifyPdf(bytes, options);
    slowest = Math.max(slowest, performance.now() - began);
    tried += 1;
    if (!answer.ok) unusable += 1;
    else if (answer.value.result !== 'failed') {
      accepted += 1;
      console.log(`ACCEPTED: ${what}`);
    }
  }
}
console.log(
  `${String(tried)} tried, ${String(accepted)} accepted, ${String(unusable)} unusable, slowest ${slowest.toFixed(0)} ms`,
);
if (accepted > 0) process.exitCode = 1;
