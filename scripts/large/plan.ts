/**
 * A large made-up card check: people of a list, who signed what, and what is wrong with it. Everything follows from the seed.
 * Nobody in it is real; the shares are choices of ours and no claim about real card checks.
 */
import { generateCardCheck } from '../made-people/generate.ts';
import type { MadePerson } from '../made-people/made-person.ts';
import type { NameBackground } from '#core/match/background.ts';
import { between, pick, randomOf } from '../practice/random.ts';

export const EMPLOYERS = [
  'Larkspur Pictures, LLC',
  'Halyard Productions, Inc.',
  'Cobalt Street Media, LLC',
  'Juniper & Vale Films, Inc.',
  'Northlight Commercials, LLC',
  'Tidewater Post, Inc.',
] as const;

/** What is wrong with a card: ten kinds, each with the code that a careful neutral finds. */
export const TROUBLES = {
  unsigned: 'C01',
  undated: 'C02',
  'ambiguous-date': 'C03',
  stale: 'C04',
  'after-cut-off': 'C05',
  'other-local': 'C06',
  'dual-purpose': 'C08',
  altered: 'C09',
  duplicate: 'C16',
  stranger: 'P01',
} as const;
export type Trouble = keyof typeof TROUBLES;

export type LargePerson = MadePerson & { readonly employer: string; readonly startedOn: string };

export type LargeCard = {
  /** L00001 and on: the union's own numbering. */
  readonly id: string;
  readonly signer: LargePerson;
  readonly onList: boolean;
  readonly trouble: Trouble | null;
  /** As written, and as a careful reader has it: ISO, raw where the paper leaves it open, null where there is none. */
  readonly date: string;
  readonly signedOn: string | null;
};

export type LargeMatter = { readonly people: readonly LargePerson[]; readonly cards: readonly LargeCard[] };

type Given = {
  readonly people: number;
  readonly cards: number;
  readonly seed: number;
  /** The share of cards that have one of the troubles, the same number of each. */
  readonly troubled: number;
  readonly background: NameBackground;
};

const DAY_MS = 86_400_000;
const SINCE = Date.UTC(2025, 2, 3);
const CUT_OFF = Date.UTC(2025, 9, 3);

export function planLargeMatter({ people: count, cards: wanted, seed, troubled, background }: Given): LargeMatter {
  const made = generateCardCheck({ people: count + Math.ceil(wanted * troubled), profile: 'rich', seed, background }).people;
  const all = made.map((person): LargePerson => ({ ...person, ...employment(person, seed) }));
  const people = all.slice(0, count);
  const strangers = all.slice(count);
  const order = shuffled(people, `signers:${seed}`);
  const kinds = Object.keys(TROUBLES) as Trouble[];
  const cards: LargeCard[] = [];
  for (let n = 0; n < wanted; n += 1) {
    const trouble = troubleOf(n, { wanted, troubled, kinds });
    const id = `L${String(n + 1).padStart(5, '0')}`;
    const earlier = trouble === 'duplicate' ? earlierCard(n, cards) : null;
    const signer = earlier?.signer ?? signerOf({ n, trouble, order, strangers });
    cards.push({ id, signer, onList: trouble !== 'stranger', trouble, ...datesOf({ id, trouble, seed, earlier }) });
  }
  return { people, cards };
}

/** Troubles are spread over the whole, each kind in turn. */
function troubleOf(
  n: number,
  { wanted, troubled, kinds }: { readonly wanted: number; readonly troubled: number; readonly kinds: readonly Trouble[] },
): Trouble | null {
  const every = Math.max(1, Math.round(1 / troubled));
  if (troubled === 0 || n % every !== every - 1 || n >= wanted) return null;
  return kinds[Math.floor(n / every) % kinds.length] ?? null;
}

type Signing = {
  readonly n: number;
  readonly trouble: Trouble | null;
  readonly order: readonly LargePerson[];
  readonly strangers: readonly LargePerson[];
};

/** Everybody signs once while the list lasts. */
function signerOf({ n, trouble, order, strangers }: Signing): LargePerson {
  const pool = trouble === 'stranger' && strangers.length > 0 ? strangers : order;
  const person = pool[n % pool.length];
  if (person === undefined) throw new Error('A matter has at least one person');
  return person;
}

/** A duplicate is signed later by who signed one of the last plain cards; of two, the rules count the earliest. */
function earlierCard(n: number, cards: readonly LargeCard[]): LargeCard | null {
  const plain = cards.slice(-80).filter((card) => card.trouble === null);
  const signedAgain = new Set(cards.flatMap((card) => (card.trouble === 'duplicate' ? [card.signer] : [])));
  const once = plain.filter(({ signer }) => !signedAgain.has(signer));
  return once.length === 0 ? null : pick(randomOf(`duplicate:${n}`), once);
}

type Dating = {
  readonly id: string;
  readonly trouble: Trouble | null;
  readonly seed: number;
  readonly earlier: LargeCard | null;
};

function datesOf({ id, trouble, seed, earlier }: Dating): Pick<LargeCard, 'date' | 'signedOn'> {
  const random = randomOf(`date:${seed}:${id}`);
  const [from, to] =
    trouble === 'stale'
      ? [Date.UTC(2024, 0, 8), Date.UTC(2024, 7, 30)]
      : trouble === 'after-cut-off'
        ? [CUT_OFF + 12 * DAY_MS, CUT_OFF + 30 * DAY_MS]
        : [earlier?.signedOn ? Date.parse(earlier.signedOn) + DAY_MS : SINCE, CUT_OFF + DAY_MS];
  const day = new Date(between(random, from, to));
  const iso = day.toISOString().slice(0, 10);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  if (trouble === 'undated') return { date: '', signedOn: null };
  if (trouble === 'ambiguous-date') {
    const low = 1 + (date % 12);
    const other = 1 + ((low + 4) % 12);
    return { date: `${low}/${other}/${year % 100}`, signedOn: `${low}/${other}/${year % 100}` };
  }
  const name = day.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  // Written plainly: a day above twelve in figures, else the month by its name.
  return { date: date > 12 ? `${month}/${date}/${year % 100}` : `${name} ${date}, ${year}`, signedOn: iso };
}

function employment({ id }: MadePerson, seed: number): Pick<LargePerson, 'employer' | 'startedOn'> {
  const random = randomOf(`employment:${seed}:${id}`);
  const started = new Date(between(random, Date.UTC(2019, 0, 7), Date.UTC(2025, 7, 29)));
  return { employer: pick(random, EMPLOYERS), startedOn: started.toISOString().slice(0, 10) };
}

function shuffled<T>(all: readonly T[], seed: string): readonly T[] {
  const random = randomOf(seed);
  return all
    .map((one) => [random(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}
