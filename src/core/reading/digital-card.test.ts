import { expect, test } from 'vitest';
import { readDigitalCard } from './digital-card.ts';

const ASKED = { unionNames: ['Screen Accountants Guild'], dateOrder: null };
const TEXT =
  'I authorize the Screen Accountants Guild to represent me in collective bargaining.\nName: Anna Reed\nDate: 9/16/2025\nEmployer: Larkspur Pictures';

test('a text layer is read without recognition', () => {
  const card = readDigitalCard({ text: TEXT, form: [] }, ASKED);
  expect(card?.fields.name).toMatchObject({ text: 'Anna Reed', confidence: 1 });
  expect(card?.fields.signedOn).toMatchObject({ date: '2025-09-16', ambiguous: false });
  expect(card?.fields.union?.text).toBe('Screen Accountants Guild');
  expect(card).toMatchObject({ wording: 'designation', document: 'card', engine: 'text-layer' });
});

test('filled form fields are read by their names', () => {
  const form = [
    { name: 'topmost[0].Page1[0].First_Name[0]', value: 'Anna' },
    { name: 'topmost[0].Page1[0].Last_Name[0]', value: 'Reed' },
    { name: 'jobTitle', value: 'Accountant' },
    { name: 'signature1', value: 'signed' },
  ];
  const card = readDigitalCard({ text: '', form }, ASKED);
  expect(card?.fields.name?.text).toBe('Anna Reed');
  expect(card?.fields.title?.text).toBe('Accountant');
  expect(card?.signature.present).toBe('yes');
});

test('a typed name is not called a signature', () => {
  expect(readDigitalCard({ text: `${TEXT}\nSignature: Anna Reed`, form: [] }, ASKED)?.signature.present).toBe('ask');
});

test('an ambiguous date stays ambiguous', () => {
  const card = readDigitalCard({ text: 'Name: Anna Reed\nDate: 4/5/2025', form: [] }, ASKED);
  expect(card?.fields.signedOn).toMatchObject({ date: null, ambiguous: true, couldBe: ['2025-04-05', '2025-05-04'] });
});

test('a page that does not say who signed is left to be read as a picture', () => {
  expect(readDigitalCard({ text: 'Page 1 of 3', form: [] }, ASKED)).toBeNull();
});

test('how an e-card was signed is what its audit trail says, else what its field holds', () => {
  const madeOf = (text: string, form: readonly { name: string; value: string }[] = []) =>
    readDigitalCard({ text: `Name: Anna Reed\n${text}`, form }, ASKED)?.signature.made;
  expect(madeOf('Audit trail\nSignature type: Drawn on device')).toBe('drawn');
  expect(madeOf('Signature method: typed')).toBe('typed');
  expect(madeOf('', [{ name: 'Signature', value: '/s/ Anna Reed' }])).toBe('typed');
  expect(madeOf('Signature type: Drawn', [{ name: 'Signature', value: 'Anna Reed' }])).toBe('drawn');
  expect(madeOf('Employer: Acme')).toBeUndefined();
});
