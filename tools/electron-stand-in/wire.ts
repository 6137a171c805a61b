/**
 * Structured-clone-like values as one string, for the pipe between Node and the preload's world. It runs in both.
 * Plain values and plain objects stay JSON; everything else is an array [tag, ...]; '@' refers to an earlier object.
 */
type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };
type Base64 = { toBase64(): string };
type FromBase64 = { fromBase64(text: string): Uint8Array<ArrayBuffer> };
type ViewMaker = new (buffer: ArrayBuffer) => unknown;

const VIEWS: Readonly<Record<string, ViewMaker>> = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const ERRORS: Readonly<Record<string, ErrorConstructor>> = {
  TypeError,
  RangeError,
  SyntaxError,
  ReferenceError,
  EvalError,
  URIError,
};

function notCloneable(): never {
  throw new Error('An object could not be cloned.');
}

function bytesToText(bytes: Uint8Array): string {
  if (typeof Buffer === 'function') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return (bytes as unknown as Base64).toBase64();
}

function textToBuffer(text: string): ArrayBuffer {
  if (typeof Buffer !== 'function') return (Uint8Array as unknown as FromBase64).fromBase64(text).buffer;
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

export function encode(root: unknown): string {
  const seen = new Map<object, number>();

  const putObject = (value: object): Wire => {
    const earlier = seen.get(value);
    if (earlier !== undefined) return ['@', earlier];
    seen.set(value, seen.size);
    if (Array.isArray(value)) return ['a', ...Array.from(value, put)];
    if (value instanceof Error) return ['E', value.name, value.message, value.stack ?? ''];
    if (value instanceof Date) return ['D', value.getTime()];
    if (value instanceof RegExp) return ['R', value.source, value.flags];
    if (value instanceof Map) return ['M', ...Array.from(value, ([key, held]) => [put(key), put(held)])];
    if (value instanceof Set) return ['S', ...Array.from(value, put)];
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (value instanceof ArrayBuffer) return ['B', kind, bytesToText(new Uint8Array(value))];
    if (ArrayBuffer.isView(value))
      return ['B', kind, bytesToText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    if (kind !== 'Object') return notCloneable();
    const out: Record<string, Wire> = {};
    for (const [key, held] of Object.entries(value)) define(out, key, put(held));
    return out;
  };

  const put = (value: unknown): Wire => {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'undefined':
        return ['u'];
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['n', Object.is(value, -0) ? '-0' : String(value)];
      case 'bigint':
        return ['i', String(value)];
      case 'object':
        return value === null ? null : putObject(value);
      case 'function':
      case 'symbol':
      default:
        return notCloneable();
    }
  };

  return JSON.stringify(put(root));
}

export function decode(text: string): unknown {
  const seen: unknown[] = [];
  const keep = <T>(value: T): T => {
    seen.push(value);
    return value;
  };

  const getTagged = ([tag, ...parts]: readonly Wire[]): unknown => {
    const text = (at: number): string => parts[at] as string;
    switch (tag as string) {
      case 'u':
        return undefined;
      case 'n':
        return Number(parts[0]);
      case 'i':
        return BigInt(text(0));
      case '@':
        return seen[Number(parts[0])];
      case 'a': {
        const list: unknown[] = keep([]);
        for (const part of parts) list.push(get(part));
        return list;
      }
      case 'D':
        return keep(new Date(parts[0] === null ? Number.NaN : Number(parts[0])));
      case 'R':
        return keep(new RegExp(text(0), text(1)));
      case 'M': {
        const map = keep(new Map<unknown, unknown>());
        for (const pair of parts) {
          const [key = null, held = null] = pair as readonly Wire[];
          map.set(get(key), get(held));
        }
        return map;
      }
      case 'S': {
        const set = keep(new Set<unknown>());
        for (const part of parts) set.add(get(part));
        return set;
      }
      case 'E': {
        const error = keep(new (ERRORS[text(0)] ?? Error)(text(1)));
        Object.defineProperty(error, 'stack', { value: parts[2], configurable: true, writable: true });
        return error;
      }
      case 'B': {
        const buffer = textToBuffer(text(1));
        const View = VIEWS[text(0)];
        return keep(View === undefined ? buffer : new View(buffer));
      }
      default:
        throw new Error(`electron stand-in: unknown wire tag ${tag as string}`);
    }
  };

  const get = (wire: Wire): unknown => {
    if (wire === null || typeof wire !== 'object') return wire;
    if (Array.isArray(wire)) return getTagged(wire);
    const out = keep({});
    for (const [key, held] of Object.entries(wire)) define(out, key, get(held));
    return out;
  };

  return get(JSON.parse(text) as Wire);
}
