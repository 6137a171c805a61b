/** Comparisons of signatures in a dispute: what lay side by side, what was looked at, and how it came out. */
import type { SignatureMatch } from '#core/card/card.ts';
import type { Instant } from '#core/dates.ts';
import type { Consequence, FeatureFindings } from '#core/dispute/comparison.ts';
import type { CardId, DisputeId, ExemplarId } from '#core/ids.ts';
import { prepared, type ReadDb, type WriteDb } from './connection.ts';
import { fromJson } from './json-column.ts';

export type Comparison = {
  readonly exemplars: readonly ExemplarId[];
  readonly features: FeatureFindings;
  readonly outcome: SignatureMatch;
  /** As the ground rules stood when it was made. */
  readonly consequence: Consequence;
  readonly note: string;
  readonly at: Instant;
};

export function insertComparison(db: WriteDb, disputeId: DisputeId, comparison: Comparison): void {
  const { exemplars, features, outcome, consequence, note, at } = comparison;
  const { lastInsertRowid } = prepared<[string, string | null, string, string, string]>(
    db,
    'insert into comparison (dispute_id, exemplar_id, outcome, note, compared_at) values (?, ?, ?, ?, ?)',
  ).run(disputeId, exemplars[0] ?? null, outcome, note, at);
  prepared<[number | bigint, string, string, string | null]>(
    db,
    'insert into comparison_detail (comparison_id, exemplars, features, consequence) values (?, ?, ?, ?)',
  ).run(lastInsertRowid, JSON.stringify(exemplars), JSON.stringify(features), consequence);
}

type Row = Pick<Comparison, 'outcome' | 'note' | 'at' | 'consequence'> & {
  readonly exemplarId: ExemplarId | null;
  readonly exemplars: string | null;
  readonly features: string | null;
};

const SELECT = `select exemplar_id as exemplarId, outcome, note, compared_at as at, exemplars, features, consequence from comparison
  left join comparison_detail on comparison_detail.comparison_id = comparison.comparison_id`;

export function comparisonsOf(db: ReadDb, disputeId: DisputeId): readonly Comparison[] {
  return prepared<[string], Row>(db, `${SELECT} where dispute_id = ? order by comparison.comparison_id`)
    .all(disputeId)
    .map(comparisonOf);
}

/** How the signature on a card compared when the neutral last looked: within any dispute of that card. */
export function lastComparisonOfCard(db: ReadDb, cardId: CardId): Comparison | null {
  const row = prepared<[string], Row>(
    db,
    `${SELECT} join dispute on dispute.dispute_id = comparison.dispute_id where card_id = ?
     order by comparison.comparison_id desc limit 1`,
  ).get(cardId);
  return row === undefined ? null : comparisonOf(row);
}

/** One made before features were noted has only its exemplar and its outcome. */
function comparisonOf({ exemplarId, exemplars, features, ...row }: Row): Comparison {
  const one = exemplarId === null ? [] : [exemplarId];
  return {
    ...row,
    exemplars: exemplars === null ? one : (fromJson(exemplars) as readonly ExemplarId[]),
    features: features === null ? {} : (fromJson(features) as FeatureFindings),
  };
}
