import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeInclusion, type InclusionJudgement } from '#core/certification/inclusion-proof.ts';
import { parseInstant, type Instant } from '#core/dates.ts';
import { sha256Of } from '#backend/sha256.ts';
import { err, invariant, ok, type Result } from '#core/result.ts';
import { readMatterRecord } from '#backend/pdf/verify/matter-record.ts';
import { judgeTimeStamp } from '#backend/pdf/verify/judge-time-stamp.ts';
import type { Beside, JudgedTimeStamp, MatterRecord, VerifyOptions } from '#backend/pdf/verify/options.ts';
import { verifyPdf, type Verification } from '#backend/pdf/verify/verify-pdf.ts';
import type { ForeignVerification } from '#backend/pdf/verify/foreign/foreign-report.ts';
import { verifyForeignPdf } from '#backend/pdf/verify/foreign/verify-foreign-pdf.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'checks a certification',
  usage: `countersign verify FILE.pdf [--trust CERT.pem] [--fingerprint SHA256] [--matter FILE] [--beside FILE] [--proof PROOF.json] [--foreign] [--json]

Checks a certification, with no network and without this app's word for it; the checks are listed in docs/verification.md.
--fingerprint  SHA-256 of the signer's certificate (or of its root), as the neutral gave it to you; may be repeated
--trust        that certificate itself, as a PEM file; may be repeated
--matter       the matter file, to compare with its record; its passphrase is taken from COUNTERSIGN_PASSPHRASE
--beside       the signature of another member of the panel (.p7s), or a time-stamp (.tsr); may be repeated
--proof        one person's own proof, to check against the commitment that the certification prints
--foreign      the file is of another's making, such as an e-card: what its signatures cover, and whether they hold
Exit code: 0 passed (only where you named the signer); 1 failed; 2 indeterminate: intact, but the signer is unknown to you,
or a member of the panel has not signed;
3 unusable: no such file, no PDF, or an option that cannot be read.`,
  run: runVerify,
};

/** Exit code by result: `formats.md` 4. */
const EXIT_BY_RESULT = { passed: EXIT.done, failed: EXIT.failed, indeterminate: EXIT.indeterminate } as const;

async function runVerify({ args, out, note, env }: CommandContext): Promise<number> {
  const asked = parseOptions(args);
  if (!asked.ok) return refuse(note, asked.error);
  const options = await readOptions(asked.value, env['COUNTERSIGN_PASSPHRASE']);
  if (!options.ok) return refuse(note, options.error);
  const bytes = await readBytes(asked.value.file);
  if (!bytes.ok) return refuse(note, bytes.error);
  if (asked.value.foreign) {
    const said = verifyForeignPdf(bytes.value, options.value);
    out(asked.value.json ? JSON.stringify(foreignJson(said), null, 1) : foreignReadable(asked.value.file, said));
    return EXIT_BY_RESULT[said.result];
  }
  const beside = await readBeside(asked.value.beside, { ...options.value, file: bytes.value });
  if (!beside.ok) return refuse(note, beside.error);
  const verified = await verifyPdf(bytes.value, { ...options.value, beside: beside.value });
  if (!verified.ok) {
    const fileName = basename(asked.value.file);
    const why =
      verified.error.kind === 'not-a-pdf'
        ? 'is no PDF'
        : `has ${String(verified.error.bytes)} bytes; at most ${String(verified.error.limit)} are read`;
    return refuse(note, `${fileName} ${why}.`);
  }
  const proof = asked.value.proof === null ? ok(null) : await judgedProof(asked.value.proof, verified.value);
  if (!proof.ok) return refuse(note, proof.error);
  const judged = proof.value;
  const said = judged === null ? verified.value : { ...verified.value, proof: judged };
  const page = readable(asked.value.file, verified.value);
  out(
    asked.value.json
      ? JSON.stringify(said, null, 1)
      : judged === null
        ? page
        : `${page}\n\nProof      ${judged.result.toUpperCase()}: ${judged.words}`,
  );
  return EXIT_BY_RESULT[judged?.result ?? verified.value.result];
}

/** With a proof its answer is the answer: it holds no better than the certification that it is compared with. */
async function judgedProof(file: string, { facts, result }: Verification): Promise<Result<InclusionJudgement, string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  return ok(judgeInclusion(bytes.value.toString('utf8'), { commitment: facts?.digests.commitment ?? null, result }, sha256Of));
}

function refuse(note: (text: string) => void, sentence: string): number {
  note(sentence);
  return EXIT.badInput;
}

type Asked = {
  readonly file: string;
  readonly trust: readonly string[];
  readonly fingerprints: readonly string[];
  readonly matter: string | null;
  readonly beside: readonly string[];
  readonly foreign: boolean;
  readonly proof: string | null;
  readonly json: boolean;
};

