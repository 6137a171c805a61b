import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseInstant } from '#core/dates.ts';
import { invariant } from '#core/result.ts';
import { openPkcs12 } from '#backend/keys/pkcs12.ts';
import { pkcs12Words } from '#backend/keys/pkcs12-words.ts';
import { coSignFile, readSealedFile, saveCoSignature, type SealedFile } from '#backend/use-cases/certify/co-sign-file.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { certifyView } from '#backend/use-cases/certify/certify.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { passphraseFor, withMatter } from '../matter-on-terminal.ts';
import { givenIn, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const cosign: Command = {
  name: 'cosign',
  summary: 'signs, as a member of a panel, what another has sealed',
  usage: `countersign cosign FILE.pdf --identity FILE.p12 --out FILE.p7s
countersign cosign FILE.pdf --matter MATTER --out FILE.p7s [--token LIBRARY]

Verifies the certification, prints what it says, and writes your signature over the whole file, for the one who presides.
The file must name your certificate as that of a member of the panel; it is not changed.
--identity  a PKCS#12 file with your key; its passphrase is COUNTERSIGN_FILE_PASSPHRASE, else asked
--matter    a matter of your own, with the identity that you made or imported there; its passphrase is COUNTERSIGN_PASSPHRASE,
            that of the identity COUNTERSIGN_SIGNING_PASSPHRASE, else asked
--token     where the library (PKCS#11) of the identity's token lies on this computer, if it is on one
Exit code: 0 signed; 3 refused, nothing written.`,
  run: async (context) => {
    const given = givenIn(context, {
      identity: { type: 'string' },
      matter: { type: 'string' },
      token: { type: 'string' },
      out: { type: 'string' },
    });
    const [file] = given?.positionals ?? [];
    const out = given?.text('out') ?? null;
    if (given === null || file === undefined || out === null)
      return refused(context, { kind: 'field-required', field: file === undefined ? 'FILE.pdf' : '--out FILE.p7s' });
    const bytes = await bytesOf(context, file);
    if (bytes === null) return EXIT.badInput;
    const matter = given.text('matter');
    return matter === null
      ? withFile(context, given, { bytes, out })
      : inMatter(context, matter, { bytes, out, token: given.text('token') });
  },
};

type Work = { readonly bytes: Uint8Array; readonly out: string };

async function withFile(context: CommandContext, given: Given, { bytes, out }: Work): Promise<number> {
  const identity = given.text('identity');
  if (identity === null) return refused(context, { kind: 'field-required', field: '--identity FILE.p12 or --matter MATTER' });
  const packed = await bytesOf(context, identity);
  if (packed === null) return EXIT.badInput;
  const passphrase = passphraseFor(context, `Passphrase of ${basename(identity)}: `, 'COUNTERSIGN_FILE_PASSPHRASE');
  if (passphrase === null) return refused(context, { kind: 'wrong-passphrase' });
  const now = parseInstant(new Date().toISOString());
  invariant(now !== null, 'the clock gives a moment');
  const signer = await openPkcs12(packed, passphrase, Date.parse(now));
  if (!signer.ok) return noted(context, `${basename(identity)}: ${pkcs12Words(signer.error)}`);
  const read = await readSealedFile(bytes, { fingerprint: signer.value.fingerprint, now });
  if (!read.ok) return noted(context, read.error.message);
  context.note(whatIsSigned(read.value));
  const signed = await coSignFile(bytes, { signer: signer.value, now });
  if (!signed.ok) return noted(context, signed.error.message);
  const written = writeWhole(out, signed.value);
  if (!written.ok) return refused(context, written.error);
  context.out(out);
  return EXIT.done;
}

function inMatter(
  context: CommandContext,
  matter: string,
  { bytes, out, token }: Work & { readonly token: string | null },
): Promise<number> {
  return withMatter(context, matter, async (desk) => {
    if (token !== null) desk.tools.tokens().named(resolve(token));
    await readListsAgain(desk);
    const { identity } = certifyView(desk);
    if (identity === null) return refused(context, { kind: 'no-identity' });
    const read = await readSealedFile(bytes, { fingerprint: identity.fingerprint, now: desk.now() });
    if (!read.ok) return noted(context, read.error.message);
    context.note(whatIsSigned(read.value));
    const passphrase = passphraseFor(context, 'Passphrase of the signing identity: ', 'COUNTERSIGN_SIGNING_PASSPHRASE');
    if (passphrase === null) return refused(context, { kind: 'wrong-passphrase' });
    const saved = await saveCoSignature(desk, { bytes, passphrase, path: out });
    if (!saved.ok)
      return saved.error.kind === 'file-refused' ? noted(context, saved.error.message) : refused(context, saved.error);
    context.out(out);
    return EXIT.done;
  });
}

function whatIsSigned({ title, reference, version, says, sealedBy, sha256 }: SealedFile): string {
  return [
    `${title}, ${reference}, version ${String(version)}`,
    says,
    `Sealed by ${sealedBy.name}, ${sealedBy.at}`,
    `  certificate ${sealedBy.fingerprint}`,
    `  file        ${sha256}`,
  ].join('\n');
}

async function bytesOf({ note }: CommandContext, file: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    note(
      `${basename(file)} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'}).`,
    );
    return null;
  }
}

function noted({ note }: CommandContext, sentence: string): number {
  note(sentence);
  return EXIT.badInput;
}
