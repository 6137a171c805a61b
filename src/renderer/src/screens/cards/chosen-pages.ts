/** What may be done with the pages chosen on the light table. Pure; the acts themselves are asked of the desk. */
import type { CardRowView, PicturePart } from '#contract/intake-views.ts';
import type { CardsWording } from '#renderer/wording/cards.en.ts';

export type PageAct = 'join' | 'faces' | 'cut' | 'set-aside';

/** Why an act cannot be done with these pages; null = it may be asked for. */
export function whyNot(act: PageAct, chosen: readonly CardRowView[], say: CardsWording['arrange']['not']): string | null {
  const [only] = chosen;
  if (only === undefined) return say.none;
  const withoutPicture = chosen.find(({ image }) => image === null);
  if (withoutPicture !== undefined) return say.noPage(withoutPicture.cardId);
  const inDispute = chosen.find(({ disputed }) => disputed);
  if (inDispute !== undefined) return say.inDispute(inDispute.cardId);
  switch (act) {
    case 'join':
      return chosen.length < 2 ? say.twoPages : null;
    case 'faces':
      if (chosen.length > 1) return say.oneCard;
      return only.faces < 2 ? say.oneFace : null;
    case 'cut':
      return chosen.length > 1 ? say.onePage : null;
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
