/** Values that a guard lets through, made from the guard itself: what a page under foreign control would send. */
import type { z } from 'zod';

export type Dice = { readonly below: (most: number) => number; readonly oneOf: <T>(of: readonly T[]) => T };

/** The same sequence for the same seed (xorshift32). */
export function diceFrom(seed: number): Dice {
  let state = seed | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (most: number): number => next() % most;
  const oneOf = <T>(of: readonly T[]): T => {
    const found = of[below(of.length)];
    if (found === undefined && of.length === 0) throw new Error('Nothing to choose from');
    return found as T;
  };
  return { below, oneOf };
}

/** What breaks careless programs: other ids, paths, SQL, prototypes, controls, long and broken text. */
const NASTY = [
  '',
  ' ',
  'C-0001',
  'E1',
  'id-1',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'C:\\Windows\\win.ini',
  "x'; drop table event; --",
  '=cmd|calc!A1',
  '\u0000\u0001\u001b[2J',
  '\ud800',
  '\u202egnp.exe',
  'é'.normalize('NFD'),
  '9'.repeat(400),
  'a'.repeat(999),
  '{"version":1}',
  '<script>alert(1)</script>',
] as const;

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.ZodType;
};

/** Not always let through (a length, a custom check): the caller asks the guard. */
export function shapedLike(schema: z.ZodType, dice: Dice, depth = 0): unknown {
  const def = schema._zod.def as unknown as Def;
  const inner = (of: z.ZodType | undefined): unknown => (of === undefined ? null : shapedLike(of, dice, depth + 1));
  switch (def.type) {
    case 'null':
      return null;
    case 'boolean':
      return dice.below(2) === 1;
    case 'string':
      return dice.oneOf(NASTY);
    case 'number':
    case 'int':
      return dice.oneOf([0, 1, 2, 3, 10, 999, 1000, 9_999_999]);
    case 'enum':
      return dice.oneOf(Object.values(def.entries ?? {}));
    case 'literal':
      return dice.oneOf(def.values ?? [null]);
    case 'nullable':
      return dice.below(3) === 0 ? null : inner(def.innerType);
    case 'optional':
    case 'readonly':
      return inner(def.innerType);
    case 'array':
      return Array.from({ length: dice.below(4) }, () => inner(def.element));
    case 'record':
      return Object.fromEntries(Array.from({ length: dice.below(3) }, () => [dice.oneOf(NASTY), inner(def.valueType)]));
    case 'union':
      return depth > 6 ? null : inner(dice.oneOf(def.options ?? []));
    case 'lazy':
      return depth > 6 ? null : inner(def.getter?.());
    case 'object':
      return Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, of]) => [name, inner(of)]));
    case 'custom':
      return dice.oneOf(['2024-02-30', '2024-03-01', '2024-03-15T09:00:00-04:00', ...NASTY]);
    default:
      throw new Error(`No value is made for ${def.type}`);
  }
}
