/** Opens a matter by its passphrase or its recovery code. */
import { err, ok, type Result } from '#core/result.ts';
import { openMatterFile, type OpenFileRefusal } from '#backend/db/open-matter-file.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import type { JobListener } from '#backend/use-cases/desk/jobs.ts';
import { openDesk } from '#backend/use-cases/desk/open-desk.ts';

export function openMatter(
  { path, secret }: { readonly path: string; readonly secret: string },
  surroundings: Surroundings,
  onJob?: JobListener,
): Result<Desk, OpenFileRefusal> {
  const opened = openMatterFile({ path, secret });
  if (!opened.ok) return err(opened.error);
  return ok(openDesk(opened.value, surroundings, onJob));
}
