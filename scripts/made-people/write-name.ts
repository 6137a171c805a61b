/** How a signer's name comes out on the card: shortened, misspelt, reordered, scanned. */
import type { NameBackground } from '#core/match/background.ts';
import { TRANSLITERATIONS } from './group-names.ts';
import type { MadePerson } from './made-person.ts';
import type { Random } from './random.ts';

const SCANNED: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['d', 'cl'],
  ['w', 'vv'],
  ['o', '0'],
  ['l', '1'],
  ['s', '5'],
  ['e', 'c'],
  ['a', 'o'],
  ['h', 'n'],
  ['u', 'v'],
  ['i', 'l'],
];

export function writeName(person: MadePerson, random: Random, background: NameBackground, otherFamily: () => string): string {
  const given = noisy(writtenGiven(person, random, background), 0.11, random);
  const family = noisy(writtenFamily(person, random, otherFamily), 0.11, random);
  const middle = writtenMiddle(person, random);
  const suffix = person.suffix !== '' && !random.chance(0.55) ? ` ${person.suffix}` : '';
  const full = [given, middle].filter(Boolean).join(' ');
  const familyFirst = person.group === 'vietnamese' || person.group === 'chinese' ? 0.25 : 0.02;
  const draw = random.next();
  const named =
    draw < 0.06
      ? `${family}, ${full}`
      : draw < 0.06 + familyFirst
        ? [family, middle, given].filter(Boolean).join(' ')
        : `${full} ${family}`;
  const text = named + suffix;
  return random.chance(0.1) ? text.toUpperCase() : text;
}

/** Changes one letter as a hand, a keyboard or a scanner would. */
export function misspell(word: string, random: Random): string {
  if (word.length < 3) return word;
  const at = 1 + random.below(word.length - 1);
  const draw = random.next();
  if (draw < 0.3) return word.slice(0, at) + 'abcdefghijklmnopqrstuvwxyz'.charAt(random.below(26)) + word.slice(at + 1);
  if (draw < 0.5) return word.slice(0, at) + word.slice(at + 1);
  if (draw < 0.65) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (draw < 0.8 && at + 1 < word.length) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  const [from, to] = random.pick(SCANNED);
  return word.includes(from) ? word.replace(from, to) : word.slice(0, at) + word.slice(at + 1);
}

function writtenGiven(person: MadePerson, random: Random, background: NameBackground): string {
  const other = TRANSLITERATIONS[person.given];
  if (other !== undefined && random.chance(0.25)) return random.pick(other);
  const draw = random.next();
  const nicknames = background.nicknames.get(person.given.toLowerCase()) ?? [];
  if (draw < 0.13 && nicknames.length > 0) return capital(random.pick(nicknames));
  if (draw < 0.155) return `${person.given.slice(0, 1)}.`;
  if (draw < 0.17 && person.middle.length > 1) return person.middle;
  return person.given;
}

function writtenFamily(person: MadePerson, random: Random, other: () => string): string {
  const parts = person.family.split(' ');
  if (parts.length > 1 && random.chance(0.5)) return random.chance(0.85) ? (parts[0] ?? '') : (parts[1] ?? '');
  if (parts.length > 1 && random.chance(0.3)) return parts.join('-');
  const draw = random.next();
  if (draw < 0.006) return other();
  if (draw < 0.012) return `${person.family}-${other()}`;
  return person.family;
}

function writtenMiddle(person: MadePerson, random: Random): string {
  if (person.middle === '' || random.chance(0.45)) return '';
  return random.chance(0.5) ? `${person.middle.slice(0, 1)}.` : person.middle;
}

function noisy(word: string, share: number, random: Random): string {
  return random.chance(share) ? misspell(word, random) : word;
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
