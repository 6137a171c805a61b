/**
 * A private key at rest: PKCS#8 under AES-256-GCM, its key derived from the passphrase by scrypt.
 * Node's own encrypted PKCS#8 export is not used: it derives with 2,048 rounds of PBKDF2.
 */
import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { err, ok, type Result } from '#core/result.ts';

export type SealedSecret = {
  readonly kdf: 'scrypt';
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  /** The rest is base64. */
  readonly salt: string;
  readonly nonce: string;
  readonly cipher: 'aes-256-gcm';
  readonly sealed: string;
  readonly tag: string;
};

export type SealRefusal = { readonly kind: 'wrong-passphrase' } | { readonly kind: 'unknown-format'; readonly detail: string };

/** 2^17, 8, 1 takes a third of a second and 128 MB on a laptop: each guess costs an attacker the same. */
const COST = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const;
/** A file from elsewhere may not make us allocate without end. */
const LARGEST_COST = 2 ** 20;

/** `random` gives that many unpredictable bytes; `context` is bound into the seal, so that parts of two files cannot be mixed. */
export async function sealSecret(options: {
  readonly secret: Uint8Array;
  readonly passphrase: string;
  readonly context: string;
  readonly random: (size: number) => Uint8Array;
}): Promise<SealedSecret> {
  const salt = options.random(16);
  const nonce = options.random(12);
  const key = await deriveKey(options.passphrase, salt, COST);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(options.context, 'utf8'));
  const sealed = Buffer.concat([cipher.update(options.secret), cipher.final()]);
  return {
    kdf: 'scrypt',
    ...COST,
    salt: base64(salt),
    nonce: base64(nonce),
    cipher: 'aes-256-gcm',
    sealed: base64(sealed),
    tag: base64(cipher.getAuthTag()),
  };
}

export async function openSecret(options: {
  readonly sealed: SealedSecret;
  readonly passphrase: string;
  readonly context: string;
}): Promise<Result<Buffer, SealRefusal>> {
  const { sealed } = options;
  const foreign = unknownFormat(sealed);
  if (foreign !== null) return err({ kind: 'unknown-format', detail: foreign });
  const key = await deriveKey(options.passphrase, Buffer.from(sealed.salt, 'base64'), sealed);
  try {
    const nonce = Buffer.from(sealed.nonce, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 })
      .setAAD(Buffer.from(options.context, 'utf8'))
      .setAuthTag(Buffer.from(sealed.tag, 'base64'));
    return ok(Buffer.concat([decipher.update(Buffer.from(sealed.sealed, 'base64')), decipher.final()]));
  } catch {
    // GCM cannot tell a wrong key from altered bytes; to the neutral both mean: it does not open.
    return err({ kind: 'wrong-passphrase' });
  }
}

function unknownFormat(sealed: SealedSecret): string | null {
  if (sealed.kdf !== 'scrypt') return `key derivation ${String(sealed.kdf)}`;
  if (sealed.cipher !== 'aes-256-gcm') return `cipher ${String(sealed.cipher)}`;
  const { cost, blockSize, parallelization } = sealed;
  const sane = Number.isInteger(Math.log2(cost)) && cost >= 2 && cost <= LARGEST_COST && blockSize === 8 && parallelization === 1;
  return sane ? null : `scrypt with ${String(cost)}, ${String(blockSize)}, ${String(parallelization)}`;
}

type Cost = { readonly cost: number; readonly blockSize: number; readonly parallelization: number };

function deriveKey(passphrase: string, salt: Uint8Array, { cost, blockSize, parallelization }: Cost): Promise<Buffer> {
  // The same phrase typed on another system may arrive decomposed.
  const phrase = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  const options = { cost, blockSize, parallelization, maxmem: 160 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(phrase, salt, 32, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
