/** Father and son, twins, five of one name, and nothing else on the card: every one must go to a person. */
import type { NameBackground } from '#core/match/background.ts';
import type { MatchPreset, MatchQuery } from '#core/match/match.ts';
import { createMatcher } from '#core/match/matcher.ts';
import { asEmployeeList } from './as-list.ts';
import { generateCardCheck } from '../../scripts/made-people/generate.ts';
import type { MadePerson } from '../../scripts/made-people/made-person.ts';

export type ToldApart = { readonly kind: string; readonly preset: MatchPreset; readonly cards: number; readonly clear: number };

const NOTHING_ELSE: Omit<MatchQuery, 'name'> = {
  title: null,
  employer: null,
  address: null,
  city: null,
  postcode: null,
  phone: null,
  email: null,
  dateOfBirth: null,
  taxIdLast4: null,
  confidence: {},
  nameLikelihood: null,
};

/** `count` families of each kind among as many strangers again as a list of that kind would have. */
export function measureToldApart(background: NameBackground, count: number, seed: number): readonly ToldApart[] {
  const { people, employer } = generateCardCheck({ people: count * 4, profile: 'bare', seed, background });
  const heads = people.filter(({ suffix }) => suffix === '').slice(0, count);
  const results: ToldApart[] = [];
  for (const [kind, family] of KINDS) {
    const relatives = heads.flatMap((head) => family(head));
    const list = asEmployeeList([...people.filter((person) => !heads.includes(person)), ...relatives], employer);
    for (const preset of ['strict', 'standard'] as const) {
      const matcher = createMatcher({ list, background, preset });
      const clear = relatives.filter(({ given, family: name }) => {
        const { outcome } = matcher.rank({ ...NOTHING_ELSE, name: `${given} ${name}` });
        return outcome === 'clear';
      }).length;
      results.push({ kind, preset, cards: relatives.length, clear });
    }
  }
  return results;
}

const KINDS: readonly (readonly [string, (head: MadePerson) => readonly MadePerson[]])[] = [
  ['father and son', (head) => [copy(head, 1, { suffix: 'SR' }), copy(head, 2, { suffix: 'JR' })]],
  ['father and son, unmarked', (head) => [copy(head, 1, {}), copy(head, 2, { suffix: 'JR' })]],
  ['twins', (head) => [copy(head, 1, {}), copy(head, 2, { given: likeName(head.given) })]],
  ['five of one name', (head) => [1, 2, 3, 4, 5].map((number) => copy(head, number, {}))],
];

function copy(head: MadePerson, number: number, part: Partial<MadePerson>): MadePerson {
  return { ...head, id: `${head.id}-${number}`, middle: '', ...part };
}

/** As parents name twins: the same but for a letter. */
function likeName(given: string): string {
  return given.length < 4 ? `${given}a` : `${given.slice(0, -1)}${given.endsWith('a') ? 'e' : 'a'}`;
}
