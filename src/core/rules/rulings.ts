/** Rulings as a file gives them: `formats.md` 4, `--rulings`. A later ruling on the same person or card supersedes. */
import { REASON_CODES, type ReasonCode } from '../card/reason-codes.ts';
import type { CardId, PersonId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';

export type PersonRuling = {
  readonly personId: PersonId;
  readonly ruling: 'eligible' | 'excluded';
  readonly grounds: string;
  /** Which of several units, where the rules define them. */
  readonly unit: string | null;
  readonly code: ReasonCode | null;
};
export type CardRuling = {
  readonly cardId: CardId;
  readonly ruling: 'counted' | 'not-counted';
  readonly grounds: string;
  readonly code: ReasonCode | null;
};
export type Rulings = { readonly persons: readonly PersonRuling[]; readonly cards: readonly CardRuling[] };

export const NO_RULINGS: Rulings = { persons: [], cards: [] };

/** `entry` counts from 1. */
export type RulingProblem =
  | { readonly kind: 'not-a-list'; readonly entry: 0 }
  | { readonly kind: 'unknown-key'; readonly entry: number; readonly key: string; readonly allowed: readonly string[] }
  | { readonly kind: 'one-of-two'; readonly entry: number }
  | {
      readonly kind: 'not-allowed';
      readonly entry: number;
      readonly key: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | {
      readonly kind: 'not-known';
      readonly entry: number;
      readonly key: 'employee_id' | 'card_id' | 'unit';
      readonly value: string;
    };

const KEYS = ['employee_id', 'card_id', 'ruling', 'grounds', 'unit', 'code'];

export function parseRulings(
  json: unknown,
  known: { readonly persons: ReadonlySet<string>; readonly cards: ReadonlySet<string>; readonly units: readonly string[] },
): Result<Rulings, readonly RulingProblem[]> {
  if (!Array.isArray(json)) return err([{ kind: 'not-a-list', entry: 0 }]);
  const problems: RulingProblem[] = [];
  const persons: PersonRuling[] = [];
  const cards: CardRuling[] = [];
  json.forEach((value: unknown, index) => {
    const entry = index + 1;
    const given = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Record<string, unknown>;
    for (const key of Object.keys(given))
      if (!KEYS.includes(key)) problems.push({ kind: 'unknown-key', entry, key, allowed: KEYS });
    const text = (key: string): string | null => (typeof given[key] === 'string' ? given[key] : null);
    const choice = <const T extends string>(key: string, allowed: readonly T[]): T | null => {
      const found = allowed.find((each) => each === given[key]);
      if (found === undefined)
        problems.push({ kind: 'not-allowed', entry, key, value: text(key) ?? JSON.stringify(given[key] ?? ''), allowed });
      return found ?? null;
    };
    const mustKnow = (key: 'employee_id' | 'card_id' | 'unit', id: string, ids: ReadonlySet<string>): void => {
      if (!ids.has(id)) problems.push({ kind: 'not-known', entry, key, value: id });
    };
    const [personId, cardId, unit] = [text('employee_id'), text('card_id'), text('unit')];
    const grounds = text('grounds') ?? '';
    const code = given['code'] === undefined || given['code'] === null ? null : choice('code', REASON_CODES);
    if ((personId === null) === (cardId === null)) problems.push({ kind: 'one-of-two', entry });
    else if (personId !== null) {
      mustKnow('employee_id', personId, known.persons);
      if (unit !== null) mustKnow('unit', unit, new Set(known.units));
      const ruling = choice('ruling', ['eligible', 'excluded']);
      if (ruling !== null) persons.push({ personId: personId as PersonId, ruling, grounds, unit, code });
    } else if (cardId !== null) {
      mustKnow('card_id', cardId, known.cards);
      const ruling = choice('ruling', ['counted', 'not-counted']);
      if (ruling !== null) cards.push({ cardId: cardId as CardId, ruling, grounds, code });
    }
  });
  return problems.length > 0 ? err(problems) : ok({ persons, cards });
}
