/** Small words that the sentences share. American dates, as the parties write them. */
import { parseInstant, parseLocalDate } from '../../dates.ts';
import type { PartyName } from '../ground-rules.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2025-10-06` as "October 6, 2025"; an instant with its clock time and offset. */
export function dayWords(text: string): string {
  if (parseInstant(text) !== null) return `${dayWords(text.slice(0, 10))} at ${text.slice(11, 16)} (${offsetWords(text)})`;
  if (parseLocalDate(text) === null) return text;
  const [year, month, day] = text.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1] ?? ''} ${day}, ${year}`;
}

function offsetWords(instant: string): string {
  return instant.endsWith('Z') ? 'UTC' : `UTC${instant.slice(-6)}`;
}

export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

export function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

export const PARTIES: Readonly<Record<PartyName, string>> = {
  union: 'the union',
  employer: 'the employer',
  neutral: 'the neutral',
};

export function partyWords(parties: readonly PartyName[], last: 'and' | 'or' = 'and'): string {
  return listed(
    parties.map((party) => PARTIES[party]),
    last,
  );
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Drops the sentences of terms that say nothing. */
export function said(...sentences: readonly (string | null | false)[]): readonly string[] {
  return sentences.filter((sentence) => typeof sentence === 'string');
}
