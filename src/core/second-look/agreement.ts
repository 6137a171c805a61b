/**
 * How two lookers agree on the same cards. They agree on a card when they give it the same state and, where that names one, the
 * same person. Cohen's kappa (Educational and Psychological Measurement 20, 1960) sets that against what chance alone would
 * give: κ = (n·a − e) / (n² − e), a cards agreed of n, e the sum over states of the products of their totals. Integers only.
 */
import type { CardState } from '../card/card.ts';
import type { PersonId } from '../ids.ts';

export type LookState = Exclude<CardState, 'undetermined'> | 'no-document';

export type Look = { readonly state: LookState; readonly personId: PersonId | null };
export type LookedAtTwice = { readonly first: Look; readonly second: Look };

export type Agreement = {
  readonly cards: number;
  readonly agreed: number;
  /** In hundredths, from -100 to 100; null where kappa says nothing: no card, or one state alone from both. */
  readonly kappaHundredths: number | null;
};

export function agrees({ first, second }: LookedAtTwice): boolean {
  return first.state === second.state && first.personId === second.personId;
}

export function agreementOf(looks: readonly LookedAtTwice[]): Agreement {
  const cards = looks.length;
  const agreed = looks.filter(agrees).length;
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  for (const look of looks) {
    add(firsts, look.first.state);
    // The same state of another person is another answer: it agrees with nothing of the first looker's.
    add(seconds, look.first.state === look.second.state && !agrees(look) ? 'another-person' : look.second.state);
  }
  const byChance = [...firsts].reduce((sum, [state, count]) => sum + count * (seconds.get(state) ?? 0), 0);
  const most = cards * cards - byChance;
  const kappaHundredths = most === 0 ? null : rounded(100 * (cards * agreed - byChance), most);
  return { cards, agreed, kappaHundredths };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Half away from zero, in integers; `below` is positive. */
function rounded(above: number, below: number): number {
  const size = Math.floor((2 * Math.abs(above) + below) / (2 * below));
  return above < 0 && size > 0 ? -size : size;
}
