/** JSON as people hand it in: in any usual encoding, and every key once. */
import { repeatedKey, type JsonPath } from '#core/repeated-key.ts';
import { err, ok, type Result } from '#core/result.ts';
import { decodeText } from './decode-text.ts';

export type JsonProblem =
  | { readonly kind: 'no-json'; readonly detail: string }
  /** Where it stands, as a person would say it. */
  | { readonly kind: 'repeated-key'; readonly key: string };

export function readJson(bytes: Uint8Array): Result<unknown, JsonProblem> {
  const text = decodeText(bytes);
  try {
    const value: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    return repeated === null ? ok(value) : err({ kind: 'repeated-key', key: placeOf(repeated) });
  } catch (thrown) {
    return err({ kind: 'no-json', detail: thrown instanceof Error ? thrown.message : '' });
  }
}

export function jsonProblemInWords(problem: JsonProblem): string {
  return problem.kind === 'no-json' ? `it is no JSON: ${problem.detail}.` : `${problem.key} stands there twice.`;
}

/** `entry 2, employee_id` in a list of objects, `threshold.strict` in an object. */
function placeOf([first, ...rest]: JsonPath): string {
  return typeof first === 'number' ? `entry ${first + 1}, ${rest.join('.')}` : [first, ...rest].join('.');
}
