/** Nothing of Electron may pass silently: what is not emulated throws an error that names it. */
export class NotEmulated extends Error {
  constructor(api: string) {
    super(`electron stand-in: ${api} is not emulated`);
    this.name = 'NotEmulated';
  }
}

/** Asked of every object by await, JSON, inspection and test runners: answered with undefined, not with an error. */
const PROBED = new Set([
  'then',
  'catch',
  'finally',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  '$$typeof',
  'hasAttribute',
  'domain',
  '_events',
  'length',
  'name',
  'default',
  '__esModule',
  'module.exports',
]);

type Method = (...given: unknown[]) => unknown;

/** The same object, but reading or writing a member it lacks throws NotEmulated('<name>.<member>'). */
export function strict<T extends object>(name: string, target: T): T {
  const methods = new Map<string, { readonly of: Method; readonly bound: Method }>();
  const face: T = new Proxy(target, {
    get(inner, key) {
      const value: unknown = Reflect.get(inner, key, inner);
      if (typeof key === 'symbol' || PROBED.has(key)) return value;
      if (!(key in inner)) throw new NotEmulated(`${name}.${key}`);
      return typeof value === 'function' ? onTarget(key, value as Method) : value;
    },
    set(inner, key, value) {
      if (typeof key === 'string' && !(key in inner) && !PROBED.has(key)) throw new NotEmulated(`${name}.${key} =`);
      return Reflect.set(inner, key, value, inner);
    },
  });

  /** Methods work on the object itself, whose private fields no proxy has; what answers itself (`on`) answers the face. */
  function onTarget(key: string, method: Method): Method {
    const known = methods.get(key);
    if (known?.of === method) return known.bound;
    const bound: Method = (...given) => {
      const answer = Reflect.apply(method, target, given);
      return answer === target ? face : answer;
    };
    methods.set(key, { of: method, bound });
    return bound;
  }
  return face;
}

/** A whole module or class that is absent: any use of it throws. */
export function absent(name: string): object {
  const refuse = (): never => {
    throw new NotEmulated(name);
  };
  return new Proxy(function notEmulated() {}, {
    get(_inner, key) {
      if (typeof key === 'symbol' || PROBED.has(key)) return undefined;
      throw new NotEmulated(`${name}.${key}`);
    },
    set: refuse,
    apply: refuse,
    construct: refuse,
  });
}

/** What an option may be: anything, or only the values that are emulated. */
export type OptionRule = 'any' | readonly unknown[];

/** Every given key must be known, and its value one that is emulated. */
export function checkOptions(api: string, given: object, known: Readonly<Record<string, OptionRule>>): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const rule = known[key];
    if (rule === undefined) throw new NotEmulated(`${api} option '${key}'`);
    if (rule !== 'any' && !rule.includes(value)) throw new NotEmulated(`${api} option '${key}: ${String(value)}'`);
  }
}
