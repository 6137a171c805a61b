/** Matters opened on this machine, by place and time: no title, no party. Kept beside the preferences, outside every matter. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { Instant } from '#core/dates.ts';
import type { RecentMatter } from '#contract/views.ts';
import { readKept, writeKept } from './kept-file.ts';

export type RecentMatters = {
  readonly list: () => readonly RecentMatter[];
  readonly pathOf: (recentId: string) => string | null;
  readonly add: (path: string, openedAt: Instant) => void;
  readonly forget: (recentId: string) => void;
};

const MOST_KEPT = 12;
const kept = z.array(z.object({ path: z.string().min(1), openedAt: z.string() }));
type Kept = z.infer<typeof kept>;

export function makeRecentMatters(file: string): RecentMatters {
  let known = readKept(file, (json) => kept.parse(json)) ?? [];
  const change = (next: Kept): void => {
    known = next.slice(0, MOST_KEPT);
    writeKept(file, known);
  };
  return {
    list: () =>
      known.map(({ path, openedAt }) => ({
        recentId: idOf(path),
        fileName: basename(path),
        folder: dirname(path),
        openedAt: openedAt as Instant,
        missing: !existsSync(path),
      })),
    pathOf: (recentId) => known.find(({ path }) => idOf(path) === recentId)?.path ?? null,
    add: (path, openedAt) => change([{ path, openedAt }, ...known.filter((each) => each.path !== path)]),
    forget: (recentId) => change(known.filter(({ path }) => idOf(path) !== recentId)),
  };
}

/** The window names a matter by this, never by its path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
