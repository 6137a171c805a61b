/** One command of `formats.md` 4. Results go to `out`, progress and messages to `note`. */
export type CommandContext = {
  readonly args: readonly string[];
  readonly out: (text: string) => void;
  readonly note: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export type Command = {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** The whole help text of this command. */
  readonly usage: string;
  /** The exit code: 0 done; 1 a check failed; 2 indeterminate; 3 bad input, nothing changed. */
  readonly run: (context: CommandContext) => Promise<number>;
};

export const EXIT = { done: 0, failed: 1, indeterminate: 2, badInput: 3 } as const;
