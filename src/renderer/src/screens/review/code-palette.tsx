import { useEffect, useRef, type Dispatch, type KeyboardEvent } from 'react';
import type { DetermineRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import type { ReasonCode } from '#core/card/reason-codes.ts';
import type { OfferView } from '#contract/review-views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { CODE_WORDS } from '#renderer/words/reason-codes.ts';
import type { ReviewAct, ReviewDraft } from './review-state.ts';
import { determineRefusalWords } from './wording.ts';
import css from './palette.module.css';

const TITLES = {
  question: 'Question this card: for what?',
  'not-counted': 'Do not count this card: why?',
  act: 'Not a card, but an act: which?',
} as const;
const VERBS = { question: 'Question the card', 'not-counted': 'Do not count the card', act: 'Keep as an act' } as const;

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

type CodePaletteProps = {
  readonly asking: keyof typeof TITLES;
  readonly allowed: readonly ReasonCode[];
  readonly draft: ReviewDraft;
  readonly offer: OfferView | undefined;
  readonly dispatch: Dispatch<ReviewAct>;
  readonly pending: boolean;
  readonly refusal: DetermineRefusal | BoundaryRefusal | null;
  readonly onClose: () => void;
  readonly onDecide: () => void;
};

/** The codes with their keys; what the rules offer is chosen beforehand and says why. A card keeps every code that applies. */
export function CodePalette({ asking, allowed, draft, offer, dispatch, pending, refusal, onClose, onDecide }: CodePaletteProps) {
  const palette = useRef<HTMLDivElement>(null);
  // The keys are the palette's, not the dialog's: focus begins inside it.
  useEffect(() => palette.current?.focus({ preventScroll: true }), []);
  const own = asking !== 'act' && draft.codes.some((code) => !offeredBy(offer, code));
  const none =
    draft.codes.length === 0 ? 'Choose at least one reason' : own && draft.reason.trim() === '' ? 'Write the note first' : null;

  function onKeyDown(press: KeyboardEvent) {
    const typing = press.target instanceof HTMLInputElement;
    if (press.key === 'Enter' && (typing || press.ctrlKey || !(press.target instanceof HTMLButtonElement))) {
      press.preventDefault();
      if (none === null && !pending && !press.repeat) onDecide();
      // A reason of her own needs a note: Enter goes to where it is written.
      else if (own) palette.current?.querySelector('input')?.focus();
      return;
    }
    if (typing || press.ctrlKey || press.metaKey || press.altKey) return;
    const code = allowed[KEYS.indexOf(press.key.toLowerCase())];
    if (press.key.length === 1 && code !== undefined) {
      press.preventDefault();
      dispatch({ do: 'toggle-code', code });
    }
  }

  return (
    <Dialog title={TITLES[asking]} shape="beside" onClose={onClose} dismissable={!pending}>
      {/* The keys of the palette: every one of them is also a button inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={css.palette} ref={palette} tabIndex={-1} onKeyDown={onKeyDown}>
        <ul className={css.codeGrid} aria-label="Reasons">
          {allowed.map((code, index) => {
            const offered = offer?.codes.find((candidate) => candidate.code === code);
            return (
              <li key={code}>
                <button
                  type="button"
                  aria-pressed={draft.codes.includes(code)}
                  title={CODE_WORDS[code].definition}
                  onClick={() => dispatch({ do: 'toggle-code', code })}
                >
                  <Kbd>{(KEYS[index] ?? '').toUpperCase()}</Kbd>
                  <span>
                    <strong>{CODE_WORDS[code].label}</strong> <code>{code}</code>
                    {offered === undefined ? null : <small>{offered.why}</small>}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <TextField
          label={own ? 'A note for the record: this reason is yours, not the rules’' : 'A note for the record (optional)'}
          value={draft.reason}
          onChange={(reason) => dispatch({ do: 'reason', reason })}
        />
        <Refused words={refusal === null ? null : determineRefusalWords(refusal)} />
        <DialogActs>
          <Button tone="go" shortcut="Enter" pending={pending} forbidden={none} onPress={onDecide}>
            {VERBS[asking]}
          </Button>
          <Button shortcut="Escape" onPress={onClose}>
            Leave it
          </Button>
        </DialogActs>
      </div>
    </Dialog>
  );
}

function offeredBy(offer: OfferView | undefined, code: ReasonCode): boolean {
  return offer?.codes.some((candidate) => candidate.code === code) === true;
}
