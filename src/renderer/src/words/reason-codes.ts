/** Which reason codes are offered where; what they mean is said once, in the code book. */
import { CODE_BOOK, type CodeEntry } from '#core/card/code-book.ts';
import { REASON_CODES, type ReasonCode } from '#core/card/reason-codes.ts';

export const CODE_WORDS: Readonly<Record<ReasonCode, CodeEntry>> = CODE_BOOK;

/** What a card may be questioned for: the digits and letters of the palette follow this order. */
export const QUESTION_CODES: readonly ReasonCode[] = REASON_CODES.filter(
  (code) => code.startsWith('C') && CODE_WORDS[code].effect === 'questioned',
);

/** What may keep a card from being counted: everything about a card, a late batch, a revocation. */
export const NOT_COUNTED_CODES: readonly ReasonCode[] = REASON_CODES.filter(
  (code) => (code.startsWith('C') && code !== 'C16') || ['R01', 'S01', 'P03', 'P05', 'P06', 'P09'].includes(code),
);

export const ACT_CODES: readonly ReasonCode[] = ['R01', 'R02', 'R03', 'R04', 'C17'];

export const PERSON_CODES: readonly ReasonCode[] = ['P02', 'P03', 'P04', 'P05', 'P06', 'P08', 'P09', 'P10', 'P11'];
