/** A first look at whatever a page sent, before its shape is judged: plain data of a bearable size. */
const MOST_NODES = 200_000;
const MOST_CHARACTERS = 4_000_000;
const DEEPEST = 64;

export type PayloadProblem = 'too-large' | 'too-deep' | 'not-plain';

/** Null when it is plain data: null, booleans, numbers, strings, arrays and plain objects, no cycles. */
export function payloadProblem(root: unknown): PayloadProblem | null {
  let nodes = 0;
  let characters = 0;

  const look = (value: unknown, depth: number): PayloadProblem | null => {
    nodes += 1;
    if (typeof value === 'string') characters += value.length;
    if (nodes > MOST_NODES || characters > MOST_CHARACTERS) return 'too-large';
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return null;
    if (depth >= DEEPEST) return 'too-deep'; // a cycle ends here too
    if (Array.isArray(value)) return lookEach(value, depth);
    if (!isPlainObject(value)) return 'not-plain';
    for (const key of Object.keys(value)) {
      characters += key.length;
      if (key === '__proto__') return 'not-plain';
    }
    return lookEach(Object.values(value), depth);
  };
  const lookEach = (values: readonly unknown[], depth: number): PayloadProblem | null => {
    if (values.length > MOST_NODES) return 'too-large';
    for (const value of values) {
      const problem = look(value, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  };
  return look(root, 0);
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
