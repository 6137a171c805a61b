/** Asks the employer for signed records, for everybody or for some among others drawn by lot; never for signers alone (E3). */
import { cardsToCompare } from '#core/card/comparison-sample.ts';
import type { Act } from '#core/audit/event.ts';
import { composeExemplarRequest } from '#core/certification/papers/exemplar-request.ts';
import { isPending } from '#core/dispute.ts';
import type { PersonId } from '#core/ids.ts';
import { drawExemplars, type ExemplarRefusal, type ExemplarScope } from '#core/list/exemplar-draw.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import { disputes } from '#backend/db/dispute-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { decidedCards, factsAsDetermined } from '#backend/use-cases/standing/decided-cards.ts';
import { keyedDigest, recordRefusal, type Desk } from '#backend/use-cases/desk/desk.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { sampledCards } from '#backend/use-cases/standing/sampled-cards.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { standings, type Standings } from '#backend/use-cases/standing/standings.ts';

export type RequestRefusal = SaveRefusal | ExemplarRefusal;

/** `path` is asked for only once the request may be made. */
export async function requestExemplars(
  desk: Desk,
  { scope, path }: { readonly scope: ExemplarScope; readonly path: string },
): Promise<Result<null, RequestRefusal>> {
  const drawn = drawRequest(desk, scope);
  if (!drawn.ok) return drawn;
  const { all, draw } = drawn.value;
  const { version, people, list } = all.list;
  const peopleDigest = keyedDigest(desk, JSON.stringify(draw.people));
  const request = composeExemplarRequest({
    ...paperContext(desk),
    addressee: all.rules.parties.employers.join(', '),
    list: { version: version.version, receivedOn: version.receivedOn, people: list.people.length },
    kinds: all.rules.signatureComparison.exemplarKinds,
    drawn: draw.scope === 'everybody' ? null : draw.people.map((personId) => placeOf(people.get(personId)?.rows ?? [])),
    drawDigest: draw.scope === 'everybody' ? null : peopleDigest,
    // Of the record as it stood when the lot was drawn: the lot hangs on it.
    head: headOf(desk.db).hash,
  });
  const data = { scope: draw.scope, listVersion: version.version, people: draw.people.length, peopleDigest };
  const acts: readonly Act[] = [{ kind: 'exemplars.requested', data }];
  return saveDocument(desk, { what: 'exemplar-request', addressee: 'employer', path, bytes: await renderPaper(request), acts });
}

/** What would be asked, without asking; a request that tells of signers is refused here, and the refusal recorded. */
export function drawRequest(desk: Desk, scope: ExemplarScope) {
  const all = standings(desk);
  if (all === null) return err({ kind: 'nobody-listed' } as const);
  const { hash } = headOf(desk.db);
  const rank = (personId: PersonId): string => keyedDigest(desk, `exemplar-draw\n${hash}\n${personId}`);
  const list = all.list.list.people.map(({ personId }) => personId);
  const { suppressBelow } = all.rules.report;
  const draw = drawExemplars(scope, { list, needed: toBeCompared(desk, all), rank, suppressBelow });
  if (!draw.ok) {
    if (draw.error.kind === 'names-signers')
      recordRefusal(desk, { kind: 'exemplars.request-refused', data: { scope: 'signers' } });
    return draw;
  }
  return ok({ all, draw: draw.value });
}

function placeOf(rows: readonly { readonly row: number; readonly employeeId: string | null }[]) {
  return { rows: rows.map(({ row }) => row), employeeId: rows.find(({ employeeId }) => employeeId !== null)?.employeeId ?? null };
}

/** A comparison, or a doubt that only one can settle. */
const OF_THE_HAND: readonly ReasonCode[] = ['C12', 'C13', 'C14', 'C15'];

/** Whose signatures have to be compared: those that the rules draw, and those in question. */
function toBeCompared(desk: Desk, { rules }: Standings): ReadonlySet<PersonId> {
  const decided = decidedCards(desk).map((determination) => ({ ...determination, card: factsAsDetermined(determination) }));
  const cards = decided.map(({ card }) => card);
  const demanded = sampledCards(desk, rules) ?? cardsToCompare(rules, cards);
  const disputed = new Set(
    disputes(desk.db).flatMap((dispute) => (isPending(dispute) && dispute.cardId !== null ? [dispute.cardId] : [])),
  );
  const needed = decided.filter(
    ({ cardId, codes }) => demanded.has(cardId) || disputed.has(cardId) || codes.some((code) => OF_THE_HAND.includes(code)),
  );
  return new Set(needed.flatMap(({ personId }) => (personId === null ? [] : [personId])));
}
