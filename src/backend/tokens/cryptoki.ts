/**
 * The library that a token's maker ships, called as PKCS#11 2.40 says. Runs in the token process alone (`token-worker.ts`): a library that
 * crashes takes nothing else with it.
 */
import koffi, { type TypeObject } from 'koffi';

/** A number of the library's own (`CK_ULONG`): a handle, a code, a length. */
export type Ulong = bigint;

/** What the library answered instead of doing it; `code` is a `CKR_` value. */
export class CryptokiError extends Error {
  readonly call: string;
  readonly code: number;
  constructor(call: string, code: number) {
    super(`${call}: 0x${code.toString(16)}`);
    this.call = call;
    this.code = code;
  }
}

/** Its place in `CK_FUNCTION_LIST`, and what it takes (PKCS#11 base specification 2.40, 3.6 and 5). */
const CALLS = {
  C_Initialize: { at: 0, takes: ['void *'] },
  C_GetSlotList: { at: 4, takes: ['uint8_t', 'void *', 'void *'] },
  C_GetTokenInfo: { at: 6, takes: ['unsigned long', 'void *'] },
  C_OpenSession: { at: 12, takes: ['unsigned long', 'unsigned long', 'void *', 'void *', 'void *'] },
  C_CloseSession: { at: 13, takes: ['unsigned long'] },
  C_Login: { at: 18, takes: ['unsigned long', 'unsigned long', 'void *', 'unsigned long'] },
  /** Only to make a token for a test: the app writes nothing onto one. */
  C_CreateObject: { at: 20, takes: ['unsigned long', 'void *', 'unsigned long', 'void *'] },
  C_GetAttributeValue: { at: 24, takes: ['unsigned long', 'unsigned long', 'void *', 'unsigned long'] },
  C_FindObjectsInit: { at: 26, takes: ['unsigned long', 'void *', 'unsigned long'] },
  C_FindObjects: { at: 27, takes: ['unsigned long', 'void *', 'unsigned long', 'void *'] },
  C_FindObjectsFinal: { at: 28, takes: ['unsigned long'] },
  C_SignInit: { at: 42, takes: ['unsigned long', 'void *', 'unsigned long'] },
  C_Sign: { at: 43, takes: ['unsigned long', 'void *', 'unsigned long', 'void *', 'void *'] },
} as const satisfies Readonly<Record<string, { readonly at: number; readonly takes: readonly string[] }>>;

type CallName = keyof typeof CALLS;
type Given = Ulong | number | Buffer | null;

/** Throws a `CryptokiError` unless the library answers CKR_OK. */
export type Cryptoki = (call: CallName, ...given: readonly Given[]) => void;

export const ULONG_BYTES = koffi.sizeof('unsigned long');
const POINTER_BYTES = koffi.sizeof('void *');
/** Structures of PKCS#11 are packed on Windows, and there alone. */
const FIRST_CALL_AT = process.platform === 'win32' ? 2 : POINTER_BYTES;

/** Throws, in the system's own words, where the file is no library; a library without PKCS#11 lacks `C_GetFunctionList`. */
export function loadCryptoki(path: string): Cryptoki {
  const getList = koffi.load(path).func('C_GetFunctionList', 'unsigned long', ['void *']) as (list: Buffer) => number;
  const pointer = Buffer.alloc(POINTER_BYTES);
  const code = getList(pointer);
  if (code !== 0) throw new CryptokiError('C_GetFunctionList', code);
  const list = pointer.readBigUInt64LE();
  return (call, ...given) => {
    const { at, takes } = CALLS[call];
    const entry = koffi.decode(list, FIRST_CALL_AT + at * POINTER_BYTES, 'void *') as bigint;
    const answer = Number(koffi.call(entry, PROTOTYPES[call] ?? prototype(call, takes), ...given));
    if (answer !== 0) throw new CryptokiError(call, answer);
  };
}

const PROTOTYPES: Partial<Record<CallName, TypeObject>> = {};

function prototype(call: CallName, takes: readonly string[]): TypeObject {
  const made = koffi.proto('unsigned long', [...takes]);
  PROTOTYPES[call] = made;
  return made;
}

export function ulong(value: Ulong | number): Buffer {
  const bytes = Buffer.alloc(ULONG_BYTES);
  if (ULONG_BYTES === 8) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUInt32LE(Number(value));
  return bytes;
}

export function ulongAt(bytes: Buffer, offset = 0): Ulong {
  return ULONG_BYTES === 8 ? bytes.readBigUInt64LE(offset) : BigInt(bytes.readUInt32LE(offset));
}

/** `value` null asks for the length alone. */
export type Attribute = { readonly type: number; readonly value: Buffer | null };

/** Type, pointer and length of each: 24 bytes where a `CK_ULONG` has eight, 16 on Windows, packed. */
export function template(attributes: readonly Attribute[]): Buffer {
  return Buffer.concat(
    attributes.map(({ type, value }) => Buffer.concat([ulong(type), address(value), ulong(value === null ? 0 : value.length)])),
  );
}

export const ATTRIBUTE_BYTES = 2 * ULONG_BYTES + POINTER_BYTES;

/** A mechanism without a parameter has the same shape as an attribute without a value. */
export const mechanism = (type: number): Buffer => template([{ type, value: null }]);

function address(value: Buffer | null): Buffer {
  const bytes = Buffer.alloc(POINTER_BYTES);
  bytes.writeBigUInt64LE(value === null ? 0n : koffi.address(value));
  return bytes;
}
