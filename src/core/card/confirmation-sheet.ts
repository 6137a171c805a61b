/**
 * Which cards may be shown several at a time. A sheet shows less of a card than the card alone does, so it takes only cards of which
 * nothing is left to look for: read well, one clear person, and nothing that the ground rules offer. Pure; docs/adr/0010.
 */
import type { MatchOutcome } from '../match/match.ts';
import type { CardReading } from '../reading/reading.ts';
import type { GroundRules } from '../rules/ground-rules.ts';
import type { PersonStanding } from '../tally/tally.ts';

export const CARDS_ON_A_SHEET = 12;

/** Below it a reading is called weak on the screen, and asks for a look at the whole card. 0 to 1. */
export const WEAK_READING = 0.8;
/** A date is read figure by figure and its picture stands beside it: less is asked of it than of a name. */
const WEAK_DATE = 0.6;

export type SheetQuestion = {
  readonly reading: CardReading | null;
  readonly outcome: MatchOutcome;
  /** How the one person proposed stands; null where nobody is. */
  readonly person: PersonStanding['state'] | null;
  /** What the rules offer or forbid of the card for that person: any code at all, even one that has no effect. */
  readonly spokenOf: boolean;
  /** Other cards of that person, determined or only proposed. */
  readonly otherCards: number;
  /** Looked at before and left undecided, or in dispute. */
  readonly heldBack: boolean;
};

export type NotOnSheet =
  | 'no-image-reading'
  | 'weak-reading'
  | 'no-clear-person'
  | 'rules-speak'
  | 'person-not-eligible'
  | 'several-cards'
  | 'held-back';

/** Why a card must be looked at by itself; null where it may stand on a sheet. */
export function whyNotOnSheet(card: SheetQuestion): NotOnSheet | null {
  if (card.heldBack) return 'held-back';
  if (card.reading === null || card.reading.blank) return 'no-image-reading';
  if (!isPlain(card.reading)) return 'weak-reading';
  if (card.outcome !== 'clear' || card.person === null) return 'no-clear-person';
  if (card.person !== 'eligible') return 'person-not-eligible';
  if (card.otherCards > 0) return 'several-cards';
  return card.spokenOf ? 'rules-speak' : null;
}

/** Name, date and signature each found in their place and without a doubt; the printed text recognised as a designation. */
function isPlain({ document, wording, takesBack, declaration, fields: { name, signedOn }, signature }: CardReading): boolean {
  return (
    document === 'card' &&
    wording === 'designation' &&
    takesBack === undefined &&
    (declaration === undefined || declaration.same === 'yes') &&
    name?.box != null &&
    name.confidence >= WEAK_READING &&
    signedOn?.box != null &&
    signedOn.date !== null &&
    !signedOn.ambiguous &&
    signedOn.confidence >= WEAK_DATE &&
    signature.present === 'yes' &&
    signature.box !== null
  );
}

/** The agreement that has signatures compared has each card looked at beside an exemplar: no sheets then. Null where it has none. */
export function whyNoSheets({ signatureComparison }: GroundRules): string | null {
  switch (signatureComparison.mode) {
    case 'all':
      return 'The ground rules have every signature compared with an exemplar, so each card is looked at by itself.';
    case 'sample':
      return 'The ground rules have a sample of signatures compared with exemplars, so each card is looked at by itself.';
    case 'none':
    case 'when-questioned':
      return null;
    default:
      return signatureComparison.mode satisfies never;
  }
}
