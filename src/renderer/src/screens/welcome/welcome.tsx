import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import type { Display } from '#renderer/shell/desk.tsx';
import { DisplayMenu } from '#renderer/shell/display-menu.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useKeys } from '#renderer/ui/keys.ts';
import { Refused } from '#renderer/ui/notice.tsx';
import { Shown } from '#renderer/ui/states.tsx';
import { CreateMatter } from './create-matter.tsx';
import { RecentMatters } from './recent-matters.tsx';
import { UnlockMatter, type ChosenMatter } from './unlock-matter.tsx';
import { openRefusalWords } from './wording.ts';
import css from './welcome.module.css';

type WelcomeProps = { readonly version: string; readonly display: Display };

/** Where the app begins: the practice matter in one click, her matters, a new one. */
export function Welcome({ version, display }: WelcomeProps) {
  const client = useClient();
  const recent = useQuery(useViews().recent());
  const practice = useAct(client.matters.openPractice);
  const choose = useAct(client.matters.choose);
  const [creating, setCreating] = useState(false);
  const [chosen, setChosen] = useState<ChosenMatter | null>(null);

  useKeys('Help', [{ key: 'F1', label: 'Help', run: () => display.onGuide('begin') }]);

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
            Help
          </Button>
        </span>
      </header>
      <main className={css.main}>
        <div className={css.lead}>
          <h1 tabIndex={-1}>The desk of the neutral in a card check</h1>
          <p>
            Take in the cards and the list, match them, rule on what is disputed with both things side by side, and sign a
            certification that anyone can verify and that names nobody. One encrypted file per matter, on this computer only.
          </p>
        </div>
        <section className={css.practice} aria-labelledby="practice">
          <h2 id="practice">New here?</h2>
          <p>
            The practice matter is invented: 60 people, 48 deliveries, and the usual trouble. Nothing in it is secret and nothing
            you do in it matters.
          </p>
          <Button tone="go" pending={practice.pending} onPress={() => void practice.run(null)}>
            Open the practice matter
          </Button>
          <Refused words={practice.refusal === null ? null : openRefusalWords(practice.refusal)} />
        </section>
        <section className={css.matters} aria-labelledby="matters">
          <div className={css.heading}>
            <h2 id="matters">Your matters</h2>
            <Button onPress={() => void chooseFile()} pending={choose.pending}>
              Open a file …
            </Button>
            <Button onPress={() => setCreating(true)}>New matter …</Button>
          </div>
          <Shown query={recent} what="recent matters">
            {(matters) => (
              <RecentMatters
                matters={matters}
                onOpen={({ recentId, fileName }) => setChosen({ chosenId: recentId, fileName })}
                onCreate={() => setCreating(true)}
              />
            )}
          </Shown>
        </section>
        <p className={css.foot}>No network. No account. No connection is ever made.</p>
      </main>
      {creating ? <CreateMatter onClose={() => setCreating(false)} /> : null}
      {chosen === null ? null : <UnlockMatter chosen={chosen} onClose={() => setChosen(null)} />}
    </div>
  );
}
