/** What is asked of a token: which certificates it bears, and one signature. Runs in the token process. */
import { existsSync } from 'node:fs';
import {
  ATTRIBUTE_BYTES,
  CryptokiError,
  loadCryptoki,
  mechanism,
  template,
  ulong,
  ULONG_BYTES,
  ulongAt,
  type Attribute,
  type Cryptoki,
  type Ulong,
} from './cryptoki.ts';
import type { PresentToken, TokenAnswer, TokenCertificate, TokenFault, TokenKey } from './token-job.ts';

/** Values of PKCS#11 2.40: classes of objects, their attributes, mechanisms, who logs in, and what a token says of itself. */
export const CK = {
  certificate: 1,
  privateKey: 3,
  class: 0x000,
  value: 0x011,
  id: 0x102,
  alwaysAuthenticate: 0x202,
  rsaPkcs: 0x0001,
  ecdsa: 0x1041,
  serialSession: 4,
  normalPerson: 1,
  forThisSignature: 2,
  loginRequired: 0x4,
  ownPinPad: 0x100,
  initialized: 0x400,
  fewTriesLeft: 0x10000,
  lastTry: 0x20000,
  locked: 0x40000,
} as const;

const MOST_OBJECTS = 100;
const SIGNATURE_BYTES = 1024;
/** RFC 8017, 9.2, note 1: what stands before a SHA-256 digest under RSASSA-PKCS1-v1_5. */
const SHA256_PREFIX = Buffer.from('3031300d060960864801650304020105000420', 'hex');

export function listTokens(path: string): TokenAnswer<readonly PresentToken[]> {
  return withLibrary(path, (call) => {
    const tokens = slots(call).map(({ slot, label, serial }) =>
      inSession(call, slot, (session) => ({ label, serial, certificates: certificatesIn(call, session) })),
    );
    return tokens.length === 0 ? fault('no-token') : { ok: true, value: tokens };
  });
}

/** `digest` is SHA-256; the answer is r and s one after the other, or an RSA signature. A number is never tried twice. */
export function signOnToken(
  path: string,
  { key, pin, digest }: { readonly key: TokenKey; readonly pin: string; readonly digest: Uint8Array },
): TokenAnswer<Uint8Array> {
  return withLibrary(path, (call) => {
    const token = slots(call).find(({ serial }) => serial === key.serial);
    if (token === undefined) return fault('removed');
    if ((token.flags & CK.locked) !== 0) return fault('pin-locked');
    const secret = Buffer.from(pin, 'utf8');
    try {
      return inSession(call, token.slot, (session) => {
        if ((token.flags & CK.loginRequired) !== 0) login(call, session, { who: CK.normalPerson, token, secret });
        const [found] = objects(call, session, [
          { type: CK.class, value: ulong(CK.privateKey) },
          { type: CK.id, value: Buffer.from(key.keyId) },
        ]);
        if (found === undefined) return fault('no-key');
        call('C_SignInit', session, mechanism(key.keyType === 'ec' ? CK.ecdsa : CK.rsaPkcs), found);
        if (asksEachTime(call, session, found)) login(call, session, { who: CK.forThisSignature, token, secret });
        const input = key.keyType === 'ec' ? Buffer.from(digest) : Buffer.concat([SHA256_PREFIX, digest]);
        const signature = Buffer.alloc(SIGNATURE_BYTES);
        const length = ulong(SIGNATURE_BYTES);
        call('C_Sign', session, input, input.length, signature, length);
        return { ok: true, value: new Uint8Array(signature.subarray(0, Number(ulongAt(length)))) };
      });
    } catch (thrown) {
      if (!(thrown instanceof CryptokiError) || thrown.code !== WRONG_PIN) throw thrown;
      return fault('wrong-pin', triesLeft(call, key.serial));
    } finally {
      secret.fill(0);
    }
  });
}

type Slot = { readonly slot: Ulong; readonly label: string; readonly serial: string; readonly flags: number };

/** Those with a token that was made ready. */
function slots(call: Cryptoki): readonly Slot[] {
  const count = ulong(0);
  call('C_GetSlotList', 1, null, count);
  const list = Buffer.alloc(Number(ulongAt(count)) * ULONG_BYTES);
  if (list.length === 0) return [];
  call('C_GetSlotList', 1, list, count);
  return Array.from({ length: Number(ulongAt(count)) }, (_, index) => ulongAt(list, index * ULONG_BYTES))
    .map((slot) => described(call, slot))
    .filter((each) => each !== null);
}

