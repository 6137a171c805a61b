/** `CmdOrCtrl+Shift+n` as the page's key watcher writes it: `Ctrl+Shift+N`. */
const KEYS: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'Escape',
  escape: 'Escape',
  return: 'Enter',
  enter: 'Enter',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  delete: 'Delete',
  backspace: 'Backspace',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
};
const MODIFIERS: readonly (readonly [string, readonly string[]])[] = [
  ['Ctrl', ['ctrl', 'control', 'cmdorctrl', 'commandorcontrol']],
  ['Alt', ['alt', 'option']],
  ['Shift', ['shift']],
  ['Super', ['super', 'meta']],
];

export function accelerator(given: string): string {
  const parts = given.split('+').map((part) => part.trim().toLowerCase());
  const key = parts.pop() ?? '';
  const held = MODIFIERS.filter(([, names]) => names.some((name) => parts.includes(name))).map(([name]) => name);
  return [...held, KEYS[key] ?? key.toUpperCase()].join('+');
}
