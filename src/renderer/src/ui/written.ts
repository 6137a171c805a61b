/** How dates, instants, numbers and digests are written. Months are words: no figure can be read as another day. */
import type { LocalDate } from '#core/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function readableDate(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

const NUMBERS = new Intl.NumberFormat('en-US');

export function readableNumber(n: number): string {
  return NUMBERS.format(n);
}

const BY_DIGITS = new Map<number, Intl.NumberFormat>();

/** Each made once: to make one takes a hundred times as long as to write a number with it. */
function withDigits(digits: number): Intl.NumberFormat {
  const made = BY_DIGITS.get(digits);
  if (made !== undefined) return made;
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  BY_DIGITS.set(digits, format);
  return format;
}

/** With a true minus sign and a plus: margins and weights are compared by eye. */
export function signed(n: number, digits = 0): string {
  const size = withDigits(digits).format(Math.abs(n));
  if (!/[1-9]/.test(size)) return size;
  return n < 0 ? `−${size}` : `+${size}`;
}

export function counted(count: number, one: string, more: string = `${one}s`): string {
  return `${readableNumber(count)} ${count === 1 ? one : more}`;
}

/** First eight figures, in two groups. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}

/** All of it, in groups of four. */
export function groupedDigest(digest: string): string {
  return digest.replace(/(.{4})(?=.)/g, '$1 ');
}

export function readableBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The instant of a `datetime-local` value in the machine's zone, to the minute, with its offset written out. */
export function instantOfLocalInput(value: string): string | null {
  const at = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || Number.isNaN(at.getTime())) return null;
  const offset = -at.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${value.slice(0, 16)}:00${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

export function localInputOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
