import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { BOX_KINDS, type FormBox } from '#core/card/card-form.ts';
import type { CardId } from '#core/ids.ts';
import type { FormSample } from '#contract/form-views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { Refused } from '#renderer/ui/notice.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { imageAddress } from '#renderer/viewer/image-address.ts';
import { boxBetween, boxInTheMiddle, nextKind, nudged, type Size } from './form-boxes.ts';
import { useWording } from '#renderer/wording/language.ts';
import { CARDS } from '#renderer/wording/cards.ts';
import css from './form-designer.module.css';

type DesignerProps = { readonly cardId: CardId; readonly onClose: () => void };

/** Teaches the desk a card form: boxes drawn on one card, by mouse or by key. */
export function FormDesigner({ cardId, onClose }: DesignerProps) {
  const say = useWording(CARDS);
  const { run: begin, refusal } = useAct(useClient().cards.beginForm);
  const [sample, setSample] = useState<FormSample | null>(null);
  const asked = useRef(false);

  // The picture is asked for once, when the designer opens: reading its print takes a few seconds.
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const ask = async () => {
      const answer = await begin({ cardId });
      if (answer.ok) setSample(answer.value);
    };
    void ask();
  }, [begin, cardId]);

  return (
    <Dialog title={say.form.title(cardId)} shape="wide" onClose={onClose}>
      {sample === null ? (
        <>
          {refusal === null ? <p role="status">{say.form.reading(cardId)}</p> : null}
          <Refused words={inWords(say.formRefusals, refusal)} />
        </>
      ) : (
        <Drawing cardId={cardId} sample={sample} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Drawing({ cardId, sample, onClose }: DesignerProps & { readonly sample: FormSample }) {
  const say = useWording(CARDS);
  const learn = useAct(useClient().cards.learnForm);
  const [name, setName] = useState('');
  const [boxes, setBoxes] = useState<readonly FormBox[]>(sample.boxes);
  const [chosen, setChosen] = useState<number | null>(null);
  const size = { width: sample.image.widthPx, height: sample.image.heightPx };
  const missing =
    name.trim() === ''
      ? say.form.giveName
      : boxes.some(({ kind }) => kind === 'name' || kind === 'family' || kind === 'given')
        ? null
        : say.form.drawName;

  const write = (index: number, part: Partial<FormBox>) =>
    setBoxes(boxes.map((box, at) => (at === index ? { ...box, ...part } : box)));

  function add(box: FormBox) {
    setBoxes([...boxes, box]);
    setChosen(boxes.length);
  }

  function remove(index: number) {
    setBoxes(boxes.filter((_, at) => at !== index));
    setChosen(null);
  }

  async function onLearn() {
    const answer = await learn.run({ cardId, name: name.trim(), boxes });
    if (answer.ok) onClose();
  }

  return (
    <>
      <div className={css.desk}>
        <Sheet
          sample={sample}
          boxes={boxes}
          chosen={chosen}
          onChoose={setChosen}
          onAdd={(box) => add({ ...box, kind: nextKind(boxes), label: '' })}
          onWrite={write}
        />
        <div className={css.fields}>
          <TextField label={say.form.name} value={name} onChange={setName} landsHere />
          <p className={css.small}>{say.form.draw(sample.lines)}</p>
          <ol className={css.list}>
            {boxes.map((box, index) => (
              <li key={index} data-chosen={chosen === index ? '' : undefined}>
                <BoxRow number={index + 1} box={box} onWrite={(part) => write(index, part)} onRemove={() => remove(index)} />
              </li>
            ))}
          </ol>
          <Button size="small" onPress={() => add(boxInTheMiddle(boxes, size))}>
            {say.form.add}
          </Button>
        </div>
      </div>
      <Refused words={inWords(say.formRefusals, learn.refusal)} />
      <DialogActs>
        <Button tone="go" pending={learn.pending} forbidden={missing} onPress={() => void onLearn()}>
          {say.form.teach}
        </Button>
        <Button onPress={onClose}>{say.arrange.leave}</Button>
      </DialogActs>
    </>
  );
}

type BoxRowProps = {
  readonly number: number;
  readonly box: FormBox;
  readonly onWrite: (part: Partial<FormBox>) => void;
  readonly onRemove: () => void;
};

function BoxRow({ number, box, onWrite, onRemove }: BoxRowProps) {
  const say = useWording(CARDS);
  return (
    <div className={css.row}>
      <SelectField
        label={say.form.box(number)}
        value={box.kind}
        choices={BOX_KINDS.map((kind) => ({ value: kind, label: say.boxes[kind] }))}
        onChange={(kind) => onWrite({ kind })}
      />
      {box.kind === 'checkbox' ? (
        <TextField label={say.form.says} value={box.label} onChange={(label) => onWrite({ label })} />
      ) : null}
      <Button size="small" tone="quiet" label={say.form.removeBox(number)} onPress={onRemove}>
        {say.form.remove}
      </Button>
    </div>
  );
}

type SheetProps = {
  readonly sample: FormSample;
  readonly boxes: readonly FormBox[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly onAdd: (box: Omit<FormBox, 'kind' | 'label'>) => void;
  readonly onWrite: (index: number, part: Partial<FormBox>) => void;
};

type Drag = {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
};

const STEP = 4;

function Sheet({ sample, boxes, chosen, onChoose, onAdd, onWrite }: SheetProps) {
  const say = useWording(CARDS);
  const [drag, setDrag] = useState<Drag | null>(null);
  const size: Size = { width: sample.image.widthPx, height: sample.image.heightPx };
  const draft = drag === null ? null : boxBetween(drag.from, drag.to, size);

  function at(event: PointerEvent<HTMLElement>) {
    const frame = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - frame.left) / frame.width) * size.width,
      y: ((event.clientY - frame.top) / frame.height) * size.height,
    };
  }

  function onUp() {
    if (draft !== null) onAdd(draft);
    setDrag(null);
  }

  return (
    <div
      className={css.sheet}
      onPointerDown={(event) => {
        if (event.target !== event.currentTarget && !(event.target instanceof HTMLImageElement)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = at(event);
        setDrag({ from: point, to: point });
      }}
      onPointerMove={(event) => {
        if (drag !== null) setDrag({ ...drag, to: at(event) });
      }}
      onPointerUp={onUp}
      onPointerCancel={() => setDrag(null)}
    >
      <img src={imageAddress(sample.image, 1200)} alt={say.form.picture} draggable={false} />
      {boxes.map((box, index) => (
        <button
          key={index}
          type="button"
          className={css.box}
          data-chosen={chosen === index ? '' : undefined}
          style={placed(box, size)}
          aria-label={say.form.boxSpoken(index + 1, say.boxes[box.kind])}
          onFocus={() => onChoose(index)}
          onKeyDown={(event) => {
            if (!event.key.startsWith('Arrow')) return;
            event.preventDefault();
            onWrite(index, nudged(box, event.key, { by: STEP, resize: event.shiftKey, size }));
          }}
        >
          <span>
            {index + 1} {box.kind === 'checkbox' && box.label !== '' ? box.label : say.boxes[box.kind]}
          </span>
        </button>
      ))}
      {draft === null ? null : <span className={css.draft} style={placed(draft, size)} />}
    </div>
  );
}

function placed({ x, y, width, height }: Omit<FormBox, 'kind' | 'label'>, size: Size) {
  const share = (value: number, of: number) => `${(value / of) * 100}%`;
  return {
    left: share(x, size.width),
    top: share(y, size.height),
    width: share(width, size.width),
    height: share(height, size.height),
  };
}
