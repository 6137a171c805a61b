import { expect, test } from 'vitest';
import { ROLE } from './levels.ts';
import { parseListedName, parseOtherName, type ParsedName, parseWrittenName } from './parse-name.ts';

/** "given middle|family|suffix" of the plain reading. */
function read(name: ParsedName | undefined): string {
  if (name === undefined) return '';
  const part = (role: number): string => name.words.filter((_, index) => name.roles[index] === role).join(' ');
  return [part(ROLE.given), part(ROLE.middle), part(ROLE.family), name.suffix ?? ''].join('|');
}

test.each([
  ['Maria Garcia', 'maria||garcia|'],
  ['Garcia, Maria L.', 'maria|l|garcia|'],
  ['GARCIA JR, LUIS', 'luis||garcia|jr'],
  ['Luis Garcia, Jr.', 'luis||garcia|jr'],
  ['Garcia, Luis, III', 'luis||garcia|iii'],
  ['Dr. Robert Smith MD', 'robert||smith|'],
  ['Maria de la Cruz', 'maria||delacruz|'],
  ['Vandermeer, Pieter', 'pieter||vandermeer|'],
  ['Pieter van der Meer', 'pieter||vandermeer|'],
  ["Sean O'Brien", 'sean||obrien|'],
  ['Nguyễn Thị Bích Ngọc', 'nguyen|thi bich|ngoc|'],
  ['王小明', 'xiaoming||wang|'],
  ['김민준', 'minjun||gim|'],
  ['Müller, Jürgen', 'jurgen||muller|'],
  ['Иван Петров', 'ivan||petrov|'],
  ['Rebecca Lindqvist-Abernathy', 'rebecca|lindqvist|abernathy|'],
  ['Sh4wn Mcgaughey', 'shawn||mcgaughey|'],
  ['Cher', '||cher|'],
  ['  Ana   Ruiz  ', 'ana||ruiz|'],
])('%s is read as %s', (text, expected) => {
  expect(read(parseWrittenName(text)[0])).toBe(expected);
});

test('a nickname in brackets is a reading of its own', () => {
  expect(parseWrittenName('William "Bill" Hutchens').map(read)).toEqual(['william||hutchens|', 'bill||hutchens|']);
  expect(parseWrittenName('Ana Ruiz (née Soto)').map(read)).toEqual(['ana||ruiz|', 'ana||soto|']);
});

test('a word that may be a particle or a name is read both ways', () => {
  expect(parseWrittenName('Tuan Van Ha').map(read)).toEqual(['tuan||vanha|', 'tuan|van|ha|']);
});

test('no name is no reading', () => {
  expect(parseWrittenName(' ,;- ')).toEqual([]);
  expect(parseWrittenName('')).toEqual([]);
});

test('columns are taken as they are', () => {
  const name = { full: null, given: 'MARY ANN', middle: 'L', family: 'DE LA CRUZ JR', suffix: null };
  expect(parseListedName(name).map(read)).toEqual(['mary|ann l|delacruz|jr']);
});

test('a maiden name alone replaces the family name', () => {
  const [main] = parseWrittenName('Ana Ruiz');
  expect(parseOtherName('Soto', main ?? null).map(read)).toEqual(['ana||soto|']);
  expect(parseOtherName('Anna Soto', main ?? null).map(read)).toEqual(['anna||soto|']);
});

test('a control character parts words and hides none', () => {
  expect(parseWrittenName('Ana\u0000\u202ERuiz').map(read)).toEqual(['ana||ruiz|']);
});

test('a pasted page costs no more than a name', () => {
  const [name] = parseWrittenName('word '.repeat(5000));
  expect(name?.words.length).toBeLessThanOrEqual(7);
});
