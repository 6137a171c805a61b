import { join } from 'node:path';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { Shell } from '../desktop.ts';

/** In the practice matter a dialog begins where its files lie; everywhere else the system decides. */
export function practiceFolder(desk: Desk, shell: Shell, folder = ''): { readonly startIn?: string } {
  return desk.matter.practice ? { startIn: join(shell.resources, 'practice', folder) } : {};
}
