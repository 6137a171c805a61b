/** What a head that lies with a party says of the record. */
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
