/** What a written date may mean. Ambiguous dates stay ambiguous: 4/5/24 is two days, and only a rule or a person says which. */
import { type LocalDate, localDate } from '../dates.ts';
import { folded } from './fold.ts';
import { monthNamed } from './month-names.ts';

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

/** Every day that the text can mean, most usual order first; none if it is no date. `order`: what the form itself asks for. */
export function datesWritten(text: string, order: DateOrder | null = null): LocalDate[] {
  const plain = folded(text);
  const named = monthNamed(plain);
  if (named !== null) {
    const numbers = digitGroups(plain.replace(named.token, ' '));
    return unique(named.months.flatMap((month) => namedMonthDates(numbers, month)));
  }
  return unique(numericDates(digitGroups(plain), order));
}

function namedMonthDates(numbers: readonly string[], month: number): (LocalDate | null)[] {
  const [first, second] = numbers;
  if (first === undefined) return [];
  if (second === undefined) {
    // Day and year run together, such as "5 2024" read as "52024".
    return /^\d{5,6}$/.test(first) ? [day(first.slice(-4), String(month), first.slice(0, -4))] : [];
  }
  if (first.length === 4) return [day(first, String(month), second)];
  return [day(second, String(month), first)];
}

function numericDates(groups: readonly string[], order: DateOrder | null): (LocalDate | null)[] {
  const [a, b, c] = groups;
  if (a !== undefined && b !== undefined && c !== undefined) {
    if (a.length === 4) return [day(a, b, c)];
    return inOrders(a, b, c, order);
  }
  const joined = groups.join('');
  if (joined.length === 8) {
    const iso = /^(19|20)/.test(joined) ? [day(joined.slice(0, 4), joined.slice(4, 6), joined.slice(6))] : [];
    return [...iso, ...inOrders(joined.slice(0, 2), joined.slice(2, 4), joined.slice(4), order)];
  }
  return joined.length === 6 ? inOrders(joined.slice(0, 2), joined.slice(2, 4), joined.slice(4), order) : [];
}

function inOrders(first: string, second: string, year: string, order: DateOrder | null): (LocalDate | null)[] {
  const monthFirst = day(year, first, second);
  const dayFirst = day(year, second, first);
  if (order === 'mdy') return [monthFirst ?? dayFirst];
  if (order === 'dmy') return [dayFirst ?? monthFirst];
  return [monthFirst, dayFirst];
}

/** Two-digit years are of this century: no card under a card check is older. */
function day(year: string, month: string, dayOfMonth: string): LocalDate | null {
  if (year.length !== 2 && year.length !== 4) return null;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return full < 1950 || full > 2099 ? null : localDate(full, Number(month), Number(dayOfMonth));
}

/** Digits as written; the letters a hand makes look like digits count as digits only beside digits. */
function digitGroups(plain: string): string[] {
  const repaired = plain
    .replaceAll(/[oq](?=\d)|(?<=\d)[oq]/g, '0')
    .replaceAll(/[li|!](?=\d)|(?<=\d)[li|!]/g, '1')
    .replaceAll(/z(?=\d)|(?<=\d)z/g, '2')
    .replaceAll(/s(?=\d)|(?<=\d)s/g, '5')
    .replaceAll(/(?<=\d)(st|nd|rd|th)\b/g, ' ');
  return repaired.match(/\d+/g) ?? [];
}

function unique(dates: readonly (LocalDate | null)[]): LocalDate[] {
  return [...new Set(dates.filter((date) => date !== null))];
}
