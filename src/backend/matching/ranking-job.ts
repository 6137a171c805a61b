import type { EmployeeList } from '#core/list/employee-list.ts';
import type { ListChange, MatchedCard, Rematch } from '#core/match/list-change.ts';
import type { CardMatch, MatchPreset, MatchQuery } from '#core/match/match.ts';

/** What crosses between the ranking process and the one that asks: plain data only. */
export type ToRanker =
  /** The list to rank against, sent again to a process that had to be replaced. */
  | { readonly kind: 'list'; readonly list: EmployeeList; readonly preset: MatchPreset; readonly nameTables: string }
  | { readonly kind: 'rank'; readonly id: number; readonly queries: readonly MatchQuery[] }
  /** The list is newer than the one on which these cards were ranked: those that the change touches are ranked again. */
  | { readonly kind: 'rematch'; readonly id: number; readonly change: ListChange; readonly cards: readonly MatchedCard[] }
  | { readonly kind: 'ping'; readonly id: number };

export type FromRanker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong'; readonly id: number }
  | { readonly kind: 'ranked'; readonly id: number; readonly result: readonly CardMatch[] }
  | { readonly kind: 'rematched'; readonly id: number; readonly result: readonly Rematch[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
