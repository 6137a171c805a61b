/** How much memory a process and all that it started hold together, watched while they run. Linux only; nothing is told elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 200;

export type MemoryWatch = { readonly stop: () => { readonly togetherMb: number; readonly largestMb: number } };

export function watchMemory(root: number): MemoryWatch {
  let [together, largest] = [0, 0];
  const look = () => {
    const held = [...processTree(root)].map(residentBytes);
    together = Math.max(
      together,
      held.reduce((sum, bytes) => sum + bytes, 0),
    );
    largest = Math.max(largest, ...held);
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { togetherMb: Math.round(together / 1e6), largestMb: Math.round(largest / 1e6) };
    },
  };
}

function processTree(root: number): ReadonlySet<number> {
  const parents = new Map<number, number>();
  for (const name of filesOf('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const tree = new Set([root]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child, parent] of parents) {
      if (!tree.has(parent) || tree.has(child)) continue;
      tree.add(child);
      grown = true;
    }
  }
  return tree;
}

function residentBytes(pid: number): number {
  const pages = Number(textOf(`/proc/${pid}/statm`).split(' ')[1]);
  return Number.isFinite(pages) ? pages * 4096 : 0;
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
