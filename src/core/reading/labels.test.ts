import { expect, test } from 'vitest';
import { aPosterior } from '#test/builders/reading.ts';
import { matchLabel, maskOrder, printedDateOrder } from './labels.ts';

test('labels are known by their words, not by their case, and with a letter misread', () => {
  expect(matchLabel('NAME (LAST, FIRST, M.I.)')?.kind).toBe('name');
  expect(matchLabel('Siqnature')?.kind).toBe('signature');
  expect(matchLabel('Nadine')).toBeNull();
});

test('what is about someone else is known to be', () => {
  expect(matchLabel('Witness signature')?.kind).toBe('someone-else');
});

test.each(['Stewart', 'Bender', 'Notaro', 'Streep', 'Castro', 'Estrada'])(
  '%s, alone in its box, is a name and no misread label',
  (name) => {
    expect(matchLabel(name)).toBeNull();
  },
);

test('a misread word that asks with a colon is a label, the same word alone may be a name', () => {
  expect(matchLabel('RENOM:')?.kind).toBe('given');
  expect(matchLabel('Compamy:')?.kind).toBe('employer');
  expect(matchLabel('RENOM')).toBeNull();
});

test.each([
  ['Nombre (en letra de molde)', 'name'],
  ['Apellidos', 'family'],
  ['FIRMA DEL EMPLEADO', 'signature'],
  ['Fecha de la firma', 'date'],
  ['Compañía productora', 'employer'],
  ['Correo electrónico', 'email'],
  ['Fecha de nacimiento', 'other'],
  ['Firma del testigo', 'someone-else'],
  ['Prénom et nom', 'name'],
  ["Nom de l'employeur", 'employer'],
])('%s is understood', (label, kind) => {
  expect(matchLabel(label)?.kind).toBe(kind);
});

test('a label in two languages is one label, where both ask for the same', () => {
  expect(matchLabel('Name / Nombre')?.kind).toBe('name');
  expect(matchLabel('Signature/Firma')?.kind).toBe('signature');
  expect(matchLabel('Date / Firma')).toBeNull();
});

test('a printed mask tells the order of day and month', () => {
  expect(printedDateOrder('Date (MM/DD/YYYY)')).toBe('mdy');
  expect(maskOrder(aPosterior('NAMMYYYY'), 8)).toBe('dmy');
  expect(maskOrder(aPosterior('MMDDYY'), 6)).toBe('mdy');
  expect(maskOrder(aPosterior('Larkspur'), 8)).toBeNull();
});

test('a mask in Spanish letters is one too', () => {
  expect(printedDateOrder('Fecha (DD/MM/AAAA)')).toBe('dmy');
  expect(printedDateOrder('Fecha: mes / día / año')).toBe('mdy');
  expect(printedDateOrder('from day to day')).toBeNull();
});
