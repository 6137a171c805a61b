import { useState } from 'react';
import type { DisputeSubject } from '#contract/docket-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { CardId, DisputeId } from '#core/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { OpenDispute } from './open-dispute.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { DISPUTES } from '#renderer/wording/disputes.ts';

type ChooseSubjectProps = { readonly onClose: () => void; readonly onOpened: (id: DisputeId) => void };
type Chosen = { readonly subject: DisputeSubject; readonly label: string };

/** What the dispute is about: a person, a card, or the process. */
export function ChooseSubject({ onClose, onOpened }: ChooseSubjectProps) {
  const say = useWording(DISPUTES);
  const [kind, setKind] = useState<DisputeSubject['kind']>('person');
  const [cardId, setCardId] = useState('');
  const [searching, setSearching] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  if (chosen !== null) return <OpenDispute subject={chosen.subject} label={chosen.label} onClose={onClose} onOpened={onOpened} />;
  if (searching) {
    return (
      <SearchPeople
        first=""
        onClose={() => setSearching(false)}
        onChoose={({ personId, displayName }: PersonHit) =>
          setChosen({ subject: { kind: 'person', personId }, label: displayName })
        }
      />
    );
  }

  function goOn() {
    if (kind === 'person') setSearching(true);
    if (kind === 'process') setChosen({ subject: { kind: 'process' }, label: say.opening.theProcess });
    if (kind === 'card')
      setChosen({ subject: { kind: 'card', cardId: cardId.trim().toUpperCase() as CardId }, label: cardId.trim().toUpperCase() });
  }

  return (
    <Dialog title={say.docket.keyOpen} onClose={onClose}>
      <Radios
        label={say.opening.what}
        value={kind}
        onChange={setKind}
        choices={[
          {
            value: 'person',
            label: say.opening.person,
            hint: say.opening.personHint,
          },
          { value: 'card', label: say.opening.card, hint: say.opening.cardHint },
          { value: 'process', label: say.opening.process, hint: say.opening.processHint },
        ]}
      />
      {kind === 'card' ? <TextField label={say.opening.number} placeholder="C-0087" value={cardId} onChange={setCardId} /> : null}
      <DialogActs>
        <Button tone="go" forbidden={kind === 'card' && cardId.trim() === '' ? say.opening.writeNumber : null} onPress={goOn}>
          {say.opening.goOn}
        </Button>
        <Button onPress={onClose}>{say.opening.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}
