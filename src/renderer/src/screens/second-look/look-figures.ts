/** Figures of a second look, written alike in every language. */

/** Of two decimals, with a true minus sign; null where kappa says nothing. */
export function kappaInWords(hundredths: number | null): string | null {
  return hundredths === null ? null : `${hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}`;
}

export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
