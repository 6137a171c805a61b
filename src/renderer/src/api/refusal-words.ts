/** For the stations whose sentences have not moved to the wording folder yet: always English. */
import { inWords } from '#renderer/wording/by-kind.ts';
import { refusalsEn, type CommonRefusal } from '#renderer/wording/refusals.en.ts';

export type { CommonRefusal } from '#renderer/wording/refusals.en.ts';

export function commonRefusalWords(refusal: CommonRefusal): string | null {
  return inWords<CommonRefusal>(refusalsEn, refusal);
}
