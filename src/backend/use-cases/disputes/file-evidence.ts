/**
 * Evidence filed by person of the list, for anyone on it. This file reads nothing about cards, and neither does the receipt:
 * whoever files learns nothing from the answer, from its words, or from how the matter changes (`design.md` 4).
 */
import type { DisputeParty } from '#core/dispute.ts';
import type { FilingId, PersonId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import { insertFiling, nextFilingNumber } from '#backend/db/filing-store.ts';
import { keyedDigest, perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';
import { personInForce } from '#backend/use-cases/standing/list-in-force.ts';

export type NewFiling = { readonly party: DisputeParty; readonly personId: PersonId; readonly statement: string };
export type FilingRefusal = ReadOnly | { readonly kind: 'no-such-person' } | { readonly kind: 'grounds-required' };

export function fileEvidence(desk: Desk, { party, personId, statement }: NewFiling): Result<FilingId, FilingRefusal> {
  const said = statement.trim();
  if (said === '') return err({ kind: 'grounds-required' });
  if (personInForce(desk, personId) === null) return err({ kind: 'no-such-person' });
  return perform<FilingId, FilingRefusal>(desk, (record) => {
    const filingId = desk.newId() as FilingId;
    const number = nextFilingNumber(desk.db);
    insertFiling(desk.db, { filingId, number, party, personId, statement: said, filedAt: desk.now() });
    record({
      kind: 'evidence.filed',
      data: { filingId, number, party, personId, statementDigest: keyedDigest(desk, said) },
    });
    return ok(filingId);
  });
}
