/** The window's way to a sealed record: nothing of it before the reason, nothing of it after the desk locked, never beside a matter. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant, LocalDate } from '#core/dates.ts';
import { ok } from '#core/result.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { sealedHandlers } from '#main/handlers/sealed.ts';
import type { Session } from '#main/handlers/session.ts';
import { aCountedMatter, aFolder, good, refusal, testSurroundings, type Folder } from '#test/builders/matter.ts';

const SIGNING = 'tuesday pickle granite walrus';
const SEALING = 'copper meadow nineteen violins';
let folder: Folder;
let matter: Desk;

beforeEach(async () => {
  folder = aFolder();
  matter = await aCountedMatter(folder, { people: 5, cards: 3 });
  good(await makeIdentity(matter, { name: 'N. Neutral', capacity: 'Arbitrator', passphrase: SIGNING }));
  const asked = { place: 'New York', kind: 'certification', reason: null, passphrase: SIGNING } as const;
  good(await issueCertification(matter, asked));
  good(sealRecord(matter, { path: folder.path('acme.sealed'), passphrase: SEALING }));
  matter.db.close();
});
afterEach(() => folder.remove());

test('a sealed record opens for its reason alone, answers nothing once the desk locked, and never stands beside a matter', async () => {
  let beside: Desk | null = matter;
  let told = 0;
  const session = { deskOrNull: () => beside, asleep: () => null } as Pick<Session, 'deskOrNull' | 'asleep'> as Session;
  const files = [{ path: folder.path('acme.sealed'), name: 'acme.sealed', bytes: 1 }];
  const shell = {
    dialogs: { chooseFile: async () => ok({ files, refused: [] }) },
    emit: { news: { changed: () => (told += 1) } },
  } as unknown as Parameters<typeof sealedHandlers>[2];
  const later = { ...testSurroundings(), now: () => '2024-03-20T12:00:00-04:00' as Instant };
  const { handlers, close } = sealedHandlers(session, later, shell);
  const { chosenId } = good(await handlers.choose(null));
  const opening = { chosenId, passphrase: SEALING, reason: 'non-sign-allegation', askedBy: 'The union' } as const;
  expect(refusal(await handlers.open(opening))).toEqual({ kind: 'cancelled' });
  beside = null;
  expect(refusal(await handlers.open({ ...opening, askedBy: ' ' }))).toMatchObject({ kind: 'field-required' });
  expect(refusal(await handlers.open({ ...opening, passphrase: SIGNING }))).toEqual({ kind: 'wrong-passphrase' });
  expect([await handlers.state(null), told]).toEqual([null, 0]);
  expect(good(await handlers.open(opening))).toMatchObject({ cards: 3, allegations: [] });
  const receivedOn = '2024-03-20' as LocalDate;
  good(await handlers.allege({ person: 'E1', receivedOn, statement: 'I never signed.' }));
  expect(await handlers.state(null)).toMatchObject({ allegations: [{ cards: [{ number: 1 }] }] });
  const again = good(await handlers.choose(null)).chosenId;
  beside = matter;
  expect(await handlers.state(null)).toBeNull();
  beside = null;
  good(await handlers.open({ ...opening, chosenId: again }));
  // What the desk does when it locks, or the window is closed.
  close();
  expect(await handlers.state(null)).toBeNull();
  expect(refusal(await handlers.allege({ person: 'E2', receivedOn, statement: 'Nor I.' }))).toEqual({
    kind: 'no-sealed-record-open',
  });
  // Chosen once, opened once: the passphrase and the reason are given again for the file that is chosen again.
  expect(refusal(await handlers.open(opening))).toEqual({ kind: 'cancelled' });
});
