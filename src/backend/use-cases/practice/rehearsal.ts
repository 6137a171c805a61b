/**
 * The practice matter as a rehearsal: what she determined beside what a careful neutral did, before any ruling. Computed when she asks;
 * no event, no table, no export: a score of herself is nobody else's.
 */
import type { RehearsalDifference, RehearsalFinding, RehearsalView } from '#contract/practice-views.ts';
import { isNoDocument } from '#core/matter.ts';
import { determinationsInForce, type Determination } from '#backend/db/determination-store.ts';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { PracticeDocument } from '#backend/practice/practice-truth.ts';
import type { Desk } from '#backend/use-cases/desk/desk.ts';
import { cardsByDocument } from './practice-documents.ts';
import { nameOf } from '#backend/use-cases/standing/list-in-force.ts';

/** Null in any other matter than the practice one. */
export function rehearsal(desk: Desk, practiceFolder: string): RehearsalView | null {
  if (!desk.matter.practice) return null;
  const practice = loadPractice(practiceFolder);
  const cards = cardsByDocument(desk, practice);
  const determined = determinationsInForce(desk.db);
  const compared = practice.truth.documents.flatMap((document): readonly (RehearsalDifference | 'same')[] => {
    const cardId = cards.get(document.ref);
    const own = cardId === undefined ? undefined : determined.get(cardId);
    if (cardId === undefined || own === undefined) return [];
    if (agrees(own, document)) return ['same'];
    return [{ cardId, hers: hersOf(desk, own), careful: carefulOf(desk, document), lookFor: lookFor(document) }];
  });
  const differences = compared.filter((each) => each !== 'same');
  return {
    determined: compared.length,
    same: compared.length - differences.length,
    documents: cards.size === 0 ? 0 : practice.truth.documents.filter(({ ref }) => cards.has(ref)).length,
    differences,
  };
}

/** The same state, the same person where it is about one, and the reason that a careful neutral puts first among hers. */
function agrees(own: Determination, document: PracticeDocument): boolean {
  const careful = document.determination;
  // A blank page or a damaged image is no document: laid aside, or matched to nobody.
  if (careful === null) return isNoDocument(own) || own.state === 'unmatched';
  if (own.state !== careful.state) return false;
  if (document.employeeId !== own.personId && own.state !== 'unmatched') return false;
  return careful.primary === null || own.state === 'unmatched' || own.codes.includes(careful.primary);
}

function hersOf(desk: Desk, { state, personId, codes }: Determination): RehearsalFinding {
  return { state, personId, personName: nameOf(desk, personId), codes };
}

function carefulOf(desk: Desk, { determination, employeeId }: PracticeDocument): RehearsalFinding {
  return {
    state: determination?.state ?? 'unmatched',
    personId: employeeId,
    personName: nameOf(desk, employeeId),
    codes: determination?.codes ?? [],
  };
}

function lookFor({ determination, note }: PracticeDocument): string {
  return determination?.note || note;
}
