/** The one matter that this window has open. */
import type { NotOpen } from '#contract/api.ts';
import type { Topic } from '#contract/api.ts';
import type { JobView } from '#contract/views.ts';
import { closeDesk } from '#backend/use-cases/open-desk.ts';
import type { Desk } from '#backend/use-cases/desk.ts';
import { readUnread, unreadCards } from '#backend/use-cases/read-cards.ts';
import { err, invariant, type Result } from '#core/result.ts';
import type { Shell } from '../desktop.ts';

export const ALL_TOPICS: readonly Topic[] = [
  'desk',
  'rules',
  'list',
  'cards',
  'review',
  'disputes',
  'tally',
  'certify',
  'record',
];
const WHILE_WORKING: readonly Topic[] = ['desk', 'cards', 'review'];
/** While a job runs, pages are told at most this often that there is more to see. */
const NEWS_EVERY_MS = 700;

export type Session = {
  /** For queries: the window asks them only while a matter is open. */
  readonly desk: () => Desk;
  readonly deskOrNull: () => Desk | null;
  readonly enter: (desk: Desk) => void;
  readonly leave: () => Promise<void>;
  readonly onJob: (view: JobView) => void;
  /** Runs an act on the open matter; when it is done, everything that may show it is told. */
  readonly act: <R extends Result<unknown, unknown>>(
    work: (desk: Desk) => R | Promise<R>,
  ) => Promise<R | { readonly ok: false; readonly error: NotOpen }>;
};

export function makeSession(shell: Pick<Shell, 'emit' | 'showReference'>): Session {
  let open: Desk | null = null;
  let toldAtMs = 0;
  let leftUnread = 0;

  const changed = (topics: readonly Topic[]): void => shell.emit.news.changed({ topics });

  /** What came in is read without being asked for. A page that no reader could read is not tried again and again. */
  const readOn = (after: JobView['kind']): void => {
    const unread = open === null ? 0 : unreadCards(open).length;
    const again = after === 'import' || unread < leftUnread;
    leftUnread = unread;
    if (open !== null && unread > 0 && again) readUnread(open);
  };

  return {
    desk: () => {
      invariant(open !== null, 'a matter is open');
      return open;
    },
    deskOrNull: () => open,
    enter: (desk) => {
      open = desk;
      shell.showReference(desk.matter.reference === '' ? null : desk.matter.reference);
      changed([...ALL_TOPICS, 'jobs']);
    },
    leave: async () => {
      const leaving = open;
      open = null;
      shell.showReference(null);
      if (leaving !== null) await closeDesk(leaving);
      changed([...ALL_TOPICS, 'jobs']);
    },
    onJob: (view) => {
      shell.emit.news.job(view);
      const now = performance.now();
      if (view.state === 'done') setImmediate(() => readOn(view.kind));
      if (view.state !== 'running') changed([...ALL_TOPICS, 'jobs']);
      else if (now - toldAtMs > NEWS_EVERY_MS) {
        toldAtMs = now;
        changed(WHILE_WORKING);
      }
    },
    act: async (work) => {
      if (open === null) return err({ kind: 'no-matter-open' } as const);
      const done = await work(open);
      // A refusal of a consequential act is an event too: the record may have grown either way.
      changed(ALL_TOPICS);
      return done;
    },
  };
}
