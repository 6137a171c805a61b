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
import { inWords } from '#renderer/wording/by-kind.ts';
import { CutSheet } from './cut-sheet.tsx';
import { FormDesigner } from './form-designer.tsx';
import { decidedAmong, whyNot, type PageAct } from './chosen-pages.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import { useSaid } from '#renderer/ui/said.tsx';
import css from './light-table.module.css';

type ArrangeProps = { readonly chosen: readonly CardRowView[]; readonly onDone: () => void };

const ACTS: readonly PageAct[] = ['join', 'faces', 'cut', 'set-aside'];

/** What may be done with the chosen pages; each act asks for its reason and leaves its trace. */
export function ArrangeBar({ chosen, onDone }: ArrangeProps) {
  const say = useWording(CARDS);
  const [asking, setAsking] = useState<PageAct | 'form' | null>(null);
  const masked = useMasked();
  // What is cut or drawn on must be seen: not while names are covered.
  const covered = masked ? say.arrange.unmask : null;
  const finish = () => {
    setAsking(null);
    onDone();
  };
  return (
    <div className={css.bar} role="group" aria-label={say.arrange.what}>
      <span role="status">{chosen.length === 0 ? say.arrange.choose : say.arrange.chosen(chosen.length)}</span>
      {ACTS.map((act) => (
        <Button
          key={act}
          size="small"
          forbidden={(act === 'cut' ? covered : null) ?? whyNot(act, chosen, say.arrange.not)}
          onPress={() => setAsking(act)}
        >
          {say.arrange.acts[act]}
        </Button>
      ))}
      <Button size="small" forbidden={covered ?? whyNot('cut', chosen, say.arrange.not)} onPress={() => setAsking('form')}>
        {say.arrange.teach}
      </Button>
      <Button size="small" tone="quiet" onPress={onDone}>
        {say.arrange.done}
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
  const say = useWording(CARDS);
  const said = useSaid();
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
    <Dialog title={say.arrange.joinTitle(chosen.length)} onClose={onClose} dismissable={!join.pending}>
      <SelectField
        label={say.arrange.keeps}
        value={stays ?? ''}
        choices={chosen.map(({ cardId, origin }) => ({ value: cardId, label: `${cardId} (${said(origin)})` }))}
        onChange={(cardId) => setStays(chosen.find((each) => each.cardId === cardId)?.cardId)}
      />
      <Radios
        label={others.length === 1 ? say.arrange.otherIs(others[0] ?? '') : say.arrange.othersAre}
        value={as}
        onChange={setAs}
        choices={[
          { value: 'back', label: say.arrange.back, hint: say.arrange.backHint },
          { value: 'rescan', label: say.arrange.rescan, hint: say.arrange.rescanHint },
        ]}
      />
      <Lapses chosen={chosen} />
      <TextArea label={say.arrange.why} rows={2} value={reason} onChange={setReason} landsHere />
      <p className={css.small}>{say.arrange.outOfUse(others.join(', '))}</p>
      <Refused words={inWords(say.arrangeRefusals, join.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={join.pending}
          forbidden={reason.trim() === '' ? say.arrange.writeReason : null}
          onPress={() => void onJoin()}
        >
          {say.arrange.joinAs(stays ?? '')}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}

function TakeApart({ chosen, onClose, onDone }: AskingProps) {
  const say = useWording(CARDS);
  const split = useAct(useClient().cards.splitFaces);
  const [reason, setReason] = useState('');
  const [card] = chosen;
  if (card === undefined) return null;

  async function onSplit(cardId: CardId) {
    const answer = await split.run({ cardId, reason: reason.trim() });
    if (answer.ok) onDone();
  }

  return (
    <Dialog title={say.arrange.apart(card.cardId)} onClose={onClose} dismissable={!split.pending}>
      <p>{say.arrange.apartSay(card.cardId, card.faces - 1)}</p>
      <Lapses chosen={chosen} />
      <TextArea label={say.arrange.why} rows={2} value={reason} onChange={setReason} landsHere />
      <Refused words={inWords(say.arrangeRefusals, split.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={split.pending}
          forbidden={reason.trim() === '' ? say.arrange.writeReason : null}
          onPress={() => void onSplit(card.cardId)}
        >
          {say.arrange.apart(card.cardId)}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}

function LayAside({ chosen, onClose, onDone }: AskingProps) {
  const say = useWording(CARDS);
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
    <Dialog title={say.arrange.asideTitle(chosen.length)} onClose={onClose} dismissable={!setAside.pending}>
      <p>{say.arrange.asideSay(chosen.length)}</p>
      <Radios
        label={say.arrange.whatIsIt}
        value={what}
        onChange={setWhat}
        choices={[
          { value: 'blank', label: say.arrange.aside.blank },
          { value: 'not-a-card', label: say.arrange.aside['not-a-card'], hint: say.arrange.notCardHint },
          { value: 'separator', label: say.arrange.aside.separator },
        ]}
      />
      <TextArea label={needsReason ? say.arrange.why : say.arrange.whyMore} rows={2} value={reason} onChange={setReason} />
      <Refused words={inWords(say.arrangeRefusals, setAside.refusal)} />
      <DialogActs>
        <Button
          tone="go"
          pending={setAside.pending}
          forbidden={needsReason && reason.trim() === '' ? say.arrange.writeReason : null}
          onPress={() => void onSetAside()}
        >
          {say.arrange.layAside(chosen.length)}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </Dialog>
  );
}

function Lapses({ chosen }: { readonly chosen: readonly CardRowView[] }) {
  const say = useWording(CARDS);
  const decided = decidedAmong(chosen);
  if (decided.length === 0) return null;
  return <Notice tone="question">{say.arrange.lapses(decided.map(({ cardId }) => cardId).join(', '))}</Notice>;
}
