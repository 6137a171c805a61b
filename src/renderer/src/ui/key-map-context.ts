import { createContext, use, useContext } from 'react';
import type { KeyMap } from '#contract/key-views.ts';
import { keyNow } from './key-map.ts';
import { GroupsContext } from './shortcuts.tsx';

/** The keys that were put elsewhere; none where nobody says so. */
export const KeyMapContext = createContext<KeyMap>({});

export function useKeyMap(): KeyMap {
  return useContext(KeyMapContext);
}

/** The key as it is now, for a control that names its own: of the group on the screen that has it. */
export function useKeyNow(key: string | undefined): string | undefined {
  const map = useKeyMap();
  if (key === undefined || Object.keys(map).length === 0) return key;
  // Only where keys were put elsewhere: every control that names a key would be drawn anew whenever a screen says what its keys do.
  const groups = use(GroupsContext);
  for (const [group, keys] of groups) if (keys.some((listed) => listed.key === key)) return keyNow(map, { group, key });
  return key;
}
