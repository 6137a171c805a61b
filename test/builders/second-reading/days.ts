/** Day arithmetic of its own, on the platform's calendar: the second reading shares nothing with `src/core`. */

export function daysBefore(day: string, count: number): string {
  return iso(utc(day) - count * DAY);
}

/** The same day of the month, or the last of a shorter month. */
export function monthsBefore(day: string, count: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)));
}

/** Every day from `from` to `to`, both included. */
export function daysFromTo(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = utc(from); at <= utc(to); at += DAY) days.push(iso(at));
  return days;
}

const DAY = 86_400_000;

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
