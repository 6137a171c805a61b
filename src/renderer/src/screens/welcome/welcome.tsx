import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChosenFile } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Display } from '#renderer/shell/display.ts';
import { DisplayMenu } from '#renderer/shell/display-menu.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Refused } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { inWords } from '#renderer/wording/by-kind.ts';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import { WELCOME } from '#renderer/wording/welcome.ts';
import { CreateMatter } from './create-matter.tsx';
import { Sealed } from '../sealed/sealed.tsx';
import { RecentMatters } from './recent-matters.tsx';
import { UnlockMatter } from './unlock-matter.tsx';
import css from './welcome.module.css';

type WelcomeProps = { readonly version: string; readonly display: Display };

/** Where the app begins: the practice matter in one click, her matters, a new one. */
export function Welcome({ version, display }: WelcomeProps) {
  const client = useClient();
  const { front, openRefusals } = useWording(WELCOME);
  const { shell } = useWording(DESK);
  const recent = useQuery(useViews().recent());
  const practice = useAct(client.matters.openPractice);
  const choose = useAct(client.matters.choose);
  const [creating, setCreating] = useState(false);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);

  useKeys('Help', [{ key: 'F1', label: shell.help, run: () => display.onGuide('begin') }]);

  async function chooseFile() {
    const answer = await choose.run(null);
    if (answer.ok) setChosen(answer.value);
  }

  return (
    <div className={css.welcome}>
      <header className={css.header}>
        <span className={css.mark}>Countersign</span>
        <span className={css.version}>{version}</span>
        <span className={css.end}>
          <DisplayMenu display={display} />
          <Button size="small" shortcut="F1" onPress={() => display.onGuide('begin')}>
            {shell.help}
          </Button>
        </span>
      </header>
      <main className={css.main}>
        <div className={css.lead}>
          <h1 tabIndex={-1}>{front.title}</h1>
          <p>{front.lead}</p>
        </div>
        <section className={css.practice} aria-labelledby="practice">
          <h2 id="practice">{front.newHere}</h2>
          <p>{front.practice}</p>
          <Button tone="go" pending={practice.pending} onPress={() => void practice.run(null)}>
            {front.openPractice}
          </Button>
          <Refused words={inWords(openRefusals, practice.refusal)} />
        </section>
        <section className={css.matters} aria-labelledby="matters">
          <div className={css.heading}>
            <h2 id="matters">{front.yourMatters}</h2>
            <Button onPress={() => void chooseFile()} pending={choose.pending}>
              {front.openFile}
            </Button>
            <Button onPress={() => setCreating(true)}>{front.newMatter}</Button>
          </div>
          <Shown query={recent} what={front.recentMatters}>
            {(matters) => (
              <RecentMatters
                matters={matters}
                onOpen={({ recentId, fileName }) => setChosen({ chosenId: recentId, fileName })}
                onCreate={() => setCreating(true)}
              />
            )}
          </Shown>
          <Sealed />
        </section>
        <p className={css.foot}>{front.foot}</p>
      </main>
      {creating ? <CreateMatter onClose={() => setCreating(false)} /> : null}
      {chosen === null ? null : <UnlockMatter chosen={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}
