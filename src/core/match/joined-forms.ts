/**
 * Words that one side writes apart and the other together: Mary Ann and Maryann, Xiao Ming and Xiaoming, Abdul Rahman and
 * Abdulrahman. Both sides are read both ways; otherwise such names are never found.
 */
import { ROLE } from './levels.ts';
import type { ParsedName } from './parse-name.ts';

const LONGEST_PART = 7;

/** Every reading with two neighbouring words of one role (given and middle count as one) written together. */
export function joinedForms(name: ParsedName): readonly ParsedName[] {
  const forms: ParsedName[] = [];
  for (let index = 0; index + 1 < name.words.length; index++) {
    if (mayJoin(name, index)) forms.push(joinAt(name, index));
  }
  return forms;
}

/** For words whose roles are only assumed: every two neighbours, as long as two words remain. */
export function looselyJoinedForms(name: ParsedName): readonly ParsedName[] {
  if (name.words.length < 3) return [];
  const forms: ParsedName[] = [];
  for (let index = 0; index + 1 < name.words.length; index++) {
    const across = name.order === 'stated' && (name.roles[index] === ROLE.family) !== (name.roles[index + 1] === ROLE.family);
    if (!across && partsFit(name, index)) forms.push(joinAt(name, index));
  }
  return forms;
}

function mayJoin(name: ParsedName, index: number): boolean {
  const [role, next] = [name.roles[index], name.roles[index + 1]];
  const sameSide = role === ROLE.family ? next === ROLE.family : next !== ROLE.family;
  return sameSide && partsFit(name, index);
}

function partsFit(name: ParsedName, index: number): boolean {
  const [first, second] = [name.words.at(index) ?? '', name.words.at(index + 1) ?? ''];
  return second.length > 1 && first.length <= LONGEST_PART && second.length <= LONGEST_PART;
}

function joinAt(name: ParsedName, index: number): ParsedName {
  const joined = `${name.words[index] ?? ''}${name.words[index + 1] ?? ''}`;
  const role = name.roles[index + 1] === ROLE.family ? ROLE.family : (name.roles[index] ?? ROLE.given);
  return {
    ...name,
    words: [...name.words.slice(0, index), joined, ...name.words.slice(index + 2)],
    roles: [...name.roles.slice(0, index), role, ...name.roles.slice(index + 2)],
  };
}
