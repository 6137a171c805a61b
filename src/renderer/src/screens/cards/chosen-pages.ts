/** What may be done with the pages chosen on the light table. Pure; the acts themselves are asked of the desk. */
import type { CardRowView, PicturePart } from '#contract/intake-views.ts';

export type PageAct = 'join' | 'faces' | 'cut' | 'set-aside';

/** Why an act cannot be done with these pages; null = it may be asked for. */
export function whyNot(act: PageAct, chosen: readonly CardRowView[]): string | null {
  const [only] = chosen;
  if (only === undefined) return 'Choose pages first.';
  const withoutPicture = chosen.find(({ image }) => image === null);
  if (withoutPicture !== undefined) return `${withoutPicture.cardId} is an entry of a register: it has no page.`;
  const inDispute = chosen.find(({ disputed }) => disputed);
  if (inDispute !== undefined) return `${inDispute.cardId} is in dispute: its ruling decides.`;
  switch (act) {
    case 'join':
      return chosen.length < 2 ? 'Choose two pages or more.' : null;
    case 'faces':
      if (chosen.length > 1) return 'Choose one card.';
      return only.faces < 2 ? 'It has one face only.' : null;
    case 'cut':
      return chosen.length > 1 ? 'Choose one page.' : null;
    case 'set-aside':
      return null;
    default:
      return act satisfies never;
  }
}

/** Determined already: what is decided of them lapses when they become other cards. */
export function decidedAmong(chosen: readonly CardRowView[]): readonly CardRowView[] {
  return chosen.filter(({ state, setAside }) => state !== 'undetermined' || setAside !== null);
}

/** `rows` and `columns`: where the lines lie, in percent of the picture, in order. */
export function partsBetween(rows: readonly number[], columns: readonly number[]): readonly PicturePart[] {
  const across = [0, ...rows.toSorted((a, b) => a - b), 100];
  const down = [0, ...columns.toSorted((a, b) => a - b), 100];
  return across.slice(1).flatMap((bottom, row) =>
    down.slice(1).map((right, column) => {
      const [top, left] = [across[row] ?? 0, down[column] ?? 0];
      return { x: left / 100, y: top / 100, width: (right - left) / 100, height: (bottom - top) / 100 };
    }),
  );
}

/** Lines that divide evenly into `count`. */
export function evenLines(count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => Math.round(((index + 1) / count) * 1000) / 10);
}
