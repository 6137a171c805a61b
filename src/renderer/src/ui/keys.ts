/** Keys: one pure spelling for a key press, and one hook by which a screen says what its keys do. */
import { useLayoutEffect, useRef } from 'react';
import { keyNow } from './key-map.ts';
import { useKeyMap } from './key-map-context.ts';
import type { KeyGroup } from '#renderer/wording/desk.en.ts';
import { useShortcutList } from './shortcuts.tsx';

export type Shortcut = {
  /** As printed and matched: `Q`, `Shift+R`, `Enter`, `Backspace`, `/`, `ArrowLeft`. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  /** Held keys repeat: only panning and zooming want that; an act must never happen twice. */
  readonly repeats?: boolean;
};

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function keyName(press: Press): string {
  const base = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const isLetter = /^[A-Z]$/.test(base);
  const named = press.key.length > 1;
  return `${press.ctrlKey || press.metaKey ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${
    press.shiftKey && (isLetter || named) ? 'Shift+' : ''
  }${base}`;
}

/** How a key is printed for a reader. */
export function keyLabel(key: string): string {
  return key
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('Backspace', '⌫')
    .replace('Escape', 'Esc')
    .replace(/^ $/, 'Space');
}

/** What a text field gives up: finishing, saving, locking, and going to another station. */
const FROM_TEXT = /^(Ctrl\+(Enter|S|L)|Alt\+\d|F1)$/;

/** While typing, letters are text; on a control, Enter and Space are the control's own. */
export function belongsToTarget(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable]')) {
    return !FROM_TEXT.test(key);
  }
  if (target.closest('[role=dialog], [role=menu], [role=listbox]')) return !key.startsWith('Ctrl+');
  const takesKeys = target.closest('button, a, summary, input, [role=grid], [role=slider], [role=tab], [role=row]');
  return takesKeys !== null && /^(Enter| |Arrow.*|Home|End|PageUp|PageDown)$/.test(key);
}

/**
 * The screen's keys while it is drawn; they are listed under `?`. A dialog over the screen takes them away.
 * They change in the same step as what is drawn: a key pressed at the first sight of a card is a key for that card.
 */
export function useKeys(group: KeyGroup, shortcuts: readonly Shortcut[]): void {
  const map = useKeyMap();
  const current = useRef<readonly (Shortcut & { readonly now: string })[]>([]);
  useLayoutEffect(() => {
    current.current = shortcuts.map((shortcut) => ({ ...shortcut, now: keyNow(map, { group, key: shortcut.key }) }));
  });
  useShortcutList(
    group,
    shortcuts.map(({ key, label }) => ({ key, label })),
  );
  useLayoutEffect(() => {
    function onKeyDown(press: KeyboardEvent) {
      if (press.defaultPrevented || document.querySelector('[data-modal]') !== null) return;
      const key = keyName(press);
      const shortcut = current.current.find((candidate) => candidate.now === key);
      if (shortcut === undefined || belongsToTarget(press.target, key)) return;
      press.preventDefault();
      if (press.repeat && shortcut.repeats !== true) return;
      shortcut.run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
