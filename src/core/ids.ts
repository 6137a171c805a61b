declare const brand: unique symbol;

/** A value that only its own parser or maker can produce. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;
export type MatterId = Brand<string, 'MatterId'>;
export type BatchId = Brand<string, 'BatchId'>;
/** Permanent control number of a card within its matter, such as `C-0112`; printed on every view. */
export type CardId = Brand<string, 'CardId'>;
/** A person of the employee list: `employee_id` where the list has one, else made from the row. */
export type PersonId = Brand<string, 'PersonId'>;
export type DisputeId = Brand<string, 'DisputeId'>;
/** A paper that a side brought: to its position, or as evidence about a person. */
export type AttachmentId = Brand<string, 'AttachmentId'>;
/** Evidence filed by person, blind to cards. */
export type FilingId = Brand<string, 'FilingId'>;
export type ReviewerId = Brand<string, 'ReviewerId'>;
export type ExemplarId = Brand<string, 'ExemplarId'>;
export type JobId = Brand<string, 'JobId'>;

/** SHA-256 arrives as a parameter: `core` knows no crypto library. Takes bytes or UTF-8 text. */
export type HashBytes = (bytes: Uint8Array | string) => Sha256;

export function isSha256(text: string): text is Sha256 {
  return /^[0-9a-f]{64}$/.test(text);
}
