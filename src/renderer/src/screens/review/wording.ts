import type { DetermineRefusal, SheetRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { MatchReason } from '#core/match/match.ts';
import type { Layout, Need } from '#contract/queue-views.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function determineRefusalWords(refusal: DetermineRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'no-such-card':
      return 'This card is not in the matter any more.';
    case 'no-such-person':
      return 'This person is not on the list in force. Choose again.';
    case 'code-required':
      return 'Choose at least one reason.';
    case 'reason-required':
      return 'Write why: an earlier decision that changes, or a reason that the rules did not offer, needs a note.';
    case 'forbidden':
      return `The rules forbid this: ${refusal.rule}`;
    case 'already-counted':
      return `${refusal.cardId} is already counted for this person. Keep this one as a second card, or change that one first.`;
    case 'card-in-dispute':
      return 'A dispute about this card is open. It is decided there, by a ruling.';
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function sheetRefusalWords(refusal: SheetRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'sheets-off':
      return refusal.why;
    case 'nothing-chosen':
      return 'Nothing is left on it to determine.';
    case 'sheet-changed':
      return `What is shown of ${refusal.cardId} is not so any more. Nothing was determined: lay it out anew and look again.`;
    case 'card-refused':
      return `${refusal.cardId}: ${determineRefusalWords(refusal.why) ?? 'refused.'} Nothing was determined.`;
    case 'ill-formed':
    case 'no-matter-open':
    case 'read-only':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  family_name: 'Surname',
  given_name: 'Given name',
  middle_name: 'Middle name',
  name_order: 'Order of names',
  other_words: 'Other words',
  family: 'Surname',
  surname: 'Surname',
  given: 'Given name',
  middle: 'Middle name',
  suffix: 'Suffix',
  name: 'Name',
  title: 'Title',
  employer: 'Employer',
  address: 'Address',
  city: 'City',
  postcode: 'Postcode',
  phone: 'Phone',
  email: 'E-mail',
  dateOfBirth: 'Date of birth',
  taxIdLast4: 'Tax id',
  prior: 'Before looking',
  date_of_birth: 'Date of birth',
  tax_id_last4: 'Tax id, last 4',
  reading: 'Other reading',
  overlap: 'Counted in part',
  rivals: 'Others on the list',
  ceiling: 'Never certain',
};

export function fieldLabel(field: string): string {
  return (
    FIELDS[field] ??
    field
      .replaceAll('_', ' ')
      .replace(/([A-Z])/g, ' $1')
      .replace(/^./, (first) => first.toUpperCase())
  );
}

/** The strongest that speaks against, in a few words, for a candidate's line. */
export function differsInWords(reasons: readonly MatchReason[]): string {
  const against = reasons
    .filter(({ field, weight }) => weight < 0 && field !== 'prior')
    .sort((a, b) => a.weight - b.weight)
    .slice(0, 2)
    .map(({ field, level }) => `${fieldLabel(field).toLowerCase()}: ${level}`);
  return against.length === 0 ? 'nothing speaks against' : against.join(', ');
}

export const NEEDS: Readonly<Record<Need, string>> = {
  unreadable: 'could not be read',
  unread: 'not read yet',
  weak: 'weak reading',
  review: 'several could match',
  clear: 'one clear candidate',
  none: 'nobody found',
};

export const LAYOUTS: Readonly<Record<Layout, string>> = {
  entry: 'entries of a register',
  lying: 'lying pages',
  standing: 'standing pages',
  'several-faces': 'cards of several faces',
};
