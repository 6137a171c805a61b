/** A software token (SoftHSM of Debian) with a signer's key and certificate, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueCertificate } from '#backend/keys/x509.ts';

const LIBRARY = '/usr/lib/softhsm/libsofthsm2.so';
export const PIN = '471147';
const KEY_ID = 'a1';

/** Null where there is one; else why not, to be printed. */
export function whyNoSoftToken(): string | null {
  const isHere = existsSync(LIBRARY) && spawnSync('softhsm2-util', ['--version']).status === 0;
  if (isHere) return null;
  const why = 'SoftHSM is not to be had here (apt-get install softhsm2)';
  process.stderr.write(`SKIPPED: ${why}, so no token was asked.\n`);
  return why;
}

export type SoftToken = { readonly library: string; readonly remove: () => void };
export type SoftTokenGiven = {
  readonly key: 'ec' | 'rsa';
  readonly name?: string;
  /** The certificate bears the key of somebody else. */
  readonly otherKey?: boolean;
  readonly days?: readonly [from: number, to: number];
};

/** `home` becomes the home folder of this process, where SoftHSM looks for its settings; now is the middle of March 2024. */
export function putInSoftToken(
  home: string,
  { key, name = 'Ingrid Solheim', otherKey = false, days = [-30, 300] }: SoftTokenGiven,
): SoftToken {
  const tokens = join(home, 'tokens');
  const settings = join(home, '.config/softhsm2');
  for (const folder of [tokens, settings]) mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(settings, 'softhsm2.conf'),
    `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  process.env['HOME'] = home;
  const [root, own, another] = [aPair('ec'), aPair(key), aPair(key)];
  const noon = Date.UTC(2024, 2, 16, 12) / 1000;
  const issued = {
    issuer: { name: 'Board of Neutrals', capacity: '' },
    issuerPublicKey: root.publicKey,
    issuerKey: root.privateKey,
    notBefore: noon + days[0] * 86_400,
    notAfter: noon + days[1] * 86_400,
  };
  const publicKey = (otherKey ? another : own).publicKey;
  const subject = { name, capacity: 'Neutral' };
  const signer = issueCertificate({ ...issued, kind: 'signer', subject, publicKey, serial: randomBytes(15) });
  const rootItself = {
    ...issued,
    kind: 'root',
    subject: issued.issuer,
    publicKey: root.publicKey,
    serial: randomBytes(15),
  } as const;
  writeFileSync(join(home, 'signer.der'), signer);
  writeFileSync(join(home, 'root.der'), issueCertificate(rootItself));
  writeFileSync(join(home, 'key.pem'), own.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  util('--init-token', '--free', '--label', 'Neutral', '--so-pin', '12345678', '--pin', PIN);
  util('--import', join(home, 'key.pem'), '--token', 'Neutral', '--label', 'signer', '--id', KEY_ID, '--pin', PIN);
  const child = join(import.meta.dirname, 'soft-token-child.ts');
  done(process.execPath, child, LIBRARY, PIN, join(home, 'signer.der'), KEY_ID, join(home, 'root.der'), 'b2');
  rmSync(join(home, 'key.pem'));
  return {
    library: LIBRARY,
    remove: () => {
      for (const name of readdirSync(tokens)) rmSync(join(tokens, name), { recursive: true });
    },
  };
}

function aPair(key: 'ec' | 'rsa') {
  return key === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 3072 });
}

const util = (...args: readonly string[]): void => done('softhsm2-util', ...args);

function done(program: string, ...args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${stderr}${stdout}`);
}
