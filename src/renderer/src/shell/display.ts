/** How the window shows itself, and who may change it: the settings behind the Display menu. */
import type { Language } from '#contract/language-views.ts';
import type { LockAfter } from '#contract/lock-views.ts';
import type { Theme } from '#contract/views.ts';

export type Display = {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly large: boolean;
  readonly onLarge: (large: boolean) => void;
  readonly lockAfter: LockAfter;
  readonly onLockAfter: (minutes: LockAfter) => void;
  readonly joint: boolean;
  readonly onJoint: (begins: boolean) => void;
  readonly masked: boolean;
  readonly onMask: (masked: boolean) => void;
  readonly onHelp: () => void;
  /** Opens the help at the page of that name. */
  readonly onGuide: (page: string) => void;
};
