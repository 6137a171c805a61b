import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { CARDS_ON_A_SHEET } from '#core/card/confirmation-sheet.ts';
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
import { inWords } from '#renderer/wording/by-kind.ts';
import { SheetCard } from './sheet-card.tsx';
import {
  LETTERS,
  NOTHING_DRAWN,
  NOTHING_OUT,
  notSeenYet,
  sheetDecided,
  toggled,
  withDrawn,
  type TakenOut,
} from './sheet-state.ts';
import { WholeCard } from './whole-card.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './sheets.module.css';

type ConfirmationSheetsProps = { readonly batchId: BatchId | null; readonly onLeave: () => void };

/** Sheet after sheet, until no card is left that may be looked at several at a time. */
export function ConfirmationSheets({ batchId, onLeave }: ConfirmationSheetsProps) {
  const say = useWording(REVIEW);
  const [laid, setLaid] = useState(0);
  const [done, setDone] = useState('');
  const sheet = useQuery(useViews().sheet(batchId, laid));
  return (
    <>
      <p className={css.spoken} role="status">
        {done}
      </p>
      <Shown query={sheet} what={say.sheets.theSheet}>
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
  const say = useWording(REVIEW);
  const { cards } = view;
  const determine = useAct(useClient().review.determineSheet);
  const masked = useMasked();
  const [drawn, setDrawn] = useState(NOTHING_DRAWN);
  const unseen = notSeenYet(cards, out, drawn);
  // One act for one sheet, however often the key is pressed.
  const acted = useRef(false);

  async function decide() {
    if (masked || unseen > 0 || acted.current) return;
    acted.current = true;
    const answer = await determine.run(sheetDecided(cards, out));
    if (answer.ok) onDone(say.sheets.done(answer.value.determined.length));
    else acted.current = false;
  }

  useKeys('This sheet', [
    { key: 'Enter', label: say.sheets.keyCount, run: () => void decide() },
    { key: 'Escape', label: say.sheets.toSingle, run: onLeave },
    ...cards.map(({ cardId }, index) => ({
      key: LETTERS.charAt(index),
      label: say.sheets.keyTake,
      run: () => onToggle(cardId),
    })),
    ...cards.map((_, index) => ({
      key: `Shift+${LETTERS.charAt(index)}`,
      label: say.sheets.keyLook,
      run: () => onLook(index),
    })),
  ]);

  return (
    <div className={css.page}>
      <header className={css.title}>
        <Landing>{cards.length === 1 ? say.sheets.oneCard : say.sheets.eachCard}</Landing>
        <p>
          {done === '' ? null : <strong className={css.done}>{done} </strong>}
          {say.sheets.say}
        </p>
      </header>
      <ol className={css.grid} aria-label={say.sheets.onSheet}>
        {cards.map((card, index) => (
          <SheetCard
            key={card.cardId}
            card={card}
            letter={LETTERS.charAt(index)}
            out={out.has(card.cardId)}
            onToggle={() => onToggle(card.cardId)}
            onLook={() => onLook(index)}
            onDrawn={(part) => setDrawn((before) => withDrawn(before, card.cardId, part))}
          />
        ))}
      </ol>
      <div className={css.deed}>
        <Refused words={inWords(say.sheetRefusals, determine.refusal)} />
        {determine.refusal?.kind === 'sheet-changed' ? <Button onPress={onAgain}>{say.sheets.anew}</Button> : null}
        <Button
          tone="go"
          shortcut="Enter"
          pending={determine.pending}
          forbidden={masked ? say.sheets.masked : unseen > 0 ? say.sheets.coming(unseen) : null}
          onPress={() => void decide()}
        >
          {say.sheets.deed(cards.length - out.size, out.size)}
        </Button>
        <Button shortcut="Escape" onPress={onLeave}>
          {say.sheets.toSingle}
        </Button>
        <span className={css.left}>{say.sheets.clear(view.clear, byThemselves(view))}</span>
      </div>
    </div>
  );
}

/** A sheet that is not full has all that a sheet takes: what else has one clear candidate is looked at by itself. */
function byThemselves({ cards, clear }: SheetView): number {
  return cards.length < CARDS_ON_A_SHEET ? clear - cards.length : 0;
}

function NoSheet({ view, done, onLeave }: { readonly view: SheetView; readonly done: string; readonly onLeave: () => void }) {
  const say = useWording(REVIEW);
  useKeys('This sheet', [{ key: 'Escape', label: say.sheets.toSingle, run: onLeave }]);
  return (
    <Page title={say.sheets.title}>
      <Empty
        title={view.off === null ? say.sheets.noneLeft : say.sheets.off}
        action={
          <Button tone="go" shortcut="Escape" onPress={onLeave}>
            {say.sheets.toSingle}
          </Button>
        }
      >
        {done === '' ? null : <p>{done}</p>}
        <p>{view.off === null ? view.clear === 0 ? say.sheets.takes : say.sheets.alone(view.clear) : <Said>{view.off}</Said>}</p>
      </Empty>
    </Page>
  );
}
