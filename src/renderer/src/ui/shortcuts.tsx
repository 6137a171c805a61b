import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type ListedShortcut = { readonly key: string; readonly label: string };
type Groups = ReadonlyMap<string, readonly ListedShortcut[]>;
/** A group's shortcuts as they are written in JSON; null when its screen is drawn no longer. */
type List = (group: string, written: string | null) => void;

// Two: who says what its keys do is not drawn again because another said it too.
const ListContext = createContext<List | null>(null);
export const GroupsContext = createContext<Groups>(new Map());

/** Holds what every drawn screen says its keys do, for the page under `?`. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<Groups>(new Map());
  const [list] = useState(() => listInto(setGroups));
  return (
    <ListContext value={list}>
      <GroupsContext value={groups}>{children}</GroupsContext>
    </ListContext>
  );
}

/**
 * What all screens of one drawing say is told at once, and only if it is something else than before: a card that gives way to the next takes
 * its keys away and lists the same again. One that is listed anew keeps its place.
 */
function listInto(tell: (groups: Groups) => void): List {
  const listed = new Map<string, string | null>();
  let told = '[]';
  let waiting = false;
  function settle() {
    waiting = false;
    for (const [group, written] of listed) if (written === null) listed.delete(group);
    const now = JSON.stringify([...listed]);
    if (now === told) return;
    told = now;
    tell(new Map([...listed].map(([group, written]) => [group, JSON.parse(written ?? '[]') as readonly ListedShortcut[]])));
  }
  return (group, written) => {
    listed.set(group, written);
    if (!waiting) queueMicrotask(settle);
    waiting = true;
  };
}

export function useShortcutGroups(): Groups {
  return useContext(GroupsContext);
}

/** Lists a screen's keys for as long as it is drawn. */
export function useShortcutList(group: string, shortcuts: readonly ListedShortcut[]): void {
  const list = useContext(ListContext);
  const written = JSON.stringify(shortcuts);
  useEffect(() => {
    list?.(group, written);
    return () => list?.(group, null);
  }, [list, group, written]);
}
