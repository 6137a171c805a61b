import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type ListedShortcut = { readonly key: string; readonly label: string };
type Groups = ReadonlyMap<string, readonly ListedShortcut[]>;
type List = (group: string, shortcuts: readonly ListedShortcut[] | null) => void;

// Two: who says what its keys do is not drawn again because another said it too.
const ListContext = createContext<List | null>(null);
const GroupsContext = createContext<Groups>(new Map());

/** Holds what every drawn screen says its keys do, for the page under `?`. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<Groups>(new Map());
  const [list] = useState((): List => (group, shortcuts) => {
    setGroups((known) => {
      const next = new Map(known);
      if (shortcuts === null) next.delete(group);
      else next.set(group, shortcuts);
      return next;
    });
  });
  return (
    <ListContext value={list}>
      <GroupsContext value={groups}>{children}</GroupsContext>
    </ListContext>
  );
}

export function useShortcutGroups(): Groups {
  return useContext(GroupsContext);
}

/** Lists a screen's keys for as long as it is drawn. */
export function useShortcutList(group: string, shortcuts: readonly ListedShortcut[]): void {
  const list = useContext(ListContext);
  const written = JSON.stringify(shortcuts);
  useEffect(() => {
    list?.(group, JSON.parse(written) as readonly ListedShortcut[]);
    return () => list?.(group, null);
  }, [list, group, written]);
}
