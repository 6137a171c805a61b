/**
 * The two tables and the settings for Splink, of a generated card check, and who signed each card: `node bench/matching/splink-tables.ts FOLDER
 * [PEOPLE] [SEED]`. The columns are those that docs/scale.md names, prepared by the same functions as in a match here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubleMetaphone } from 'double-metaphone';
import { loadBackground } from '#backend/matching/load-background.ts';
import type { NameBackground } from '#core/match/background.ts';
import {
  normaliseAddress,
  normaliseBirthDate,
  normaliseDigits,
  normaliseEmail,
  normaliseEmployer,
  normalisePhone,
  normaliseTitle,
} from '#core/match/contact-values.ts';
import { ROLE } from '#core/match/levels.ts';
import type { MatchQuery } from '#core/match/match.ts';
import { DEFAULT_PARAMETERS } from '#core/match/parameters.ts';
import { parseWrittenName } from '#core/match/parse-name.ts';
import { splinkSettings } from '#core/match/splink-settings.ts';
import { generateCardCheck } from '../../scripts/made-people/generate.ts';
import type { MadePerson } from '../../scripts/made-people/made-person.ts';

type Columns = Readonly<Record<string, string | boolean | null>>;

const [folder = '', people = '1000', seed = '5'] = process.argv.slice(2);
if (folder === '') throw new Error('Say where to: splink-tables.ts FOLDER [PEOPLE] [SEED]');
const background = await loadBackground();
const check = generateCardCheck({ people: Number(people), profile: 'rich', seed: Number(seed), background });
mkdirSync(folder, { recursive: true });
write(
  'list.csv',
  check.people.map((person) => ({ unique_id: person.id, ...columnsOf(asQuery(person), background, false) })),
);
write(
  'cards.csv',
  check.cards.map(({ cardId, query }) => ({ unique_id: cardId, ...columnsOf(query, background, query.employer !== null) })),
);
write(
  'truth.csv',
  check.cards.map(({ cardId, truth }) => ({ card: cardId, person: truth })),
);
writeFileSync(join(folder, 'settings.json'), `${JSON.stringify(splinkSettings(DEFAULT_PARAMETERS, Number(people)), null, 2)}\n`);

function asQuery(person: MadePerson): MatchQuery {
  const { given, middle, family, suffix, title, address, phone, email, born, last4 } = person;
  return {
    name: [given, middle, family, suffix].filter((part) => part !== '').join(' '),
    title,
    employer: check.employer,
    address,
    city: null,
    postcode: null,
    phone,
    email,
    dateOfBirth: born,
    taxIdLast4: last4,
    confidence: {},
    nameLikelihood: null,
  };
}

/** Empty is null: what is absent says nothing. */
function columnsOf(query: MatchQuery, names: NameBackground, employerListed: boolean): Columns {
  const [parsed] = parseWrittenName(query.name ?? '');
  const wordsOf = (role: number): string =>
    (parsed?.words ?? [])
      .filter((_, index) => parsed?.roles[index] === role)
      .join('')
      .replaceAll(/[^a-z]/g, '');
  const [given, middle, family] = [wordsOf(ROLE.given), wordsOf(ROLE.middle), wordsOf(ROLE.family)];
  const at = normaliseAddress(query.address ?? '');
  const said = {
    family_name: family,
    given_name: given,
    middle_name: middle,
    family_name_group: groupOf(family, names),
    given_name_group: groupOf(given, names),
    family_sound: family === '' ? '' : doubleMetaphone(family)[0],
    tax_id_last4: normaliseDigits(query.taxIdLast4 ?? '').slice(-4),
    email: normaliseEmail(query.email ?? ''),
    phone: normalisePhone(query.phone ?? ''),
    date_of_birth: normaliseBirthDate(query.dateOfBirth ?? ''),
    house_number: at?.number ?? '',
    street: at?.street ?? '',
    address: at === null ? '' : `${at.number} ${at.street}`.trim(),
    postcode: query.postcode ?? '',
    title: normaliseTitle(query.title ?? ''),
    employer: normaliseEmployer(query.employer ?? ''),
  };
  const columns = Object.entries(said).map(([name, value]) => [name, value === '' ? null : value] as const);
  return { ...Object.fromEntries(columns), employer_listed: employerListed };
}

/** The first of a name and its relations by the alphabet: names of one group have the same. */
function groupOf(name: string, { nicknames }: NameBackground): string {
  return [name, ...(nicknames.get(name) ?? [])].toSorted()[0] ?? name;
}

function write(file: string, rows: readonly Columns[]): void {
  const head = Object.keys(rows[0] ?? {});
  const cell = (value: Columns[string] | undefined): string =>
    value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => head.map((name) => cell(row[name])).join(','));
  writeFileSync(join(folder, file), `${[head.join(','), ...lines].join('\n')}\n`);
}
