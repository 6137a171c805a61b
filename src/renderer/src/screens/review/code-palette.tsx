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
import { inWords } from '#renderer/wording/by-kind.ts';
import { FIELD } from '#renderer/wording/field.ts';
import type { ReviewWording } from '#renderer/wording/review.en.ts';
import type { ReviewAct, ReviewDraft } from './review-state.ts';
import { useWording } from '#renderer/wording/language.ts';
import { REVIEW } from '#renderer/wording/review.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './palette.module.css';

const KEYS = '123456789abcdefghijklmnopqrstuvwxyz';

type CodePaletteProps = {
  readonly asking: keyof ReviewWording['palette']['titles'];
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
  const say = useWording(REVIEW);
  const { codes } = useWording(FIELD);
  const palette = useRef<HTMLDivElement>(null);
  // The keys are the palette's, not the dialog's: focus begins inside it.
  useEffect(() => palette.current?.focus({ preventScroll: true }), []);
  const own = asking !== 'act' && draft.codes.some((code) => !offeredBy(offer, code));
  const none =
    draft.codes.length === 0 ? say.palette.chooseOne : own && draft.reason.trim() === '' ? say.palette.noteFirst : null;

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
    <Dialog title={say.palette.titles[asking]} shape="beside" onClose={onClose} dismissable={!pending}>
      {/* The keys of the palette: every one of them is also a button inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={css.palette} ref={palette} tabIndex={-1} onKeyDown={onKeyDown}>
        <ul className={css.codeGrid} aria-label={say.palette.reasons}>
          {allowed.map((code, index) => {
            const offered = offer?.codes.find((candidate) => candidate.code === code);
            return (
              <li key={code}>
                <button
                  type="button"
                  aria-pressed={draft.codes.includes(code)}
                  title={codes[code].definition}
                  onClick={() => dispatch({ do: 'toggle-code', code })}
                >
                  <Kbd>{(KEYS[index] ?? '').toUpperCase()}</Kbd>
                  <span>
                    <strong>{codes[code].label}</strong> <code>{code}</code>
                    {offered === undefined ? null : (
                      <small>
                        <Said>{offered.why}</Said>
                      </small>
                    )}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
        <TextField
          label={own ? say.palette.ownNote : say.palette.note}
          value={draft.reason}
          onChange={(reason) => dispatch({ do: 'reason', reason })}
        />
        <Refused words={inWords(say.determineRefusals, refusal)} />
        <DialogActs>
          <Button tone="go" shortcut="Enter" pending={pending} forbidden={none} onPress={onDecide}>
            {say.palette.verbs[asking]}
          </Button>
          <Button shortcut="Escape" onPress={onClose}>
            {say.palette.leave}
          </Button>
        </DialogActs>
      </div>
    </Dialog>
  );
}

function offeredBy(offer: OfferView | undefined, code: ReasonCode): boolean {
  return offer?.codes.some((candidate) => candidate.code === code) === true;
}
