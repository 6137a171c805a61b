/** A name as words with roles. Parsing only proposes an order; the comparison weighs other orders against it. */
import type { RawName } from '../list/employee-list.ts';
import { ROLE, type Role } from './levels.ts';
import { hasIdeographs, printable, splitColumn, splitWords, type Suffix, suffixOf } from './name-words.ts';

/**
 * `stated`: a comma or separate columns say which part is the family name. `assumed`: written given name first.
 * `either`: it begins with a family name that is customarily written first, so the reverse order is no surprise.
 */
export type NameOrder = 'stated' | 'assumed' | 'either';

export type ParsedName = {
  readonly words: readonly string[];
  readonly roles: readonly Role[];
  readonly suffix: Suffix | null;
  readonly order: NameOrder;
};

/** More words than this are cut, the family name kept: alignment grows steeply with words. */
const MOST_WORDS = 7;

const FAMILY_NAMES_WRITTEN_FIRST = new Set(
  (
    'bui dang dinh do duong ho hoang huynh le ly ngo nguyen pham phan tran truong vo vu ' +
    'cao chan chang chen cheng chow deng fan feng gao guo han he hu huang jiang kong lam lee leung li liang lin liu lu luo ma ' +
    'ng pan peng song sun tang wang wei wong wu xiao xie xu yan yang yu yuan zeng zhang zhao zheng zhou zhu ' +
    'choi jung kang kim park seo yoon'
  ).split(' '),
);

const BRACKETED = /[("“”‘[]([^)"“”’\]]+)[)"“”’\]]/u;
const BORN = /^(nee|née|born|formerly|fka|maiden)\b[\s:.]*/iu;

/** As a person writes or types it on a card; "Last, First" is understood. The first reading is the plain one. */
export function parseWrittenName(text: string): readonly ParsedName[] {
  const clean = printable(text);
  const bracket = BRACKETED.exec(clean);
  const readings = parsePlain(bracket === null ? clean : clean.replace(BRACKETED, ' '));
  const [plain] = readings;
  if (bracket === null || plain === undefined) return readings.filter(hasWords);
  return [...readings, ...withBracketed(plain, bracket[1] ?? '')].filter(hasWords);
}

/** A row of the list: separate columns, or the list's own full name. */
export function parseListedName(name: RawName): readonly ParsedName[] {
  if (name.given === null && name.family === null) return name.full === null ? [] : parseWrittenName(name.full);
  const given = splitColumn(printable(name.given ?? '').replace(BRACKETED, ' '));
  const middle = splitColumn(printable(name.middle ?? ''));
  const family = splitColumn(printable(name.family ?? ''));
  const suffix = suffixOf(name.suffix ?? '') ?? family.suffix ?? given.suffix ?? middle.suffix;
  const plain = assemble({ given: given.words, middle: middle.words, family: family.words, suffix, order: 'stated' });
  const bracket = BRACKETED.exec(printable(name.given ?? ''));
  return [plain, ...(bracket === null ? [] : withBracketed(plain, bracket[1] ?? ''))].filter(hasWords);
}

/** A person's own other name on the list ("maiden name", "aka"): with one word it replaces the family name of the main one. */
export function parseOtherName(text: string, main: ParsedName | null): readonly ParsedName[] {
  const other = parseWrittenName(text);
  const [only] = other;
  if (only === undefined || only.words.length > 1 || main === null) return other;
  return [replaceRole(main, ROLE.family, only.words)];
}

/** More than one reading where a particle may be a name of its own: "Van Ha" is no "Vanha". */
function parsePlain(text: string): readonly ParsedName[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second] = parts;
  if (second !== undefined && suffixOf(second) === null) return [parseFamilyFirst(first, parts.slice(1).join(' '))];
  const { words, apart, suffix } = splitWords(first);
  const named = second === undefined ? suffix : suffixOf(second);
  if (hasIdeographs(first) && words.length > 1) return [parseIdeographs(words, named)];
  const joined = parseInOrder(words, named);
  return apart.length === words.length ? [joined] : [joined, parseInOrder(apart, named)];
}

/** Chinese and Korean names in their own script: family name first, the given name one word. */
function parseIdeographs(words: readonly string[], suffix: Suffix | null): ParsedName {
  const given = [words.slice(1).join('')];
  return assemble({ given, middle: [], family: words.slice(0, 1), suffix, order: 'stated' });
}

function parseInOrder(words: readonly string[], suffix: Suffix | null): ParsedName {
  if (words.length === 1) return assemble({ given: [], middle: [], family: words, suffix, order: 'assumed' });
  const order = FAMILY_NAMES_WRITTEN_FIRST.has(words[0] ?? '') ? 'either' : 'assumed';
  return assemble({ given: words.slice(0, 1), middle: words.slice(1, -1), family: words.slice(-1), suffix, order });
}

function parseFamilyFirst(familyText: string, rest: string): ParsedName {
  const family = splitWords(familyText);
  const given = splitWords(rest.replace(/,/g, ' '));
  return assemble({
    given: given.words.slice(0, 1),
    middle: given.words.slice(1),
    family: family.words,
    suffix: family.suffix ?? given.suffix,
    order: 'stated',
  });
}

type Parts = {
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly family: readonly string[];
  readonly suffix: Suffix | null;
  readonly order: NameOrder;
};

function assemble({ given, middle, family, suffix, order }: Parts): ParsedName {
  const families = family.slice(-3);
  const givens = given.slice(0, 1);
  const middles = [...given.slice(1), ...middle].slice(0, MOST_WORDS - families.length - givens.length);
  return {
    words: [...givens, ...middles, ...families],
    roles: [...givens.map(() => ROLE.given), ...middles.map(() => ROLE.middle), ...families.map(() => ROLE.family)],
    suffix,
    order,
  };
}

function withBracketed(plain: ParsedName, bracketed: string): readonly ParsedName[] {
  const born = BORN.test(bracketed);
  const { words } = splitWords(bracketed.replace(BORN, ''));
  if (words.length === 0) return [];
  return [replaceRole(plain, born ? ROLE.family : ROLE.given, words.slice(0, 1))];
}

function replaceRole(name: ParsedName, role: Role, words: readonly string[]): ParsedName {
  const kept = (wanted: Role): readonly string[] => name.words.filter((_, index) => name.roles[index] === wanted);
  return assemble({
    given: role === ROLE.given ? words : kept(ROLE.given),
    middle: kept(ROLE.middle),
    family: role === ROLE.family ? words : kept(ROLE.family),
    suffix: name.suffix,
    order: name.order,
  });
}

function hasWords(name: ParsedName): boolean {
  return name.words.length > 0;
}
