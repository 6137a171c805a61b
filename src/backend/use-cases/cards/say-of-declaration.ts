/**
 * What the neutral finds of the submitter's declaration after an electronic delivery came (practice annex B, C21): that it has arrived
 * since, or that it is not truthful, being contradicted by what came with the cards. Every decided card of the delivery of which the
 * rules now say something else is shown again; none is changed.
 */
import type { Instant } from '#core/dates.ts';
import type { DeclarationFinding } from '#core/card/card.ts';
import type { BatchId } from '#core/ids.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { DeclarationProblem } from '#contract/intake-views.ts';
import { batchById, setDeclaration } from '#backend/db/batch-store.ts';
import { perform, type Desk, type ReadOnly } from '#backend/use-cases/desk/desk.ts';

export type SayOfDeclaration = {
  readonly batchId: BatchId;
  readonly finding: DeclarationFinding;
  /** When it came; null for what is found of one that is there. */
  readonly receivedAt: Instant | null;
  readonly reason: string;
};

export function sayOfDeclaration(desk: Desk, given: SayOfDeclaration): Result<null, ReadOnly | DeclarationProblem> {
  return perform<null, DeclarationProblem>(desk, (record) => {
    const { batchId, finding } = given;
    const batch = batchById(desk.db, batchId);
    const reason = given.reason.trim();
    if (batch === null || batch.form !== 'electronic') return err({ kind: 'not-electronic' });
    if (finding === 'arrived' && batch.declaration === true) return err({ kind: 'declaration-there' });
    if (reason === '') return err({ kind: 'reason-required' });
    if (finding === 'arrived' && given.receivedAt === null) return err({ kind: 'when-required' });
    setDeclaration(desk.db, batchId, finding === 'arrived');
    const receivedAt = finding === 'arrived' ? given.receivedAt : null;
    record({ kind: 'declaration.found', data: { batchId, finding, receivedAt, reason } });
    return ok(null);
  });
}
