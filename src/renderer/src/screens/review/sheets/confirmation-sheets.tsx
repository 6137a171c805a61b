import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SheetView } from '#contract/sheet-views.ts';
import type { BatchId, CardId } from '#core/ids.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Landing } from '#renderer/ui/landing.tsx';
import { useMasked } from '#renderer/ui/mask.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { Page } from '#renderer/ui/sheet.tsx';
import { Empty, Shown } from '#renderer/ui/states.tsx';
import { counted } from '#renderer/ui/written.ts';
import { sheetRefusalWords } from '../wording.ts';
import { SheetCard } from './sheet-card.tsx';
import { deedInWords, LETTERS, NOTHING_OUT, sheetDecided, toggled, type TakenOut } from './sheet-state.ts';
import { WholeCard } from './whole-card.tsx';
import css from './sheets.module.css';

type ConfirmationSheetsProps = { readonly batchId: BatchId | null; readonly onLeave: () => void };

/** Sheet after sheet, until no card is left that may be looked at several at a time. */
export function ConfirmationSheets({ batchId, onLeave }: ConfirmationSheetsProps) {
  const [laid, setLaid] = useState(0);
  const [done, setDone] = useState('');
  const sheet = useQuery(useViews().sheet(batchId, laid));
  return (
    <>
      <p className={css.spoken} role="status">
        {done}
      </p>
      <Shown query={sheet} what="the sheet">
        {(view) =>
          view.cards.length === 0 ? (
            <NoSheet view={view} done={done} onLeave={onLeave} />
          ) : (
            <ConfirmationSheet
              key={laid}
              view={view}
              done={done}
              onLeave={onLeave}
              onAgain={() => setLaid(laid + 1)}
              onDone={(words) => {
                setDone(words);
                setLaid(laid + 1);
              }}
            />
          )
        }
      </Shown>
    </>
  );
}

type ConfirmationSheetProps = {
  readonly view: SheetView;
  readonly done: string;
  readonly onLeave: () => void;
  readonly onAgain: () => void;
  readonly onDone: (words: string) => void;
};

function ConfirmationSheet(props: ConfirmationSheetProps) {
  const { cards } = props.view;
  const [out, setOut] = useState(NOTHING_OUT);
  const [at, setAt] = useState<number | null>(null);
  const looking = at === null ? undefined : cards[at];
  const toggle = (cardId: CardId) => setOut(toggled(out, cardId));
  if (at === null || looking === undefined) return <WholeSheet {...props} out={out} onToggle={toggle} onLook={setAt} />;
  return (
    <WholeCard
      key={looking.cardId}
      card={looking}
      out={out.has(looking.cardId)}
      onToggle={() => toggle(looking.cardId)}
      onNext={() => setAt((at + 1) % cards.length)}
      onClose={() => setAt(null)}
    />
  );
}

type WholeSheetProps = ConfirmationSheetProps & {
  readonly out: TakenOut;
  readonly onToggle: (cardId: CardId) => void;
  readonly onLook: (index: number) => void;
};

function WholeSheet({ view, done, out, onToggle, onLook, onLeave, onAgain, onDone }: WholeSheetProps) {
  const { cards } = view;
  const determine = useAct(useClient().review.determineSheet);
  const masked = useMasked();
  // One act for one sheet, however often the key is pressed.
  const acted = useRef(false);

  async function decide() {
    if (masked || acted.current) return;
    acted.current = true;
    const answer = await determine.run(sheetDecided(cards, out));
    if (answer.ok) onDone(`${counted(answer.value.determined.length, 'card')} counted, each under your name.`);
    else acted.current = false;
  }

  useKeys('This sheet', [
    { key: 'Enter', label: 'Count the cards left on the sheet', run: () => void decide() },
    { key: 'Escape', label: 'Back to single cards', run: onLeave },
    ...cards.map(({ cardId }, index) => ({
      key: LETTERS.charAt(index),
      label: 'Take a card out, or put it back',
      run: () => onToggle(cardId),
    })),
    ...cards.map((_, index) => ({
      key: `Shift+${LETTERS.charAt(index)}`,
      label: 'Look at all of a card',
      run: () => onLook(index),
    })),
  ]);

  return (
    <div className={css.page}>
      <header className={css.title}>
        <Landing>{cards.length === 1 ? 'Is this card the person’s beside it?' : 'Is each card the person’s beneath it?'}</Landing>
        <p>
          {done === '' ? null : <strong className={css.done}>{done} </strong>}
          Above the card, beneath it the list. Take out what you doubt: each card left becomes an act of its own, under your name.
        </p>
      </header>
      <ol className={css.grid} aria-label="Cards on this sheet">
        {cards.map((card, index) => (
          <SheetCard
            key={card.cardId}
            card={card}
            letter={LETTERS.charAt(index)}
            out={out.has(card.cardId)}
            onToggle={() => onToggle(card.cardId)}
            onLook={() => onLook(index)}
          />
        ))}
      </ol>
      <div className={css.deed}>
        <Refused words={determine.refusal === null ? null : sheetRefusalWords(determine.refusal)} />
        {determine.refusal?.kind === 'sheet-changed' ? <Button onPress={onAgain}>Lay it out anew</Button> : null}
        <Button
          tone="go"
          shortcut="Enter"
          pending={determine.pending}
          forbidden={masked ? 'Names are masked: nothing can be looked at.' : null}
          onPress={() => void decide()}
        >
          {deedInWords(cards, out)}
        </Button>
        <Button shortcut="Escape" onPress={onLeave}>
          Back to single cards
        </Button>
        <span className={css.left}>{counted(view.clear, 'undecided card')} with one clear candidate</span>
      </div>
    </div>
  );
}

function NoSheet({ view, done, onLeave }: { readonly view: SheetView; readonly done: string; readonly onLeave: () => void }) {
  useKeys('This sheet', [{ key: 'Escape', label: 'Back to single cards', run: onLeave }]);
  return (
    <Page title="Confirmation sheets">
      <Empty
        title={view.off === null ? 'No card is left for a sheet' : 'No sheets in this matter'}
        action={
          <Button tone="go" shortcut="Escape" onPress={onLeave}>
            Back to single cards
          </Button>
        }
      >
        {done === '' ? null : <p>{done}</p>}
        <p>
          {view.off ??
            (view.clear === 0
              ? 'A sheet takes cards that were read well, have one clear candidate, and of which the ground rules say nothing.'
              : `${counted(view.clear, 'undecided card')} with a clear candidate ${view.clear === 1 ? 'asks' : 'ask'} for a look by ${view.clear === 1 ? 'itself' : 'themselves'}: a weak reading, a second card of the person, a code of the rules, or your own doubt.`)}
        </p>
      </Empty>
    </Page>
  );
}
