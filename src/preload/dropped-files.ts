/**
 * The paths of the files a person last dropped on the window. The page never names a path: whatever it says is replaced
 * by these, so that a page gone wrong cannot have main read a file that nobody dropped.
 */
export type DropTarget = {
  readonly addEventListener: (type: 'drop', listener: (event: DragEvent) => void, options: { readonly capture: true }) => void;
};

export type DroppedFiles = {
  /** Takes them: one drop is imported once. */
  readonly take: () => readonly string[];
};

export function holdDroppedFiles(target: DropTarget, pathOf: (file: File) => string): DroppedFiles {
  let held: readonly string[] = [];
  target.addEventListener(
    'drop',
    (event) => {
      if (!event.isTrusted) return; // made by a script, not by a hand
      held = [...(event.dataTransfer?.files ?? [])].map(pathOf).filter((path) => path !== '');
    },
    { capture: true },
  );
  return {
    take: () => {
      const taken = held;
      held = [];
      return taken;
    },
  };
}
