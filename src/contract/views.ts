/** What crosses to the window: plain data, ISO strings, minimal. The backend's read models have these shapes. */
import type { Instant } from '#core/dates.ts';
import type { JobId, MatterId, Sha256 } from '#core/ids.ts';
import type { Tally } from '#core/tally/tally.ts';
import type { Language } from './language-views.ts';
import type { LockAfter } from './lock-views.ts';
import type { Seat } from './seat-views.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Theme = 'system' | 'light' | 'dark' | 'contrast';

export type DeskView = {
  readonly version: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly lockAfter: LockAfter;
  /** The matter's passphrase is asked for again before anything of it is answered. */
  readonly locked: boolean;
  /** While it is not the neutral's, the window shows nothing that was decided. */
  readonly seat: Seat;
  /** While locked: as it last was, for the window to go on from. */
  readonly matter: MatterView | null;
};

export type RecentMatter = {
  readonly recentId: string;
  readonly fileName: string;
  readonly folder: string;
  readonly openedAt: Instant;
  readonly missing: boolean;
};

export type Head = { readonly seq: number; readonly hash: Sha256 };

export type MatterView = {
  readonly matterId: MatterId;
  readonly title: string;
  readonly reference: string;
  readonly fileName: string;
  readonly practice: boolean;
  readonly head: Head;
  /** Why nothing can be written (chain broken, file read-only), else null. */
  readonly readOnly: string | null;
  readonly stations: {
    readonly rules: { readonly state: 'none' | 'draft' | 'frozen'; readonly version: number; readonly frozenAt: Instant | null };
    readonly list: { readonly versions: number; readonly people: number; readonly challenged: number };
    readonly cards: { readonly found: number; readonly stated: number; readonly unexplained: number; readonly unread: number };
    /** `again`: decided, and touched since by a later list, rule or act. */
    readonly review: { readonly left: number; readonly again: number; readonly total: number };
    readonly disputes: { readonly open: number; readonly total: number };
    readonly tally: { readonly outcome: Tally['outcome'] | null };
    readonly certify: { readonly issued: number; readonly unmet: number };
    readonly record: { readonly acts: number };
  };
};

export type JobView = {
  readonly jobId: JobId;
  readonly kind: 'import' | 'read';
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** What it is busy with, in words without names: "page 12 of cards-a.pdf". */
  readonly now: string;
  readonly perMinute: number | null;
  readonly problems: readonly IntakeProblem[];
};

export type IntakeProblem = {
  readonly file: string;
  readonly page: number | null;
  readonly reason: string;
  readonly whatToDo: string;
};

/** Served as `card://<sha256>`; `?width=` gives a smaller rendition. */
export type ImageRef = { readonly sha256: Sha256; readonly widthPx: number; readonly heightPx: number };

/** In the order of the work. */
export const STATIONS = ['rules', 'list', 'cards', 'review', 'disputes', 'tally', 'certify', 'record'] as const;
export type Station = (typeof STATIONS)[number];

/** A file that the neutral chose in a dialog of main: `chosenId` stands for its path, which never crosses. */
export type ChosenFile = { readonly chosenId: string; readonly fileName: string };

/** Of what was saved where the neutral chose: the name alone, never the folder. */
export type Saved = { readonly fileName: string };
