import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Sha256 } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { certifyView, issueCertification } from '#backend/use-cases/certify/certify.ts';
import { NO_RESULT_REASONS } from '#core/certification/facts.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { OWN_KEYS } from '#backend/keys/identity.ts';
import { importIdentity, makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { saveCertification } from '#backend/use-cases/certify/save-certification.ts';
import { dismissMember, nameMember, takeInSignature, type PanelRefusal } from '#backend/use-cases/certify/panel.ts';
import { tokensPresent, nameToken, type TokenRefusal } from '#backend/use-cases/certify/token-identity.ts';
import { tallyJson } from '#backend/use-cases/tally/tally-json.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { EXIT, type Command, type CommandContext } from '../command.ts';
import { passphraseFor, withMatter } from '../matter-on-terminal.ts';
import { givenIn, print, type Given } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const certify: Command = {
  name: 'certify',
  summary: 'counts, and signs a certification',
  usage: `countersign certify MATTER [--json]
countersign certify MATTER --identity NAME [--capacity TEXT] [--key ecdsa-p256|rsa-3072]
countersign certify MATTER --import-identity FILE.p12 [--capacity TEXT]
countersign certify MATTER --token LIBRARY [--certificate SHA256] [--capacity TEXT]
countersign certify MATTER --name-member CERT.pem | --dismiss-member SHA256
countersign certify MATTER --take-in FILE.p7s [--of VERSION]
countersign certify MATTER --place PLACE --out FILE.pdf [--token LIBRARY] [--unit ID] [--no-result [--ground GROUND]] [--reason TEXT]

Without an option, prints the tally and what stands in the way. --identity makes the identity that signs; --place signs and saves.
--key        what the identity signs with: ecdsa-p256 (unless said otherwise) or rsa-3072
--import-identity  takes over an identity that you have: a PKCS#12 file with its key and its certificate
--token      the library (PKCS#11) of a smart card or token that is in: prints what could sign; with --certificate, that one
             signs from then on, once it has given one signature. With --place, where the library lies on this computer: the
             matter’s word for it is not enough, since a library is code
--name-member     another member of the panel, by her certificate: what is issued from then on names her
--dismiss-member  takes her off again
--take-in    the signature of a member (countersign cosign) over the last version issued, or over VERSION
--unit       of several units the one to certify
--no-result  signs a report that no result is certified
--ground     why: what stands against a result (printed without options), or withdrawal, or other with a --reason
--reason     why an earlier certification is replaced, or the neutral's own sentence in a report
The identity's passphrase is COUNTERSIGN_SIGNING_PASSPHRASE, else COUNTERSIGN_PASSPHRASE, else asked.
That of the PKCS#12 file is COUNTERSIGN_FILE_PASSPHRASE, else asked. The PIN of a token is COUNTERSIGN_TOKEN_PIN, else asked.
Exit code: 0 done; 3 refused, nothing issued.`,
  run: async (context) => {
    const given = givenIn(context, {
      identity: { type: 'string' },
      key: { type: 'string' },
      'import-identity': { type: 'string' },
      token: { type: 'string' },
      certificate: { type: 'string' },
      capacity: { type: 'string' },
      'name-member': { type: 'string' },
      'dismiss-member': { type: 'string' },
      'take-in': { type: 'string' },
      of: { type: 'string' },
      place: { type: 'string' },
      out: { type: 'string' },
      'no-result': { type: 'boolean' },
      ground: { type: 'string' },
      unit: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (given === null) return EXIT.badInput;
    return withMatter(context, given.positionals[0], (desk) => work(context, given, desk));
  },
};

async function work(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  await readListsAgain(desk);
  const name = given.text('identity');
  const file = given.text('import-identity');
  const place = given.text('place');
  const token = given.text('token');
  if (token !== null && place !== null) desk.tools.tokens().named(resolve(token));
  else if (token !== null) return onToken(context, given, { desk, library: resolve(token) });
  const passphrase = name === null && file === null && place === null ? '' : secretToSign(context, desk);
  if (passphrase === null) return refused(context, { kind: 'wrong-passphrase' });
  if (name !== null) {
    const key = OWN_KEYS.find((own) => own === (given.text('key') ?? 'ecdsa-p256'));
    if (key === undefined) return refused(context, { kind: 'no-such-key', allowed: OWN_KEYS });
    const made = await makeIdentity(desk, { name, capacity: given.text('capacity') ?? 'Neutral', key, passphrase });
    if (!made.ok) return refused(context, made.error);
  }
  if (file !== null) {
    const imported = await importFrom(context, desk, { file, passphrase, capacity: given.text('capacity') ?? '' });
    if (imported !== EXIT.done) return imported;
  }
  const seated = await panel(context, given, desk);
  if (seated !== EXIT.done) return seated;
  if (place !== null) return sign(context, given, { desk, place, passphrase });
  const tally = theTally(desk);
  const view = { ...certifyView(desk), tally: tally === null ? null : tallyJson(tally) };
  print(context, given, view, () =>
    [
      `Outcome: ${tally?.outcome ?? 'nothing to count yet'}`,
      ...(tally === null ? [] : [`Counted ${tally.counted}, required ${tally.required}, eligible ${tally.eligible}`]),
      ...view.unmet.map(({ message }) => `Unmet: ${message}`),
      ...view.grounds.map((ground) => `Stands against a result: ${ground}`),
      `Identity: ${view.identity?.fingerprint ?? 'none'}`,
      ...view.panel.map(({ name: member, fingerprint }) => `Panel: ${member}, ${fingerprint}`),
      ...view.issued.flatMap(({ version, issuedAt, sha256, members }) => [
        `Issued: version ${version}, ${issuedAt}, ${sha256}`,
        ...members.map(
          (member) =>
            `        ${member.name}: ${member.signedAt === null ? 'has not signed' : `signed, taken in ${member.signedAt}`}`,
        ),
      ]),
    ].join('\n'),
  );
  return EXIT.done;
}

async function importFrom(
  context: CommandContext,
  desk: Desk,
  { file, ...given }: { readonly file: string; readonly passphrase: string; readonly capacity: string },
): Promise<number> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return refused(context, bytes.error);
  const filePassphrase = passphraseFor(context, `Passphrase of ${file}: `, 'COUNTERSIGN_FILE_PASSPHRASE');
  if (filePassphrase === null) return refused(context, { kind: 'wrong-passphrase' });
  const imported = await importIdentity(desk, { ...given, bytes: bytes.value, filePassphrase });
  if (imported.ok) return EXIT.done;
  if (imported.error.kind !== 'identity-file') return refused(context, imported.error);
  context.note(`${file}: ${imported.error.message}`);
  return EXIT.badInput;
}

/** Who sits on the panel, and what its members signed. */
async function panel(context: CommandContext, given: Given, desk: Desk): Promise<number> {
  const [certificate, dismissed, signature] = [given.text('name-member'), given.text('dismiss-member'), given.text('take-in')];
  const steps: Result<unknown, PanelRefusal | { readonly kind: 'missing'; readonly file: string }>[] = [];
  if (certificate !== null) {
    const bytes = await bytesOf(certificate);
    steps.push(bytes.ok ? nameMember(desk, { bytes: bytes.value }) : bytes);
  }
  if (dismissed !== null)
    steps.push(dismissMember(desk, { fingerprint: dismissed.replaceAll(/[:\s]/g, '').toLowerCase() as Sha256 }));
  if (signature !== null) {
    const bytes = await bytesOf(signature);
    const version = Number(given.text('of') ?? certifyView(desk).issued.at(-1)?.version ?? 0);
    steps.push(bytes.ok ? takeInSignature(desk, { version, bytes: bytes.value }) : bytes);
  }
  for (const step of steps) {
    if (step.ok) continue;
    if (step.error.kind !== 'file-refused') return refused(context, step.error);
    context.note(step.error.message);
    return EXIT.badInput;
  }
  return EXIT.done;
}

async function bytesOf(file: string): Promise<Result<Uint8Array, { readonly kind: 'missing'; readonly file: string }>> {
  try {
    return ok(new Uint8Array(await readFile(file)));
  } catch {
    return err({ kind: 'missing', file });
  }
}

async function sign(
  context: CommandContext,
  given: Given,
  { desk, place, passphrase }: { readonly desk: Desk; readonly place: string; readonly passphrase: string },
): Promise<number> {
  const path = given.text('out');
  if (path === null) return refused(context, { kind: 'field-required', field: '--out FILE.pdf' });
  const kind = given.is('no-result') ? 'no-result' : 'certification';
  const asked = given.text('ground');
  const ground = NO_RESULT_REASONS.find((reason) => reason === asked) ?? null;
  if (asked !== null && ground === null) {
    return refused(context, { kind: 'no-such-ground', allowed: NO_RESULT_REASONS });
  }
  const issued = await issueCertification(desk, {
    place,
    kind,
    ground,
    reason: given.text('reason'),
    unit: given.text('unit'),
    passphrase,
  });
  if (!issued.ok) return issued.error.kind === 'token' ? tokenRefused(context, issued.error) : refused(context, issued.error);
  const saved = saveCertification(desk, { version: issued.value.version, path });
  if (!saved.ok) return refused(context, saved.error);
  print(context, given, issued.value, () => `${path}: version ${issued.value.version}, SHA-256 ${issued.value.sha256}`);
  return EXIT.done;
}

type TokenAsked = { readonly desk: Desk; readonly library: string };

/** Lists what could sign, or names the certificate that does from now on. */
async function onToken(context: CommandContext, given: Given, { desk, library }: TokenAsked): Promise<number> {
  const certificate = given.text('certificate');
  if (certificate === null) {
    const present = await tokensPresent(desk, library);
    if (!present.ok) return tokenRefused(context, present.error);
    const lines = present.value.flatMap(({ label, certificates }) => [
      `Token ${label}`,
      ...certificates.map(
        ({ name, key, fingerprint, unfit }) => `  ${fingerprint} ${name}, ${key}${unfit === null ? '' : `: ${unfit}`}`,
      ),
    ]);
    print(context, given, present.value, () => lines.join('\n'));
    return EXIT.done;
  }
  const pin = tokenPin(context);
  if (pin === null) return refused(context, { kind: 'wrong-passphrase' });
  const fingerprint = certificate.replaceAll(/[:\s]/g, '').toLowerCase() as Sha256;
  const named = await nameToken(desk, { library, fingerprint, capacity: given.text('capacity') ?? '', pin });
  if (!named.ok) return named.error.kind === 'token' ? tokenRefused(context, named.error) : refused(context, named.error);
  print(context, given, named.value, () => `Identity: ${named.value.fingerprint}, on the token ${named.value.token ?? ''}`);
  return EXIT.done;
}

function tokenRefused(context: CommandContext, { message }: TokenRefusal): number {
  context.note(message);
  return EXIT.badInput;
}

const tokenPin = (context: CommandContext): string | null =>
  context.env['COUNTERSIGN_TOKEN_PIN'] ?? passphraseFor(context, 'PIN of the token: ', 'COUNTERSIGN_TOKEN_PIN');

function secretToSign(context: CommandContext, desk: Desk): string | null {
  return (certifyView(desk).identity?.token ?? null) === null ? signingPassphrase(context) : tokenPin(context);
}

function signingPassphrase(context: CommandContext): string | null {
  const { env } = context;
  return env['COUNTERSIGN_SIGNING_PASSPHRASE'] ?? passphraseFor(context, 'Passphrase of the signing identity: ');
}
