/**
 * Verifies a certification of our own making, without network, clock (given) or anybody's word: the closed-world profile of
 * `docs/verification.md`. Passed only where the signer is one the caller knows; intact but unknown is indeterminate.
 */
import { sha256Of } from '#backend/sha256.ts';
import type { CertifiedFacts } from '#core/certification/facts.ts';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { DerError } from '#backend/keys/der.ts';
import { fingerprintOf } from '#backend/keys/x509.ts';
import { Checks, type Check } from './checks.ts';
import { examineContent } from './examine-content.ts';
import { examineSeal, isoSeconds, type Sealed } from './examine-seal.ts';
import { checkMembers } from './member-signatures.ts';
import type { VerifyOptions } from './options.ts';
import { PdfRefused } from './pdf-value.ts';
import { CadesRefused } from './read-cades.ts';
import { checkTimeStamps } from './time-stamps.ts';

export type Light = { readonly light: 'green' | 'amber' | 'red'; readonly words: string };

export type Verification = {
  readonly result: 'passed' | 'failed' | 'indeterminate';
  readonly checks: readonly Check[];
  readonly lights: { readonly integrity: Light; readonly identity: Light; readonly time: Light };
  readonly signer: {
    readonly name: string;
    readonly fingerprint: Sha256;
    readonly issuerFingerprints: readonly Sha256[];
    readonly statedTime: string;
  } | null;
  /** Only where the signature holds: what nobody signed is not repeated. */
  readonly facts: CertifiedFacts | null;
  readonly sha256: Sha256;
};

export type Unusable =
  | { readonly kind: 'not-a-pdf' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

const LIMIT = 64 * 1024 * 1024;

export async function verifyPdf(input: Uint8Array, options: VerifyOptions): Promise<Result<Verification, Unusable>> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return err({ kind: 'not-a-pdf' });
  if (bytes.length > LIMIT) return err({ kind: 'too-large', bytes: bytes.length, limit: LIMIT });
  const checks = new Checks(refusalOf);
  const sealed = examineSeal(checks, bytes, options);
  const facts = sealed === null ? null : await examineContent(checks, bytes, sealed, options);
  if (facts !== null) {
    checks.run('V18', () => checkMembers({ bytes, facts }, options.beside?.signatures ?? []));
    checks.run('V19', () => checkTimeStamps(facts.issuedAt, options.beside?.timeStamps ?? []));
  }
  return ok({
    result: verdict(checks),
    checks: checks.all(),
    lights: lights(checks),
    signer: sealed === null ? null : signerOf(sealed),
    facts,
    sha256: sha256Of(bytes),
  });
}

function verdict(checks: Checks): Verification['result'] {
  if (checks.all().some(({ result }) => result === 'failed')) return 'failed';
  const open = (['V16', 'V18'] as const).some((id) => checks.resultOf(id) === 'indeterminate');
  return checks.resultOf('V13') === 'passed' && !open ? 'passed' : 'indeterminate';
}

function lights(checks: Checks): Verification['lights'] {
  const state = (...ids: readonly Check['id'][]) => ids.map((id) => checks.resultOf(id));
  const integrity = state('V01', 'V02', 'V03', 'V04', 'V05', 'V06', 'V07', 'V08', 'V09', 'V14', 'V15');
  const chain = state('V10');
  const time = state('V11', 'V12');
  return {
    integrity: integrityLight(
      integrity.every((result) => result === 'passed'),
      checks.resultOf('V16'),
    ),
    identity: identityLight(chain.includes('passed'), { known: checks.resultOf('V13'), members: checks.resultOf('V18') }),
    time: timeLight(
      time.every((result) => result === 'passed'),
      checks.resultOf('V19'),
    ),
  };
}

function integrityLight(sealHolds: boolean, pages: Check['result']): Light {
  if (!sealHolds || (pages !== 'passed' && pages !== 'indeterminate'))
    return { light: 'red', words: 'Not intact, or not one of ours.' };
  return pages === 'passed'
    ? { light: 'green', words: 'Intact: nothing was changed since it was signed.' }
    : {
        light: 'amber',
        words: 'Nothing was changed since it was signed; that the pages say what the data say was not checked here.',
      };
}

function timeLight(statedTimeFits: boolean, stamped: Check['result']): Light {
  if (!statedTimeFits) return { light: 'red', words: 'The stated time does not fit, or could not be read.' };
  if (stamped === 'failed')
    return { light: 'red', words: 'A time-stamp beside the file does not hold, or contradicts its stated time.' };
  return stamped === 'passed'
    ? { light: 'green', words: 'A time-stamp authority that you know vouches for when the file existed.' }
    : { light: 'amber', words: 'The time is stated by the signer’s own clock; nobody else vouches for it.' };
}

type Who = { readonly known: Check['result']; readonly members: Check['result'] };

function identityLight(chainHolds: boolean, { known, members }: Who): Light {
  if (!chainHolds) return { light: 'red', words: 'The signer’s certificate does not hold, or could not be read.' };
  if (members === 'failed') return { light: 'red', words: 'A signature beside the file is not what it claims to be.' };
  if (known !== 'passed')
    return { light: 'amber', words: 'Signer unknown: compare the fingerprint with one you have from elsewhere than this file.' };
  if (members === 'indeterminate')
    return { light: 'amber', words: 'Sealed by one you know, for a panel of which not every signature was given.' };
  return {
    light: 'green',
    words: members === 'passed' ? 'Signed by one you know, and by the whole panel.' : 'Signed by one you know.',
  };
}

function signerOf({ cades, place }: Sealed): Verification['signer'] {
  return {
    name: /^CN=(.*)$/m.exec(cades.signer.subject)?.[1] ?? cades.signer.subject,
    fingerprint: fingerprintOf(cades.signer.raw),
    issuerFingerprints: cades.issuers.map(({ raw }) => fingerprintOf(raw)),
    statedTime: isoSeconds(place.claimed.signedAt),
  };
}

function refusalOf(error: unknown): string | null {
  if (error instanceof PdfRefused || error instanceof CadesRefused || error instanceof DerError) return `${error.message}.`;
  // zlib and OpenSSL speak of broken input by throwing errors with a code.
  if (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(Z_|ERR_BUFFER_TOO_LARGE|ERR_OSSL|ERR_CRYPTO)/.test(error.code)
  ) {
    return `Unreadable: ${error.code}.`;
  }
  return null;
}
