/** Whether a head that lies with a party is in the record: if it is not, the record was written anew since. */
import { verifyStored } from '#core/audit/chain.ts';
import { headsIn, type WrittenHead } from '#core/audit/heads.ts';
import { prepared } from '#backend/db/connection.ts';
import { headOf, storedEvents } from '#backend/db/event-store.ts';
import type { HeadCheck } from '#contract/record-views.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';

/** `text`: a head as typed or pasted, the words of a receipt's QR code, or all text of its page. */
export function checkHead(desk: Desk, text: string): HeadCheck {
  const written = headsIn(text);
  if (written.length === 0) return { kind: 'no-head' };
  const elsewhere = written.find(({ reference }) => reference !== null && reference !== desk.matter.reference);
  if (elsewhere !== undefined) return { kind: 'other-matter', reference: elsewhere.reference ?? '' };
  const chain = verifyStored(storedEvents(desk.db), desk.sha256);
  const found = written.flatMap((head) => eventWith(desk, head)).toSorted((a, b) => b.seq - a.seq)[0];
  if (found === undefined) return { kind: 'not-in-record', hash: written[0]?.hash ?? '' };
  if (!chain.whole && found.seq >= chain.brokenAt) return { kind: 'broken-before', ...found, brokenAt: chain.brokenAt };
  return { kind: 'in-record', ...found, actsSince: headOf(desk.db).seq - found.seq };
}

type FoundEvent = { readonly hash: string; readonly seq: number; readonly at: string };

function eventWith(desk: Desk, { hash }: WrittenHead): readonly FoundEvent[] {
  return prepared<[string], FoundEvent>(desk.db, 'select hash, seq, at from event where hash = ?').all(hash);
}

/** The file of a receipt: its own text, else the QR code of each page. Opened in the decoding process like anything received. */
export async function checkReceipt(desk: Desk, file: ReceivedFile): Promise<HeadCheck> {
  let best: HeadCheck = { kind: 'no-head' };
  for await (const page of desk.tools.asideDecoder().open({ bytes: await file.bytes(), fileName: file.name })) {
    if (!page.ok) continue;
    const { text, image } = page.value;
    const own: HeadCheck = text === null ? best : better(best, checkHead(desk, text));
    // A receipt that was scanned is a picture of its code.
    best = own.kind === 'in-record' ? own : better(own, checkHead(desk, (await desk.tools.pictures().code(image)) ?? ''));
    if (best.kind === 'in-record') return best;
  }
  return best;
}

const SAYS: readonly HeadCheck['kind'][] = ['no-head', 'other-matter', 'not-in-record', 'broken-before', 'in-record'];

function better(a: HeadCheck, b: HeadCheck): HeadCheck {
  return SAYS.indexOf(b.kind) > SAYS.indexOf(a.kind) ? b : a;
}
