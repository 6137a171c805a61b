/** The end of a matter's materials: what was returned or destroyed, certified on paper and recorded: both or neither. */
import type { Act, DisposalKind, DisposedMaterial } from '#core/audit/event.ts';
import { parseLocalDate, type LocalDate } from '#core/dates.ts';
import { composeDisposal } from '#core/certification/papers/disposal.ts';
import { disposal as words } from '#core/certification/en/papers/disposal.ts';
import { err, type Result } from '#core/result.ts';
import { frozenRules } from '#backend/db/rules-store.ts';
import { headOf } from '#backend/db/event-store.ts';
import { renderPaper } from '#backend/pdf/paper-pdf.ts';
import { refusedWhileItRuns, type PeriodRuns } from '#backend/use-cases/deadlines/challenge-period.ts';
import { keyedDigest, type Desk } from '#backend/use-cases/desk/desk.ts';
import { paperContext } from '#backend/use-cases/papers/papers.ts';
import type { SaveRefusal } from '#backend/use-cases/desk/place-fault.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';

export type DisposalEntry = {
  readonly what: DisposedMaterial;
  readonly how: DisposalKind;
  /** The party it went back to; null where it was destroyed. */
  readonly to: 'union' | 'employer' | null;
  readonly on: string;
};

export type DisposalAsked = {
  readonly entries: readonly DisposalEntry[];
  /** Who saw it; null for nobody. */
  readonly witness: string | null;
  readonly path: string;
};

export type DisposalRefusal =
  | SaveRefusal
  | PeriodRuns
  | { readonly kind: 'nothing-disposed' }
  | { readonly kind: 'field-required'; readonly field: string };

export async function disposeMaterials(desk: Desk, asked: DisposalAsked): Promise<Result<null, DisposalRefusal>> {
  const rules = frozenRules(desk.db)?.rules ?? null;
  if (asked.entries.length === 0 || rules === null) return err({ kind: 'nothing-disposed' });
  const entries: { readonly entry: DisposalEntry; readonly on: LocalDate }[] = [];
  for (const entry of asked.entries) {
    const on = parseLocalDate(entry.on);
    if (on === null)
      return err({ kind: 'field-required', field: `the day on which the ${words.what[entry.what]} were disposed of` });
    if (entry.how === 'returned' && entry.to === null)
      return err({ kind: 'field-required', field: `to whom the ${words.what[entry.what]} were returned` });
    entries.push({ entry, on });
  }
  if (desk.readOnly !== null) return err({ kind: 'read-only', why: desk.readOnly });
  const runs = refusedWhileItRuns(desk, asked.entries);
  if (runs !== null) return err(runs);
  const witness = asked.witness?.trim() || null;
  const names = { union: rules.parties.union.name, employer: rules.parties.employers.join(', ') };
  const paper = composeDisposal({
    ...paperContext(desk),
    entries: entries.map(({ entry, on }) => ({
      what: words.what[entry.what],
      how: entry.how,
      to: entry.how === 'returned' && entry.to !== null ? names[entry.to] : null,
      on,
    })),
    kept: entries.some(({ entry }) => entry.what === 'file')
      ? [words.stillHeld.certification]
      : [words.stillHeld.certification, words.stillHeld.file],
    witness,
    // Of the record as it stood before: the acts are recorded once their paper lies where it was asked for.
    head: headOf(desk.db).hash,
  });
  const witnessDigest = witness === null ? null : keyedDigest(desk, witness);
  const acts = entries.map(({ entry: { what, how, to }, on }): Act => {
    const data = { what, how, to: how === 'returned' ? to : null, on, witnessDigest };
    return { kind: 'materials.disposed', data };
  });
  return saveDocument(desk, { what: 'disposal', addressee: null, path: asked.path, bytes: await renderPaper(paper), acts });
}
