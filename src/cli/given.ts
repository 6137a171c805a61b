/** What a command was given: its options and files, read as its own table of options has them. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { CommandContext } from './command.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = {
  readonly positionals: readonly string[];
  readonly text: (name: string) => string | null;
  readonly all: (name: string) => readonly string[];
  readonly is: (name: string) => boolean;
};

/** Null where an option is unknown or lacks its value; the reason is noted. */
export function givenIn({ args, note }: CommandContext, options: Options): Given | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const value = (name: string): unknown => (values as Record<string, unknown>)[name];
    return {
      positionals,
      text: (name) => (typeof value(name) === 'string' ? (value(name) as string) : null),
      all: (name) => (Array.isArray(value(name)) ? (value(name) as readonly string[]) : []),
      is: (name) => value(name) === true,
    };
  } catch (thrown) {
    note(thrown instanceof Error ? thrown.message : 'The options cannot be read.');
    return null;
  }
}

/** JSON with `--json`, else a readable page. */
export function print({ out }: CommandContext, given: Given, value: unknown, readable: () => string): void {
  out(given.is('json') ? JSON.stringify(value, null, 1) : readable());
}
