/** What a head that lies with a party says of the record. */
import type { Instant } from '#core/dates.ts';
import type { Sha256 } from '#core/ids.ts';
import type { Head, Json } from './views.ts';

export type HeadCheck =
  /** No head of 64 figures in what was given. */
  | { readonly kind: 'no-head' }
  | { readonly kind: 'other-matter'; readonly reference: string }
  /** The record never had it, or was written anew since. */
  | { readonly kind: 'not-in-record'; readonly hash: string }
  /** It is there, and the record is broken at or before it: it vouches for nothing. */
  | {
      readonly kind: 'broken-before';
      readonly hash: string;
      readonly seq: number;
      readonly at: string;
      readonly brokenAt: number;
    }
  /** Everything up to that act is as it was when the receipt was made. */
  | {
      readonly kind: 'in-record';
      readonly hash: string;
      readonly seq: number;
      readonly at: string;
      readonly actsSince: number;
    };

export type EventView = {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly kind: string;
  /** One sentence: what such an event means. */
  readonly meaning: string;
  /** One line: what this one says. */
  readonly summary: string;
  readonly data: Json;
  readonly hash: Sha256;
  readonly previousHash: Sha256;
};

export type RecordPage = { readonly total: number; readonly kinds: readonly string[]; readonly events: readonly EventView[] };
export type ChainCheck = {
  readonly whole: boolean;
  readonly checked: number;
  readonly brokenAt: number | null;
  readonly head: Head;
};
