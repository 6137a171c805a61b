/**
 * Which key does what, once a person has put some elsewhere. Pure. A command is known by its group and the key it came with.
 * Enter, Escape, digits, arrows and whatever takes Alt or Control stay where every program has them.
 */
import type { KeyMap } from '#contract/key-views.ts';
import type { KeyGroup } from '#renderer/wording/desk.en.ts';
import type { ListedShortcut } from './shortcuts.tsx';

export type Command = { readonly group: string; readonly key: string };

const idOf = ({ group, key }: Command): string => `${group} ${key}`;

/** A letter, Shift and a letter, a sign, or a function key. */
export function isMovable(key: string): boolean {
  return /^(Shift\+)?[A-Z]$/.test(key) || /^F([2-9]|1[0-2])$/.test(key) || (key.length === 1 && /[^\s0-9A-Za-z]/.test(key));
}

export function keyNow(map: KeyMap, command: Command): string {
  return isMovable(command.key) ? (map[idOf(command)] ?? command.key) : command.key;
}

/** Sheets and single cards never stand on the screen together: their keys may be the same. */
const ON_SHEETS: readonly string[] = ['This sheet', 'This card'];
const meet = (a: string, b: string): boolean =>
  a === b || a === 'Everywhere' || b === 'Everywhere' || ON_SHEETS.includes(a) === ON_SHEETS.includes(b);

/** Groups that come and go: their keys are taken even while they are not on the screen. */
export const COMING_AND_GOING: Readonly<Partial<Record<KeyGroup, readonly string[]>>> = {
  Comparing: ['S', 'O', 'L', 'K', 'D', 'A', 'Shift+A', 'Shift+S', '[', ']'],
  Exemplars: ['Shift+X'],
  'Third image': ['Shift+C'],
  Points: [',', '.', "'"],
};

export type Refused = { readonly why: 'not-movable' } | { readonly why: 'taken'; readonly by: string };

type OnScreen = {
  readonly map: KeyMap;
  readonly groups: ReadonlyMap<string, readonly ListedShortcut[]>;
  /** How the headings of groups are called in the language of the window. */
  readonly headings: Readonly<Record<KeyGroup, string>>;
};

/** Why `wanted` cannot do this command, or null. `groups`: what is on the screen. */
export function whyNotMoved(given: OnScreen, command: Command, wanted: string): Refused | null {
  if (!isMovable(wanted)) return { why: 'not-movable' };
  const known = [
    ...[...given.groups].flatMap(([group, keys]) => keys.map(({ key, label }) => ({ group, key, label }))),
    ...Object.entries(COMING_AND_GOING).flatMap(([group, keys]) =>
      keys.map((key) => ({ group, key, label: `“${given.headings[group as KeyGroup]}”` })),
    ),
  ];
  const taken = known.find(
    (other) => idOf(other) !== idOf(command) && meet(other.group, command.group) && keyNow(given.map, other) === wanted,
  );
  return taken === undefined ? null : { why: 'taken', by: taken.label };
}

/** With the command's own key the entry falls away, so that what is printed is what holds. */
export function moved(map: KeyMap, command: Command, key: string): KeyMap {
  const { [idOf(command)]: _before, ...others } = map;
  return key === command.key ? others : { ...others, [idOf(command)]: key };
}
