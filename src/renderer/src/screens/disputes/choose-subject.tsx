import { useState } from 'react';
import type { DisputeSubject } from '#contract/docket-views.ts';
import type { PersonHit } from '#contract/review-views.ts';
import type { CardId, DisputeId } from '#core/ids.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, TextField } from '#renderer/ui/field.tsx';
import { SearchPeople } from '#renderer/screens/review/search-people.tsx';
import { OpenDispute } from './open-dispute.tsx';

type ChooseSubjectProps = { readonly onClose: () => void; readonly onOpened: (id: DisputeId) => void };
type Chosen = { readonly subject: DisputeSubject; readonly label: string };

/** What the dispute is about: a person, a card, or the process. */
export function ChooseSubject({ onClose, onOpened }: ChooseSubjectProps) {
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
    if (kind === 'process') setChosen({ subject: { kind: 'process' }, label: 'the process' });
    if (kind === 'card')
      setChosen({ subject: { kind: 'card', cardId: cardId.trim().toUpperCase() as CardId }, label: cardId.trim().toUpperCase() });
  }

  return (
    <Dialog title="Open a dispute" onClose={onClose}>
      <Radios
        label="What is it about?"
        value={kind}
        onChange={setKind}
        choices={[
          {
            value: 'person',
            label: 'A person',
            hint: 'Whether someone belongs on the list. Evidence is filed by person, card or no card.',
          },
          { value: 'card', label: 'A card', hint: 'Signature, date, wording, or how it was obtained.' },
          { value: 'process', label: 'The process', hint: 'An objection to how the check is done.' },
        ]}
      />
      {kind === 'card' ? <TextField label="Number of the card" placeholder="C-0087" value={cardId} onChange={setCardId} /> : null}
      <DialogActs>
        <Button
          tone="go"
          forbidden={kind === 'card' && cardId.trim() === '' ? 'Write the number of the card' : null}
          onPress={goOn}
        >
          Go on
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}
