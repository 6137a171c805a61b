import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

export type ListedShortcut = { readonly key: string; readonly label: string };
type Groups = ReadonlyMap<string, readonly ListedShortcut[]>;
type Registry = { readonly groups: Groups; readonly list: (group: string, shortcuts: readonly ListedShortcut[] | null) => void };

const RegistryContext = createContext<Registry | null>(null);

/** Holds what every drawn screen says its keys do, for the page under `?`. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<Groups>(new Map());
  const [list] = useState(() => (group: string, shortcuts: readonly ListedShortcut[] | null) => {
    setGroups((known) => {
      const next = new Map(known);
      if (shortcuts === null) next.delete(group);
      else next.set(group, shortcuts);
      return next;
    });
  });
  return <RegistryContext value={{ groups, list }}>{children}</RegistryContext>;
}

export function useShortcutGroups(): Groups {
  return useContext(RegistryContext)?.groups ?? new Map();
}

/** Lists a screen's keys for as long as it is drawn. */
export function useShortcutList(group: string, shortcuts: readonly ListedShortcut[]): void {
  const list = useContext(RegistryContext)?.list;
  const written = JSON.stringify(shortcuts);
  useEffect(() => {
    list?.(group, JSON.parse(written) as readonly ListedShortcut[]);
    return () => list?.(group, null);
  }, [list, group, written]);
}
