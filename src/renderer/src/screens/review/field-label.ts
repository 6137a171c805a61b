/** What weighs for or against a person, as it is called in the language of the window. */
import type { MatchReason } from '#core/match/match.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';

export function fieldLabel(field: string, { fields }: Pick<ReviewWording, 'fields'>): string {
  return (
    fields[field] ??
    field
      .replaceAll('_', ' ')
      .replace(/([A-Z])/g, ' $1')
      .replace(/^./, (first) => first.toUpperCase())
  );
}

/** The strongest that speaks against, in a few words, for a candidate's line. */
export function differsInWords(
  reasons: readonly MatchReason[],
  { say, said }: { readonly say: ReviewWording; readonly said: (english: string) => string },
): string {
  const against = reasons
    .filter(({ field, weight }) => weight < 0 && field !== 'prior')
    .sort((a, b) => a.weight - b.weight)
    .slice(0, 2)
    .map(({ field, level }) => `${fieldLabel(field, say).toLowerCase()}: ${said(level)}`);
  return against.length === 0 ? say.match.nothingAgainst : against.join(', ');
}
