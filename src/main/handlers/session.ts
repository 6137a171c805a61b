/** The one matter that this window has open, or has locked. */
import type { Topic } from '#contract/api.ts';
import type { NotOpen } from '#contract/refusals.ts';
import type { Seat } from '#contract/seat-views.ts';
import type { JobView, MatterView } from '#contract/views.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { matterView } from '#backend/use-cases/record/matter-view.ts';
import { readUnread, unreadCards } from '#backend/use-cases/cards/read-cards.ts';
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

/** A locked matter. Its file is closed and its key forgotten as soon as nothing works on it any more. */
export type Asleep = {
  desk: Desk | null;
  readonly path: string;
  readonly view: MatterView;
  readonly pendingLists: Desk['pendingLists'];
  closing: Promise<void>;
};

export type Session = {
  /** For queries: the window asks them only while a matter is open. */
  readonly desk: () => Desk;
  readonly deskOrNull: () => Desk | null;
  readonly enter: (desk: Desk) => void;
  readonly leave: () => Promise<void>;
  /** False where no matter is open. */
  readonly fallAsleep: () => boolean;
  readonly asleep: () => Asleep | null;
  /** The same, once a file that is just being closed is closed. */
  readonly settledAsleep: () => Promise<Asleep | null>;
  readonly wake: (desk: Desk) => void;
  /** Who sits before the window; the neutral, whenever a matter is opened or unlocked. */
  readonly seat: () => Seat;
  readonly sit: (seat: Seat) => void;
  readonly onJob: (view: JobView) => void;
  /** Runs an act on the open matter; when it is done, everything that may show it is told. */
  readonly act: <R extends Result<unknown, unknown>>(
    work: (desk: Desk) => R | Promise<R>,
  ) => Promise<R | { readonly ok: false; readonly error: NotOpen }>;
};

export function makeSession(shell: Pick<Shell, 'emit' | 'showReference'>): Session {
  let open: Desk | null = null;
  let asleep: Asleep | null = null;
  let acting = 0;
  let seat: Seat = 'neutral';
  let toldAtMs = 0;
  let leftUnread = 0;

  /** A locked window hears of nothing: what it shows behind the lock stays as it was. */
  const changed = (topics: readonly Topic[]): void => {
    if (asleep === null) shell.emit.news.changed({ topics });
  };

  /** What came in is read without being asked for, also behind the lock. A page that no reader could read is not tried again and again. */
  const readOn = (after: JobView['kind']): void => {
    const desk = open ?? asleep?.desk ?? null;
    const unread = desk === null ? 0 : unreadCards(desk).length;
    const again = after === 'import' || unread < leftUnread;
    leftUnread = unread;
    if (desk !== null && unread > 0 && again) readUnread(desk);
    else closeWhenQuiet();
  };

  /** Not in the middle of an act or a job: what was begun is finished first. */
  const closeWhenQuiet = (): void => {
    const desk = asleep?.desk ?? null;
    if (asleep === null || desk === null || acting > 0 || desk.jobs.list().some(({ state }) => state === 'running')) return;
    asleep.desk = null;
    asleep.closing = closeDesk(desk);
  };

  return {
    desk: () => {
      invariant(open !== null, 'a matter is open');
      return open;
    },
    deskOrNull: () => open,
    seat: () => seat,
    sit: (taken) => {
      seat = taken;
    },
    enter: (desk) => {
      open = desk;
      seat = 'neutral';
      shell.showReference(desk.matter.reference === '' ? null : desk.matter.reference);
      changed([...ALL_TOPICS, 'jobs']);
    },
    leave: async () => {
      const leaving = open ?? asleep?.desk ?? null;
      const closing = asleep?.closing;
      open = null;
      asleep = null;
      shell.showReference(null);
      await closing;
      if (leaving !== null) await closeDesk(leaving);
      changed([...ALL_TOPICS, 'jobs']);
    },
    fallAsleep: () => {
      if (open === null) return false;
      const { path, pendingLists } = open;
      const locked = { desk: open, path, pendingLists, view: matterView(open), closing: Promise.resolve() };
      open = null;
      shell.emit.news.changed({ topics: ['desk'] });
      asleep = locked;
      closeWhenQuiet();
      return true;
    },
    asleep: () => asleep,
    settledAsleep: async () => {
      await asleep?.closing;
      return asleep;
    },
    wake: (desk) => {
      open = desk;
      seat = 'neutral';
      asleep = null;
      changed([...ALL_TOPICS, 'jobs']);
    },
    onJob: (view) => {
      if (asleep === null) shell.emit.news.job(view);
      const now = performance.now();
      if (view.state === 'done') setImmediate(() => readOn(view.kind));
      else if (view.state !== 'running') setImmediate(closeWhenQuiet);
      if (view.state !== 'running') changed([...ALL_TOPICS, 'jobs']);
      else if (now - toldAtMs > NEWS_EVERY_MS) {
        toldAtMs = now;
        changed(WHILE_WORKING);
      }
    },
    act: async (work) => {
      if (open === null) return err({ kind: 'no-matter-open' } as const);
      acting += 1;
      try {
        const done = await work(open);
        // A refusal of a consequential act is an event too: the record may have grown either way.
        changed(ALL_TOPICS);
        return done;
      } finally {
        acting -= 1;
        closeWhenQuiet();
      }
    },
  };
}
