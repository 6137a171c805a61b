/** How dates, numbers and lists are written in English. */
import type { LocalDate } from '../../dates.ts';
import { dayWords } from '../../rules/summary/words.ts';
import type { PrintedThreshold } from '../facts.ts';

const FRACTIONS: Readonly<Record<string, string>> = {
  '1/2': 'one-half',
  '1/3': 'one-third',
  '2/3': 'two-thirds',
  '3/4': 'three-quarters',
  '3/5': 'three-fifths',
};

export const SMALL_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

export function date(day: LocalDate): string {
  return dayWords(day);
}

export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** In running text small numbers are written out. */
export function count(value: number, one: string, many: string): string {
  return `${SMALL_NUMBERS[value] ?? figure(value)} ${value === 1 ? one : many}`;
}

export function listed(words: readonly string[]): string {
  if (words.length < 3) return words.join(' and ');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** `more than one-half`, `at least 55 per cent`. */
export function share({ numerator, denominator, strict }: PrintedThreshold): string {
  const percent = (numerator * 100) / denominator;
  const amount =
    FRACTIONS[`${String(numerator)}/${String(denominator)}`] ??
    (Number.isInteger(percent) ? `${String(percent)} per cent` : `${String(numerator)}/${String(denominator)}`);
  return `${strict ? 'more than' : 'at least'} ${amount}`;
}
