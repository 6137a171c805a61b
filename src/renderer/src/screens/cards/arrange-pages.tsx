import { useState } from 'react';
import type { CardRowView, JoinedAs, SetAside } from '#contract/intake-views.ts';
import type { CardId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Radios, SelectField, TextArea } from '#renderer/ui/field.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { counted } from '#renderer/ui/written.ts';
import { CutSheet } from './cut-sheet.tsx';
import { FormDesigner } from './form-designer.tsx';
import { decidedAmong, whyNot, type PageAct } from './chosen-pages.ts';
import { arrangeRefusalWords } from './arrange-words.ts';
import css from './light-table.module.css';

type ArrangeProps = { readonly chosen: readonly CardRowView[]; readonly onDone: () => void };

const ACTS: readonly { readonly act: PageAct; readonly label: string }[] = [
  { act: 'join', label: 'Lay together …' },
  { act: 'faces', label: 'Take faces apart …' },
  { act: 'cut', label: 'Cut the sheet …' },
  { act: 'set-aside', label: 'No document …' },
];

/** What may be done with the chosen pages; each act asks for its reason and leaves its trace. */
export function ArrangeBar({ chosen, onDone }: ArrangeProps) {
  const [asking, setAsking] = useState<PageAct | 'form' | null>(null);
  const masked = useMasked();
  // What is cut or drawn on must be seen: not while names are covered.
  const covered = masked ? 'Unmask names first: the page must be seen.' : null;
  const finish = () => {
    setAsking(null);
    onDone();
  };
  return (
    <div className={css.bar} role="group" aria-label="What to do with the chosen pages">
      <span role="status">{chosen.length === 0 ? 'Choose pages below.' : `${counted(chosen.length, 'page')} chosen.`}</span>
      {ACTS.map(({ act, label }) => (
        <Button
          key={act}
          size="small"
          forbidden={(act === 'cut' ? covered : null) ?? whyNot(act, chosen)}
          onPress={() => setAsking(act)}
        >
          {label}
        </Button>
      ))}
      <Button size="small" forbidden={covered ?? whyNot('cut', chosen)} onPress={() => setAsking('form')}>
        Teach the form …
      </Button>
      <Button size="small" tone="quiet" onPress={onDone}>
        Done
      </Button>
      {asking === 'join' ? <Join chosen={chosen} onClose={() => setAsking(null)} onDone={finish} /> : null}
      {asking === 'faces' ? <TakeApart chosen={chosen} onClose={() => setAsking(null)} onDone={finish} /> : null}
      {asking === 'cut' && chosen[0] !== undefined ? (
        <CutSheet card={chosen[0]} onClose={() => setAsking(null)} onDone={finish} />
      ) : null}
      {asking === 'form' && chosen[0] !== undefined ? <FormDesigner cardId={chosen[0].cardId} onClose={finish} /> : null}
      {asking === 'set-aside' ? <LayAside chosen={chosen} onClose={() => setAsking(null)} onDone={finish} /> : null}
    </div>
  );
}

