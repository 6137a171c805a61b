/**
 * Alters a certification by chance, at length, and counts what is accepted: by the command's verifier and, of every so many files,
 * by the page's too. `node bench/certification/fuzz.ts [number] [seed] [every]`: so many files in all, from that seed, every so many
 * by the page (0: none). Prints which check refused how many, by the way in which they were altered.
 */
import type { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import { verifyPdf as byCommand } from '#backend/pdf/verify/verify-pdf.ts';
import { FAMILY_NAMES, mutations } from '#test/integration/certification/mutations.ts';
import { subjectOf } from '#test/integration/certification/mutations/subject.ts';
import { aSigner, NOW, sealed } from '#test/integration/certification/sealed.ts';
import { keepFigure } from '../record/figure.ts';
import { loadPageFace } from './page-face.ts';

const [number = 100_000, seed = 1, every = 10] = process.argv.slice(2).map(Number);
const signer = aSigner();
const subject = subjectOf(await sealed(signer), await sealed(signer, { place: 'Albany, New York' }));
const options = { pinned: [signer.fingerprint], trusted: [], now: NOW, matter: null };
const byPage = every === 0 ? null : await loadPageFace();

const refusals = new Map<string, Map<string, number>>();
let [tried, triedByPage, accepted, disagreed, slowest] = [0, 0, 0, 0, 0];

for (const { bytes, what, family } of mutations(subject, { number: Math.ceil(number / FAMILY_NAMES.length), seed })) {
  const began = performance.now();
  const by = await refusedBy(byCommand, bytes);
  slowest = Math.max(slowest, performance.now() - began);
  tried += 1;
  const counts = refusals.get(family) ?? new Map<string, number>();
  refusals.set(family, counts.set(by ?? 'ACCEPTED', (counts.get(by ?? 'ACCEPTED') ?? 0) + 1));
  if (by === null) report('ACCEPTED by the command', what);
  if (byPage === null || tried % every !== 0) continue;
  triedByPage += 1;
  const alsoBy = await refusedBy(byPage, bytes);
  if (alsoBy === null) report('ACCEPTED by the page', what);
  if (alsoBy !== by) {
    disagreed += 1;
    console.log(`refused by ${String(by)} at the command, by ${String(alsoBy)} on the page: ${what}`);
  }
}

for (const [family, counts] of refusals) {
  const byCheck = [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([check, times]) => `${check} ${String(times)}`);
  console.log(`${family.padEnd(50)} ${byCheck.join(' · ')}`);
}
console.log(
  `${String(tried)} tried, ${String(accepted)} accepted, slowest ${slowest.toFixed(0)} ms; ${String(triedByPage)} of them by the page too, ${String(disagreed)} refused there by another check`,
);
keepFigure(`altered files tried, seed ${String(seed)}`, tried, { unit: 'files' });
keepFigure('of these accepted', accepted, { unit: 'files' });
keepFigure('tried by the page too', triedByPage, { unit: 'files' });
keepFigure('slowest answer', slowest, { unit: 'ms' });
if (accepted > 0) process.exitCode = 1;

/** The first check that failed; null where none did, whether or not the signer is known. */
async function refusedBy(verify: typeof verifyPdf, bytes: Buffer): Promise<string | null> {
  const answer = await verify(bytes, options);
  if (!answer.ok) return answer.error.kind;
  if (answer.value.result !== 'failed') return null;
  return answer.value.checks.find(({ result }) => result === 'failed')?.id ?? 'failed';
}

function report(what: string, how: string): void {
  accepted += 1;
  console.log(`${what}: ${how}`);
}
