import { expect, test } from 'vitest';
import { speaksOfTakingBack } from './taking-back.ts';

test.each([
  'I hereby revoke the authorization card I signed for Local 417.',
  'I withdraw my signature',
  'Please cancel my card of September 3',
  'I rescind any support that I gave to the union',
  'I have thooght aboot it again and Itake\nmy card back. Please do not coont it.',
  'Do not count my card.',
  'Revoco la autorización que firmé para el sindicato.',
  'Por medio de esta retiro mi tarjeta.',
  'No cuenten mi tarjeta',
])('a signer who takes her card back is heard, misread letters and lost spaces and all: %s', (text) => {
  expect(speaksOfTakingBack(text)).toBe(true);
});

test.each([
  'I authorize Local 417 to represent me in collective bargaining with my employer.',
  'I authorize Local 417 to represent me. I revoke any prior authorization.',
  'This authorization may not be revoked for one year and revokes all previous authorizations.',
  'This card may be cancelled in writing only. Please give this card back to your organizer.',
  'Autorizo al sindicato a representarme y revoco toda autorización anterior.',
  'Lease: the tenant may cancel on notice; the deposit comes back.',
  '',
])('a card that speaks of other authorizations, or of what may be done, takes nothing back: %s', (text) => {
  expect(speaksOfTakingBack(text)).toBe(false);
});