type AskingProps = {
  readonly chosen: readonly CardRowView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

function Join({ chosen, onClose, onDone }: AskingProps) {
  const join = useAct(useClient().cards.join);
  const [stays, setStays] = useState<CardId | undefined>(chosen[0]?.cardId);
  const [as, setAs] = useState<JoinedAs>('back');
  const [reason, setReason] = useState('');
  const others = chosen.flatMap(({ cardId }) => (cardId === stays ? [] : [cardId]));

  async function onJoin() {
    if (stays === undefined) return;
    const answer = await join.run({ cardId: stays, others, as, reason: reason.trim() });
    if (answer.ok) onDone();
  }

  return (
    <Dialog title={`${counted(chosen.length, 'page')}, one card`} onClose={onClose} dismissable={!join.pending}>
      <SelectField
        label="The card keeps the control number"
        value={stays ?? ''}
        choices={chosen.map(({ cardId, origin }) => ({ value: cardId, label: `${cardId} (${origin})` }))}
        onChange={(cardId) => setStays(chosen.find((each) => each.cardId === cardId)?.cardId)}
      />
      <Radios
        label={others.length === 1 ? `${others[0] ?? ''} is` : 'The others are'}
        value={as}
        onChange={setAs}
        choices={[
          { value: 'back', label: 'Its back, or a further page', hint: 'Shown behind the front.' },
          { value: 'rescan', label: 'The same paper, scanned again', hint: 'Shown first from now on, and read anew.' },
        ]}
      />
      <Lapses chosen={chosen} />
      <TextArea label="Why" rows={2} value={reason} onChange={setReason} landsHere />
      <p className={css.small}>{others.join(', ')}: out of use from now on, never given again. The record keeps this.</p>
      <Refused words={join.refusal === null ? null : arrangeRefusalWords(join.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={join.pending}
          forbidden={reason.trim() === '' ? 'Write the reason' : null}
          onPress={() => void onJoin()}
        >
          Lay together as {stays ?? ''}
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}

function TakeApart({ chosen, onClose, onDone }: AskingProps) {
  const split = useAct(useClient().cards.splitFaces);
  const [reason, setReason] = useState('');
  const [card] = chosen;
  if (card === undefined) return null;

  async function onSplit(cardId: CardId) {
    const answer = await split.run({ cardId, reason: reason.trim() });
    if (answer.ok) onDone();
  }

  return (
    <Dialog title={`Take ${card.cardId} apart`} onClose={onClose} dismissable={!split.pending}>
      <p>
        {card.cardId} keeps its first face. {counted(card.faces - 1, 'other face')} of it get control numbers of their own.
      </p>
      <Lapses chosen={chosen} />
      <TextArea label="Why" rows={2} value={reason} onChange={setReason} landsHere />
      <Refused words={split.refusal === null ? null : arrangeRefusalWords(split.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={split.pending}
          forbidden={reason.trim() === '' ? 'Write the reason' : null}
          onPress={() => void onSplit(card.cardId)}
        >
          Take {card.cardId} apart
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}

function LayAside({ chosen, onClose, onDone }: AskingProps) {
  const setAside = useAct(useClient().cards.setAside);
  const seemed = chosen.every(({ blank }) => blank)
    ? 'blank'
    : chosen.every(({ separator }) => separator !== null)
      ? 'separator'
      : null;
  const [what, setWhat] = useState<SetAside>(seemed ?? 'not-a-card');
  const [reason, setReason] = useState('');
  // What the page seems to be already, needs no reason; everything else does.
  const needsReason = what !== seemed || decidedAmong(chosen).length > 0;

  async function onSetAside() {
    const given = reason.trim() === '' ? null : reason.trim();
    const answer = await setAside.run({ cardIds: chosen.map(({ cardId }) => cardId), what, reason: given });
    if (answer.ok) onDone();
  }

  return (
    <Dialog title={`${counted(chosen.length, 'page')}: no document`} onClose={onClose} dismissable={!setAside.pending}>
      <p>
        {chosen.length === 1 ? 'The page stays' : 'The pages stay'} in the file with {chosen.length === 1 ? 'its' : 'their'}{' '}
        control number, and no longer {chosen.length === 1 ? 'counts' : 'count'} as found.
      </p>
      <Radios
        label="What is it?"
        value={what}
        onChange={setWhat}
        choices={[
          { value: 'blank', label: 'Blank' },
          { value: 'not-a-card', label: 'Not a card', hint: 'A cover letter, a receipt, a list.' },
          { value: 'separator', label: 'A sheet between the cards' },
        ]}
      />
      <TextArea label={needsReason ? 'Why' : 'Why (if there is more to say)'} rows={2} value={reason} onChange={setReason} />
      <Refused words={setAside.refusal === null ? null : arrangeRefusalWords(setAside.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={setAside.pending}
          forbidden={needsReason && reason.trim() === '' ? 'Write the reason' : null}
          onPress={() => void onSetAside()}
        >
          Lay {counted(chosen.length, 'page')} aside
        </Button>
        <Button onPress={onClose}>Leave it</Button>
      </DialogActs>
    </Dialog>
  );
}

function Lapses({ chosen }: { readonly chosen: readonly CardRowView[] }) {
  const decided = decidedAmong(chosen);
  if (decided.length === 0) return null;
  return (
    <Notice tone="question">
      What you decided of {decided.map(({ cardId }) => cardId).join(', ')} lapses: the card is then another one and waits for you
      again.
    </Notice>
  );
}
