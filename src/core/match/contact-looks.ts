/** What of a value is seen at a first look, as one number, and where in a person's row of looks it stands (`contact-glance.ts`). */
import type { Address } from './contact-values.ts';

/** So that a row is a line of the processor's cache. */
export const GLANCE = 16;
/** In place of a value's id. */
export const NO_VALUE = -1;
/** Two postcodes, two telephones: these are compared value by value. */
export const SEVERAL_VALUES = -2;

/** Where in a row what is; the ids of the values come first, in the order of `CONTACT_FIELDS`. */
export const LOOK = { taxId: 8, email: 9, phone: 10, phoneLength: 11, birth: 12, house: 13, streetWords: 14 } as const;

/** Numbers of up to eight digits, or as many at the end of longer ones, four bits a digit: two that are wholly unlike are told so at a look. */
const PACKED_DIGITS = 8;

export function packDigits(digits: string): number {
  let packed = 0;
  for (let at = Math.max(0, digits.length - PACKED_DIGITS); at < digits.length; at++) {
    packed = (packed << 4) | (digits.charCodeAt(at) & 15);
  }
  return packed;
}

/** Where the mailbox ends and its first two characters, in one number: most pairs are of two people. */
export function lookOfEmail(email: string): number {
  return (email.indexOf('@') << 16) | ((email.charCodeAt(0) & 255) << 8) | (email.charCodeAt(1) & 255);
}

export const UNNUMBERED = -1;

/** The last four characters of a house number; houses of two numbers are told apart by them. */
export function lookOfHouse({ number }: Address): number {
  if (number === '') return UNNUMBERED;
  let look = 0;
  for (let at = Math.max(0, number.length - 4); at < number.length; at++) look = (look << 8) | number.charCodeAt(at);
  return look;
}
