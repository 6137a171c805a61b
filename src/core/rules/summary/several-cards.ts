/** Doubles, a rival union, a change of mind. */
import type { GroundRules } from '../ground-rules.ts';
import { dayWords, said } from './words.ts';

const DUAL = {
  neither: 'Who also signed for another union in that time counts for neither.',
  both: 'A card counts although the person also signed for another union.',
  latest: 'Of cards for two unions the later one counts.',
  ask: 'Where a person signed for two unions, the neutral asks and rules.',
} as const;

export function secondCardSentences({ duplicates, dualCards }: GroundRules): readonly string[] {
  return said(
    'A person is counted once, however many cards there are.',
    duplicates === 'earliest' && 'The earliest card that qualifies counts; the others are superseded.',
    dualCards !== null && DUAL[dualCards],
  );
}

export function changeOfMindSentences({ revocation }: GroundRules): readonly string[] {
  if (revocation === null) return [];
  if (!revocation.allowed) return ['A card cannot be taken back.'];
  const { form, deadline, disclosed, signedAgain } = revocation;
  return said(
    form === 'signed-individual'
      ? 'A card is taken back by a signed writing of that person alone, sent to the neutral.'
      : 'A card is taken back by any writing of that person.',
    deadline !== null && `It must arrive ${deadlineWords(deadline)}.`,
    DISCLOSED[disclosed],
    signedAgain === 'latest-act' && 'Who signs again after that counts again: the latest act stands.',
    signedAgain === 'revocation-stands' && 'Signing again after that changes nothing.',
  );
}

const DISCLOSED = {
  none: 'Nobody is told that a card was taken back.',
  existence: 'The parties are told that cards were taken back, not how many nor whose.',
  number: 'The parties are told how many cards were taken back, never whose.',
} as const;

function deadlineWords(deadline: string): string {
  if (deadline === 'filing') return 'before the filing';
  if (deadline === 'count') return 'before the day of the count';
  return `by ${dayWords(deadline)}`;
}