/** `CK_TOKEN_INFO`: label, maker, model and serial number in 96 bytes of padded text, then the flags. */
function described(call: Cryptoki, slot: Ulong): Slot | null {
  const info = Buffer.alloc(512);
  try {
    call('C_GetTokenInfo', slot, info);
  } catch (thrown) {
    // Pulled out between two calls, or of another kind: no token.
    if (thrown instanceof CryptokiError) return null;
    throw thrown;
  }
  const text = (from: number, to: number) =>
    info
      .subarray(from, to)
      .toString('utf8')
      .replace(/[\0 ]+$/, '');
  const flags = Number(ulongAt(info, 96) & 0xffffffffn);
  return (flags & CK.initialized) === 0 ? null : { slot, label: text(0, 32), serial: text(80, 96), flags };
}

function inSession<T>(call: Cryptoki, slot: Ulong, work: (session: Ulong) => T): T {
  const handle = ulong(0);
  call('C_OpenSession', slot, CK.serialSession, null, null, handle);
  const session = ulongAt(handle);
  try {
    return work(session);
  } finally {
    try {
      call('C_CloseSession', session);
    } catch {
      // The token is gone; so is its session.
    }
  }
}

type Login = { readonly who: number; readonly token: Slot; readonly secret: Buffer };

function login(call: Cryptoki, session: Ulong, { who, token, secret }: Login): void {
  // One with keys of its own asks there.
  const own = (token.flags & CK.ownPinPad) !== 0;
  call('C_Login', session, who, own ? null : secret, own ? 0 : secret.length);
}

/** What the token says of itself after a wrong number. */
function triesLeft(call: Cryptoki, serial: string): string {
  const flags = slots(call).find((each) => each.serial === serial)?.flags ?? 0;
  if ((flags & CK.locked) !== 0) return 'none';
  if ((flags & CK.lastTry) !== 0) return 'one';
  return (flags & CK.fewTriesLeft) === 0 ? '' : 'few';
}

function certificatesIn(call: Cryptoki, session: Ulong): readonly TokenCertificate[] {
  return objects(call, session, [{ type: CK.class, value: ulong(CK.certificate) }]).flatMap((object) => {
    const certificate = attribute(call, session, { object, type: CK.value });
    const keyId = attribute(call, session, { object, type: CK.id });
    return certificate === null || keyId === null ? [] : [{ certificate, keyId }];
  });
}

function objects(call: Cryptoki, session: Ulong, wanted: readonly Attribute[]): readonly Ulong[] {
  const pattern = template(wanted);
  call('C_FindObjectsInit', session, pattern, wanted.length);
  const found = Buffer.alloc(MOST_OBJECTS * ULONG_BYTES);
  const count = ulong(0);
  call('C_FindObjects', session, found, MOST_OBJECTS, count);
  call('C_FindObjectsFinal', session);
  return Array.from({ length: Number(ulongAt(count)) }, (_, index) => ulongAt(found, index * ULONG_BYTES));
}

/** Null where the object has none. */
function attribute(
  call: Cryptoki,
  session: Ulong,
  { object, type }: { readonly object: Ulong; readonly type: number },
): Uint8Array | null {
  try {
    const asked = template([{ type, value: null }]);
    call('C_GetAttributeValue', session, object, asked, 1);
    const value = Buffer.alloc(Number(ulongAt(asked, ATTRIBUTE_BYTES - ULONG_BYTES)));
    call('C_GetAttributeValue', session, object, template([{ type, value }]), 1);
    return new Uint8Array(value);
  } catch (thrown) {
    if (thrown instanceof CryptokiError) return null;
    throw thrown;
  }
}

function asksEachTime(call: Cryptoki, session: Ulong, object: Ulong): boolean {
  return attribute(call, session, { object, type: CK.alwaysAuthenticate })?.[0] === 1;
}

function withLibrary<T>(path: string, work: (call: Cryptoki) => TokenAnswer<T>): TokenAnswer<T> {
  if (!existsSync(path)) return fault('no-library', path);
  let call: Cryptoki;
  try {
    call = loadCryptoki(path);
  } catch (thrown) {
    return fault('not-pkcs11', thrown instanceof Error ? thrown.message : '');
  }
  try {
    // Never finalized: the process ends with the request.
    call('C_Initialize', null);
    return work(call);
  } catch (thrown) {
    if (!(thrown instanceof CryptokiError)) throw thrown;
    return fault(WHY[thrown.code] ?? 'library-failed', thrown.message);
  }
}

const WRONG_PIN = 0xa0;

const WHY: Readonly<Record<number, TokenFault['why']>> = {
  0x32: 'removed',
  0x63: 'cannot-sign',
  0x68: 'cannot-sign',
  0x70: 'cannot-sign',
  0xa0: 'wrong-pin',
  0xa1: 'wrong-pin',
  0xa2: 'wrong-pin',
  0xa3: 'pin-expired',
  0xa4: 'pin-locked',
  0xe0: 'removed',
  0xe1: 'removed',
  0x102: 'pin-not-set',
};

function fault(why: TokenFault['why'], detail = ''): { readonly ok: false; readonly error: TokenFault } {
  return { ok: false, error: { why, detail } };
}
