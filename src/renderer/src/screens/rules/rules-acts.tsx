import { placeOf, type Place } from '#renderer/place.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useWording } from '#renderer/wording/language.ts';
import { RULES } from '#renderer/wording/rules.ts';

type DraftActsProps = {
  readonly unsaved: boolean;
  readonly saving: boolean;
  /** Why the draft cannot be frozen yet. */
  readonly blocked: string | null;
  readonly onSave: () => void;
  readonly onFreeze: () => void;
};

/** Of a draft: saved, then frozen. */
export function DraftActs({ unsaved, saving, blocked, onSave, onFreeze }: DraftActsProps) {
  const { desk: say } = useWording(RULES);
  return (
    <>
      <Button shortcut="Ctrl+S" pending={saving} forbidden={unsaved ? null : say.allSaved} onPress={onSave}>
        {unsaved ? say.saveDraft : say.draftSaved}
      </Button>
      <Button tone="go" forbidden={blocked} onPress={onFreeze}>
        {say.freeze}
      </Button>
    </>
  );
}

type FrozenActsProps = {
  /** The version that an amendment being written becomes, and whether it changes anything yet. */
  readonly amending: { readonly version: number; readonly unsaved: boolean } | null;
  readonly onGo: (place: Place) => void;
  readonly onBegin: () => void;
  readonly onAmend: () => void;
  readonly onLeave: () => void;
};

/** Of rules in force: on to the list, or an amendment. One component, so that the focus stays where an amendment is begun. */
export function FrozenActs({ amending, onGo, onBegin, onAmend, onLeave }: FrozenActsProps) {
  const { desk: say } = useWording(RULES);
  return amending === null ? (
    <>
      <Button tone="go" onPress={() => onGo(placeOf('list'))}>
        {say.toList}
      </Button>
      <Button onPress={onBegin}>{say.amend}</Button>
    </>
  ) : (
    <>
      <Button tone="go" forbidden={amending.unsaved ? null : say.nothingChanged} onPress={onAmend}>
        {say.freezeVersion(amending.version)}
      </Button>
      <Button onPress={onLeave}>{say.leave}</Button>
    </>
  );
}
