import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Welcome } from '#renderer/screens/welcome/welcome.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { MaskContext } from '#renderer/ui/mask.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import type { Language } from '#contract/language-views.ts';
import type { LockAfter } from '#contract/lock-views.ts';
import { Help } from '#renderer/help/help.tsx';
import type { DeskView, MatterView, Theme } from '#contract/views.ts';
import { BlindDesk } from '#renderer/screens/second-look/blind-desk.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { Display } from './display.ts';
import { Locked } from './locked.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Matter } from './matter.tsx';

/** The window as a whole: either the welcome page or the open matter. */
export function Desk() {
  const desk = useQuery(useViews().desk());
  const { shell } = useWording(DESK);
  return (
    <Shown query={desk} what={shell.theDesk}>
      {(view) => <OpenDesk view={view} />}
    </Shown>
  );
}

function OpenDesk({ view }: { readonly view: DeskView }) {
  const client = useClient();
  const { shell } = useWording(DESK);
  const setTheme = useAct(client.desk.setTheme);
  const setLanguage = useAct(client.desk.setLanguage);
  const setLockAfter = useAct(client.desk.setLockAfter);
  const [masked, setMasked] = useState(false);
  const [helping, setHelping] = useState(false);
  const [guide, setGuide] = useState<string | null>(null);
  const [large, setLarge] = useState(false);
  const [joint, setJoint] = useState(false);

  useEffect(() => {
    document.documentElement.dataset['theme'] = joint ? 'contrast' : view.theme;
  }, [view.theme, joint]);
  useEffect(() => {
    document.documentElement.dataset['size'] = large ? 'large' : 'normal';
  }, [large]);

  /** Others read the screen: names hidden, type large, contrast for a projector. Her own settings stay what they are. */
  function onJoint(begins: boolean) {
    setJoint(begins);
    setMasked(begins);
    setLarge(begins);
  }

  useKeys('Everywhere', [
    { key: 'M', label: shell.maskOrShow, run: () => setMasked((now) => !now) },
    { key: 'Shift+M', label: shell.joint, run: () => onJoint(!joint) },
    { key: '?', label: shell.showKeys, run: () => setHelping(true) },
  ]);

  const display = {
    theme: view.theme,
    onTheme: (theme: Theme) => void setTheme.run({ theme }),
    language: view.language,
    onLanguage: (language: Language) => void setLanguage.run({ language }),
    large,
    onLarge: setLarge,
    lockAfter: view.lockAfter,
    onLockAfter: (minutes: LockAfter) => void setLockAfter.run({ minutes }),
    joint,
    onJoint,
    masked,
    onMask: setMasked,
    onHelp: () => setHelping(true),
    onGuide: setGuide,
  };
  return (
    <MaskContext value={masked}>
      {view.matter === null ? (
        <Welcome version={view.version} display={display} />
      ) : (
        <Seated view={view} matter={view.matter} display={display} />
      )}
      {view.locked && view.matter !== null ? <Locked matter={view.matter} /> : null}
      {helping ? <ShortcutHelp onClose={() => setHelping(false)} /> : null}
      {guide === null ? null : <Help first={guide} onClose={() => setGuide(null)} />}
    </MaskContext>
  );
}

type SeatedProps = { readonly view: DeskView; readonly matter: MatterView; readonly display: Display };

/** Whoever is not the neutral has no station: nothing that was decided is in the page at all. */
function Seated({ view, matter, display }: SeatedProps) {
  if (view.seat !== 'neutral') return <BlindDesk seat={view.seat} practice={matter.practice} />;
  return <Matter key={matter.matterId} matter={matter} display={display} />;
}
