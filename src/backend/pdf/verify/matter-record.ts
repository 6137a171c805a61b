/** What a matter file's own record says of the certifications issued in it. */
import { verifyChain } from '#core/audit/chain.ts';
import { sha256Of } from '#backend/sha256.ts';
import { ok, type Result } from '#core/result.ts';
import { allEvents } from '#backend/db/event-store.ts';
import { openMatterFile, type OpenFileRefusal } from '#backend/db/open-matter-file.ts';
import type { MatterRecord } from './options.ts';

/** `secret`: the matter's passphrase or recovery code. The file is opened, read and closed again. */
export function readMatterRecord(path: string, secret: string): Result<MatterRecord, OpenFileRefusal> {
  const opened = openMatterFile({ path, secret });
  if (!opened.ok) return opened;
  try {
    const events = [...allEvents(opened.value.db)];
    return ok({
      issued: events.flatMap((event) => (event.kind === 'certification.issued' ? [event.data.sha256] : [])),
      heads: events.map(({ hash }) => hash),
      chainHolds: verifyChain(events, sha256Of).whole,
    });
  } finally {
    opened.value.db.close();
  }
}
