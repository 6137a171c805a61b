/** Keys: first the app's menu accelerators, then the shortcuts that Chromium has and Electron has not. */
import type { PageNote } from './bridge.ts';

const CONTROL_KEYS = [
  'N',
  'T',
  'O',
  'S',
  'U',
  'H',
  'J',
  'D',
  'G',
  'F',
  'P',
  'L',
  'E',
  'K',
  'Shift+N',
  'Shift+T',
  'Shift+O',
  'Shift+W',
  'Shift+Delete',
  'F5',
];
const OTHER_KEYS = ['F1', 'F3', 'F5', 'F6', 'F7', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home'];
const BROWSER_KEYS = new Set([...CONTROL_KEYS.map((key) => `Ctrl+${key}`), ...OTHER_KEYS]);

export function watchKeys(first: readonly string[], note: (made: PageNote) => void): { use: (keys: readonly string[]) => void } {
  let accelerators = new Set(first);
  window.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const key = keyOf(event);
    if (!event.defaultPrevented && accelerators.has(key)) {
      event.preventDefault();
      note({ k: 'accelerator', key });
    } else if (BROWSER_KEYS.has(key)) event.preventDefault();
  });
  return {
    use: (keys) => {
      accelerators = new Set(keys);
    },
  };
}

function keyOf(event: KeyboardEvent): string {
  const held = [
    event.ctrlKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    event.metaKey ? 'Super' : '',
    event.key.length === 1 ? event.key.toUpperCase() : event.key,
  ];
  return held.filter((part) => part !== '').join('+');
}
