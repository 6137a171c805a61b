/** Opening, creating, keeping and leaving a matter. */
import { command, query } from './call.ts';
import type { Cancelled, NotOpen, DeskRefusal, OpenRefusal, CreateRefusal, SaveRefusal } from './refusals.ts';
import type { RescueView } from './rescue-views.ts';
import type { ChosenFile, MatterView, RecentMatter, Saved } from './views.ts';

export const mattersApi = {
  recent: query<null, readonly RecentMatter[]>(),
  /** Asks main for a place to save. */
  create: command<
    { readonly title: string; readonly reference: string; readonly neutral: string; readonly passphrase: string },
    MatterView,
    CreateRefusal
  >(),
  /** A file chosen in main's dialog waits under its name for the passphrase. */
  choose: command<null, ChosenFile, Cancelled>(),
  open: command<{ readonly chosenId: string; readonly passphrase: string }, MatterView, OpenRefusal>(),
  /** Makes (once) and opens the practice matter, with a passphrase that is shown: nothing in it is secret. */
  openPractice: command<null, MatterView, OpenRefusal>(),
  /** Of a damaged file: what is readable goes into a new one, chosen in main's dialog. */
  rescue: command<
    { readonly chosenId: string; readonly passphrase: string },
    RescueView,
    OpenRefusal | { readonly kind: 'file-exists'; readonly fileName: string }
  >(),
  forget: command<{ readonly recentId: string }, null, never>(),
  close: command<null, null, NotOpen>(),
  saveRecoverySheet: command<{ readonly passphrase: string }, Saved, SaveRefusal | { readonly kind: 'wrong-passphrase' }>(),
  changePassphrase: command<
    { readonly from: string; readonly to: string },
    null,
    DeskRefusal | { readonly kind: 'wrong-passphrase' } | { readonly kind: 'weak-passphrase'; readonly hint: string }
  >(),
  saveBackup: command<null, Saved, SaveRefusal>(),
} as const;
