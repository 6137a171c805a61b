import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ExemplarView, PersonView } from '#contract/list-views.ts';
import type { CardId } from '#core/ids.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Private } from '#renderer/ui/mask.tsx';
import type { Third } from '#renderer/viewer/compared-panes.tsx';
import { cardSubject, exemplarSubject } from './subjects.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { useSaid } from '#renderer/ui/said.tsx';

type Asked = {
  /** Whose exemplars and cards may stand there; null before a person is chosen. */
  readonly person: Pick<PersonView, 'exemplars' | 'cards'> | null;
  /** What stands there already. */
  readonly shownCard: CardId | null;
  readonly shownExemplar: ExemplarView | null;
};

type Further =
  | { readonly kind: 'exemplar'; readonly exemplar: ExemplarView; readonly number: number; readonly of: number }
  | { readonly kind: 'card'; readonly cardId: CardId };

/** A third image beside the two: one after another, the other exemplars and the other cards of the same person; then none. */
export function useThirdImage({ person, shownCard, shownExemplar }: Asked): {
  readonly third: Third | null;
  readonly choosing: ReactNode;
} {
  const { viewing: say } = useWording(REVIEW);
  const [chosen, setChosen] = useState<string | null>(null);
  const said = useSaid();
  const further = furtherImages(person, shownCard, shownExemplar);
  const at = further.findIndex((one) => idOf(one) === chosen);
  const one = further[at];
  const other = one?.kind === 'card' ? one.cardId : null;
  const card = useQuery({ ...useViews().card(other ?? ('' as CardId)), enabled: other !== null });
  const onThird = () => setChosen(idOf(further[at + 1]));
  useKeys('Third image', further.length === 0 ? [] : [{ key: 'Shift+C', label: say.thirdImage, run: onThird }]);

  function third(): Third | null {
    if (one === undefined) return null;
    if (one.kind === 'exemplar') {
      const { exemplar, number, of } = one;
      return {
        subject: exemplarSubject(exemplar, say),
        // The file's name may name the person.
        caption: say.exemplar(number, of, <Private>{said(exemplar.label)}</Private>),
      };
    }
    if (card.data == null) return null;
    return { subject: cardSubject(card.data, 0, 'signature', say), caption: say.signatureOf(one.cardId) };
  }

  const choosing =
    further.length === 0 ? null : (
      <Button size="small" shortcut="Shift+C" pressed={one !== undefined} onPress={onThird}>
        {say.third(at + 1, further.length)}
      </Button>
    );
  return { third: third(), choosing };
}

function furtherImages(
  person: Asked['person'],
  shownCard: CardId | null,
  shownExemplar: ExemplarView | null,
): readonly Further[] {
  if (person === null) return [];
  const { exemplars, cards } = person;
  return [
    ...exemplars.flatMap((exemplar, index): readonly Further[] =>
      exemplar.exemplarId === shownExemplar?.exemplarId
        ? []
        : [{ kind: 'exemplar', exemplar, number: index + 1, of: exemplars.length }],
    ),
    ...cards.flatMap(({ cardId }): readonly Further[] => (cardId === shownCard ? [] : [{ kind: 'card', cardId }])),
  ];
}

const idOf = (one: Further | undefined): string | null =>
  one === undefined ? null : one.kind === 'exemplar' ? one.exemplar.exemplarId : one.cardId;
