import { expect, test } from 'vitest';
import { matchingEntry } from './closed-set.ts';
import { unionNamed } from './union-name.ts';

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

test.each([
  ['Autorizo al Sindicato de Obreros del Puerto a representarme', 'Sindicato de Obreros del Puerto'],
  ['Por la presente designo a Unidos del Puerto, Local 7, como mi representante', 'Unidos del Puerto, Local 7'],
  ["J'autorise le Syndicat des gens de mer à me représenter", 'Syndicat des gens de mer'],
])('%s: the union is read from the declaration', (text, union) => {
  expect(unionNamed(text, [])?.text).toBe(union);
});
