/**
 * Of whom signed records may be asked (`card-check-practice.md` 9 and E3): whoever asks the employer for the exemplars of signers
 * only tells it who signed. So it is everybody, or the ones needed among others drawn by lot.
 */
import type { PersonId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';

export type ExemplarScope = 'everybody' | 'drawn' | 'signers';

export type ExemplarDraw = {
  readonly scope: 'everybody' | 'drawn';
  /** In the order of the list, which tells nothing of who was needed. */
  readonly people: readonly PersonId[];
};

export type ExemplarRefusal =
  /** A request for signers only is never made. */
  | { readonly kind: 'names-signers' }
  /** Nobody's signature has to be compared, so there is nobody to hide among others. */
  | { readonly kind: 'nobody-needed' }
  | { readonly kind: 'nobody-listed' };

/** For each person needed so many others; and never fewer than this many, nor than the smallest number that may be printed. */
const OTHERS_EACH = 2;
const OTHERS_AT_LEAST = 10;

/**
 * `list`: everybody, in its order. The others are those whose `rank` is first: a digest under a secret that the employer never
 * has, as whoever can rank the list again sees who was not drawn. Where more than two thirds would be asked for, it is everybody.
 */
export function drawExemplars(
  scope: ExemplarScope,
  given: {
    readonly list: readonly PersonId[];
    readonly needed: ReadonlySet<PersonId>;
    readonly rank: (personId: PersonId) => string;
    readonly suppressBelow: number;
  },
): Result<ExemplarDraw, ExemplarRefusal> {
  const { list, needed, rank, suppressBelow } = given;
  if (scope === 'signers') return err({ kind: 'names-signers' });
  if (list.length === 0) return err({ kind: 'nobody-listed' });
  if (scope === 'everybody') return ok({ scope, people: list });
  const wanted = list.filter((personId) => needed.has(personId));
  if (wanted.length === 0) return err({ kind: 'nobody-needed' });
  const most = Math.max(OTHERS_AT_LEAST, suppressBelow, OTHERS_EACH * wanted.length);
  if (3 * (wanted.length + most) > 2 * list.length) return ok({ scope: 'everybody', people: list });
  const others = list
    .filter((personId) => !needed.has(personId))
    .map((personId) => ({ personId, rank: rank(personId) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, most);
  const drawn = new Set([...wanted, ...others.map(({ personId }) => personId)]);
  return ok({ scope, people: list.filter((personId) => drawn.has(personId)) });
}
