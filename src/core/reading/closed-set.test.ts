import { expect, test } from 'vitest';
import { aPosterior } from '#test/builders/reading.ts';
import { matchingEntry } from './closed-set.ts';
import { unionNamed } from './union-name.ts';
import { matchLabel, maskOrder, printedDateOrder } from './labels.ts';

test('a misread employer is the one of the list', () => {
  expect(matchingEntry('Larkspnr Pictures, LLC', ['Larkspur Pictures, LLC', 'Big Sky Studios'])?.text).toBe(
    'Larkspur Pictures, LLC',
  );
});

test('between two alike entries none is chosen', () => {
  expect(matchingEntry('Art Director 8', ['Art Director A', 'Art Director B'])).toBeNull();
});

test('a union is found in the declaration although a letter is misread', () => {
  expect(unionNamed('lauthorizeScreenAccountantsGui1d, Local417', ['Screen Accountants Guild'])?.text).toBe(
    'Screen Accountants Guild',
  );
});

test('a union that no list names is taken from the words of the declaration', () => {
  expect(unionNamed('I authorize the Harbor Workers Union to represent me', [])?.text).toBe('Harbor Workers Union');
});

test('labels are known by their words, not by their case, and with a letter misread', () => {
  expect(matchLabel('NAME (LAST, FIRST, M.I.)')?.kind).toBe('name');
  expect(matchLabel('Siqnature')?.kind).toBe('signature');
  expect(matchLabel('Nadine')).toBeNull();
});

test('what is about someone else is known to be', () => {
  expect(matchLabel('Witness signature')?.kind).toBe('someone-else');
});

test('a printed mask tells the order of day and month', () => {
  expect(printedDateOrder('Date (MM/DD/YYYY)')).toBe('mdy');
  expect(maskOrder(aPosterior('NAMMYYYY'), 8)).toBe('dmy');
  expect(maskOrder(aPosterior('MMDDYY'), 6)).toBe('mdy');
  expect(maskOrder(aPosterior('Larkspur'), 8)).toBeNull();
});