function parseOptions(args: readonly string[]): Result<Asked, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        trust: { type: 'string', multiple: true },
        fingerprint: { type: 'string', multiple: true },
        matter: { type: 'string' },
        beside: { type: 'string', multiple: true },
        foreign: { type: 'boolean' },
        proof: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return err('Name one PDF file.');
    const fingerprints = (values.fingerprint ?? []).map((text) => text.replaceAll(/[:\s]/g, '').toLowerCase());
    const wrong = fingerprints.find((text) => !/^[0-9a-f]{64}$/.test(text));
    if (wrong !== undefined)
      return err(`--fingerprint takes the 64 hexadecimal digits of a SHA-256, not ${JSON.stringify(wrong)}.`);
    return ok({
      file,
      trust: values.trust ?? [],
      fingerprints,
      matter: values.matter ?? null,
      beside: values.beside ?? [],
      foreign: values.foreign ?? false,
      proof: values.proof ?? null,
      json: values.json ?? false,
    });
  } catch (error) {
    return err(error instanceof Error ? error.message : 'An option that cannot be read.');
  }
}

async function readOptions(asked: Asked, passphrase: string | undefined): Promise<Result<VerifyOptions, string>> {
  const trusted: X509Certificate[] = [];
  for (const file of asked.trust) {
    const certificates = await readCertificates(file);
    if (!certificates.ok) return certificates;
    trusted.push(...certificates.value);
  }
  const matter = asked.matter === null ? ok(null) : openRecord(asked.matter, passphrase);
  if (!matter.ok) return matter;
  const now = parseInstant(new Date().toISOString());
  invariant(now !== null, 'the clock gives a moment');
  return ok({ pinned: asked.fingerprints, trusted, now: now satisfies Instant, matter: matter.value });
}

/** A time-stamp is told by what it is; whatever else lies beside claims to be a signature, and is judged as one. */
async function readBeside(
  files: readonly string[],
  given: VerifyOptions & { readonly file: Uint8Array },
): Promise<Result<Beside, string>> {
  const signatures: Buffer[] = [];
  const timeStamps: JudgedTimeStamp[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    const stamp = judgeTimeStamp(bytes.value, given);
    if (stamp === null) signatures.push(bytes.value);
    else timeStamps.push(stamp);
  }
  return ok({ signatures, timeStamps });
}

async function readCertificates(file: string): Promise<Result<readonly X509Certificate[], string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const blocks = bytes.value.toString('latin1').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  try {
    return ok(blocks === null ? [new X509Certificate(bytes.value)] : blocks.map((block) => new X509Certificate(block)));
  } catch {
    return err(`${basename(file)} holds no certificate that can be read.`);
  }
}

function openRecord(path: string, passphrase: string | undefined): Result<MatterRecord, string> {
  if (passphrase === undefined) return err('--matter needs the passphrase in COUNTERSIGN_PASSPHRASE.');
  const record = readMatterRecord(path, passphrase);
  return record.ok ? record : err(`${basename(path)} cannot be opened: ${record.error.kind}.`);
}

async function readBytes(file: string): Promise<Result<Buffer, string>> {
  try {
    return ok(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return err(`${basename(file)} cannot be read (${code}).`);
  }
}

const MARKS = { passed: 'ok  ', failed: 'FAIL', indeterminate: '??  ', 'not-run': '–   ' } as const;

function readable(file: string, { result, checks, lights, signer, sha256 }: Verification): string {
  const lines = checks.map(({ id, title, result: one, detail }) => `${MARKS[one]} ${id} ${title}\n         ${detail}`);
  const who =
    signer === null ? [] : [`Signer     ${signer.name}`, `           ${signer.fingerprint}`, `Stated     ${signer.statedTime}`];
  return [
    `${basename(file)}: ${result.toUpperCase()}`,
    `Integrity  ${lights.integrity.words}`,
    `Identity   ${lights.identity.words}`,
    `Time       ${lights.time.words}`,
    ...who,
    `File       ${sha256}`,
    '',
    ...lines,
  ].join('\n');
}

/** Every check once, with the signature it is about: `formats.md` 4 wants them in one list. */
function foreignJson(said: ForeignVerification): object {
  const checks = said.signatures.flatMap(({ field, checks }) => checks.map((check) => ({ ...check, signature: field })));
  return { ...said, checks };
}

function foreignReadable(file: string, { result, words, signatures, sha256 }: ForeignVerification): string {
  const each = signatures.flatMap(({ field, kind, signer, time, coversWholeFile, checks }) => [
    '',
    `${kind === 'signature' ? 'Signature' : 'Time-stamp'} ${field}: ${signer?.name ?? 'unknown'}${time === null ? '' : `, ${time.at}`}`,
    `           ${signer?.fingerprint ?? 'no certificate read'}`,
    `           covers ${coversWholeFile ? 'the whole file' : 'an earlier state of the file'}`,
    ...checks.map(({ id, title, result: one, detail }) => `${MARKS[one]} ${id} ${title}\n         ${detail}`),
  ]);
  return [`${basename(file)}: ${result.toUpperCase()}`, words, `File       ${sha256}`, ...each].join('\n');
}
