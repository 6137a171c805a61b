/**
 * The neutral's own conduct: how long she looked and at how much, and a second look of her own at a few cards, blind. Off unless
 * she turns it on. None of it is an event, none of it leaves the file by itself, and all of it goes when she says so.
 */
import type { CardId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { agreementOf } from '#core/second-look/agreement.ts';
import { hastyRuns, median } from '#core/second-look/haste.ts';
import { reReviewSample } from '#core/second-look/sample.ts';
import { cardById } from '#backend/db/card-store.ts';
import { inTransaction } from '#backend/db/connection.ts';
import { conductLooks, conductSetting, deleteConduct, insertConductLook, turnConductOn } from '#backend/db/conduct-store.ts';
import { determinationsInForce } from '#backend/db/determination-store.ts';
import { insertSecondLook, secondLooks } from '#backend/db/second-look-store.ts';
import type { ConductView } from '#contract/second-look-views.ts';
import type { Desk, ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { asSecondLook, lookableNow, type LookGiven, type SecondLookRefusal } from './second-review.ts';

/** A break, not a look: a card left open over lunch says nothing of her. */
const LONGEST_MS = 10 * 60_000;

export function setConduct(desk: Desk, { on }: { readonly on: boolean }): Result<null, ReadOnly> {
  return privately(desk, () => {
    if (!on) deleteConduct(desk.db);
    else turnConductOn(desk.db, { since: desk.now(), seed: Buffer.from(desk.random(16)).toString('hex') });
  });
}

/** Nothing is kept while it is off. */
export function noteConduct(
  desk: Desk,
  { cardId, milliseconds, looks }: { readonly cardId: CardId; readonly milliseconds: number; readonly looks: number },
): Result<null, ReadOnly> {
  if (conductSetting(desk.db) === null || cardById(desk.db, cardId) === null) return ok(null);
  const ms = Math.min(Math.round(milliseconds), LONGEST_MS);
  return privately(desk, () => insertConductLook(desk.db, { cardId, milliseconds: ms, looks, at: desk.now() }));
}

export function giveReReview(desk: Desk, given: LookGiven): Result<null, SecondLookRefusal> {
  if (!reReviewCards(desk).includes(given.cardId)) return err({ kind: 'no-such-card' });
  const lookable = lookableNow(desk, null, given);
  if (!lookable.ok) return lookable;
  const look = asSecondLook(desk, { given, first: lookable.value, reviewerId: null });
  return privately(desk, () => insertSecondLook(desk.db, look, null));
}

/** Drawn from all that is decided now; none while the log is off. */
export function reReviewCards(desk: Desk): readonly CardId[] {
  const setting = conductSetting(desk.db);
  if (setting === null) return [];
  return reReviewSample([...determinationsInForce(desk.db).keys()], setting.seed, desk.sha256);
}

export function conductView(desk: Desk): ConductView {
  const looks = conductLooks(desk.db);
  const again = secondLooks(desk.db, null);
  return {
    since: conductSetting(desk.db)?.since ?? null,
    cards: looks.length,
    medianMs: median(looks.map(({ milliseconds }) => milliseconds)),
    medianLooks: median(looks.map((look) => look.looks)),
    runs: hastyRuns(looks).flatMap((run) => {
      const [first, last] = [looks[run.from], looks[run.to]];
      return first === undefined || last === undefined
        ? []
        : [{ ...run, first: first.cardId as CardId, last: last.cardId as CardId }];
    }),
    sample: { done: again.length, total: reReviewCards(desk).length, agreement: agreementOf(again) },
  };
}

/** Not an act of the matter: the record does not know of it. */
function privately(desk: Desk, work: () => void): Result<null, ReadOnly> {
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  inTransaction(desk.db, work);
  return ok(null);
}
