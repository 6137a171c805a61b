/** How days, moments and amounts of things are written in a language. Months are words: no figure can be read as another day. */
import type { Instant, LocalDate } from '#core/dates.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import type { InEveryLanguage } from './language.ts';

export type Written = {
  readonly date: (date: LocalDate) => string;
  /** In the machine's own zone, as the desk's clock on the wall shows it. */
  readonly instant: (instant: Instant) => string;
  /** The day of a moment. */
  readonly day: (instant: Instant) => string;
  /** A number with its noun, such as “1 card”, “2 cards”. */
  readonly counted: (count: number, one: string, more: string) => string;
};

function writerOf(locale: string, monthNames: string): Written {
  const months = monthNames.split(' ');
  const plurals = new Intl.PluralRules(locale);
  const two = (n: number) => String(n).padStart(2, '0');
  const written = (year: number | string, month: number, day: number) => `${day} ${months[month - 1] ?? ''} ${year}`;
  const day = (at: Date) => written(at.getFullYear(), at.getMonth() + 1, at.getDate());
  return {
    date: (date) => written(date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))),
    instant(instant) {
      const at = new Date(instant);
      return `${day(at)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
    },
    day: (instant) => day(new Date(instant)),
    counted: (count, one, more) => `${readableNumber(count)} ${plurals.select(count) === 'one' ? one : more}`,
  };
}

/** Months are listed here and not asked of the machine: the same matter reads the same on every one. */
export const writtenEn = writerOf('en-US', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
export const writtenEs = writerOf('es-US', 'ene feb mar abr may jun jul ago sep oct nov dic');

export const WRITTEN: InEveryLanguage<Written> = { en: writtenEn, es: writtenEs };
