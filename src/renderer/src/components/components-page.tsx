import { useState, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Chip, type ChipTone } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog, DialogActs } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { MaskContext, PersonName, Private } from '#renderer/ui/mask.tsx';
import { NotTaken } from '#renderer/ui/not-taken.tsx';
import { Notice, Refused } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { RulesFirst } from '#renderer/ui/rules-first.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Fact, Facts, Page, Sheet } from '#renderer/ui/sheet.tsx';
import { ShortcutsProvider } from '#renderer/ui/shortcuts.tsx';
import { Empty, Failed, Loading } from '#renderer/ui/states.tsx';
import { StrengthHint } from '#renderer/ui/strength-hint.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { Unmet } from '#renderer/ui/unmet.tsx';
import { FieldSamples } from './field-samples.tsx';
import css from './components.module.css';

const TONES: readonly ChipTone[] = ['counted', 'question', 'refused', 'challenged', 'plain', 'open'];
const TOKENS = [
  'paper',
  'sheet',
  'well',
  'ink',
  'ink-2',
  'rule',
  'edge',
  'accent',
  'counted',
  'question',
  'refused',
  'challenged',
];

/** Every component in every state it can be in. A new one is added here in the same change. */
export function ComponentsPage() {
  return (
    <ShortcutsProvider>
      <main>
        <Page
          title="Components"
          lead="What screens are made of, in every state. Themes come from tokens: add ?theme=dark to see another."
        >
          <Sample of="tokens" says="Roles, never colours.">
            {TOKENS.map((token) => (
              <span key={token} className={css.token}>
                <i data-token={token} />
                {token}
              </span>
            ))}
          </Sample>
          <Sample
            of="button"
            says="What it does, verb first. Forbidden stays reachable and says why; pending takes no second press."
          >
            <Button onPress={nothing}>Plain</Button>
            <Button tone="go" shortcut="Enter" onPress={nothing}>
              Go
            </Button>
            <Button tone="danger" onPress={nothing}>
              Delete all of it
            </Button>
            <Button tone="quiet" onPress={nothing}>
              Quiet
            </Button>
            <Button size="small" pressed onPress={nothing}>
              Pressed
            </Button>
            <Button pending onPress={nothing}>
              Pending
            </Button>
            <Button tone="go" forbidden="Write the grounds" onPress={nothing}>
              Forbidden
            </Button>
          </Sample>
          <Sample of="chip" says="A state by word, by shape and by colour, in that order.">
            {TONES.map((tone) => (
              <Chip key={tone} tone={tone}>
                {tone}
              </Chip>
            ))}
          </Sample>
          <Sample of="field" says="A hint explains, a problem says what to change. Days are spelled out.">
            <FieldSamples />
          </Sample>
          <Sample of="notice" says="In place; a refusal is announced.">
            <Notice tone="plain">To know.</Notice>
            <Notice tone="question">To look at.</Notice>
            <Notice tone="counted">Done.</Notice>
            <Refused words="Refused, and what to do about it." />
          </Sample>
          <Sample of="not-taken" says="Of several files, those that were refused, each with its reason.">
            <NotTaken words="1 of 3 files was not taken." files={[{ file: 'letter.docx', reason: 'not a PDF' }]} />
          </Sample>
          <Sample of="states" says="Loading, empty, failed: drawn the same everywhere.">
            <Loading what="the docket" />
            <Empty title="Nothing is disputed">
              <p>What to do next.</p>
            </Empty>
            <Failed error={new Error('lost')} onRetry={nothing} />
          </Sample>
          <Sample of="sheet" says="A quiet surface with a heading; terms and their values.">
            <Sheet title="On the list">
              <Facts>
                <Fact term="Rows">row 231</Fact>
                <Fact term="Presumption">valid unless legitimate doubt</Fact>
              </Facts>
            </Sheet>
          </Sample>
          <Sample of="data-table" says="Rows to read; the heads stay in sight, figures stand under each other.">
            <Sheet title="Files" flush>
              <DataTable columns={['File', { title: 'Pages', number: true }]}>
                <tr>
                  <th scope="row">list.csv</th>
                  <td data-number="">4</td>
                </tr>
                <tr>
                  <th scope="row">cards.pdf</th>
                  <td data-number="">1,204</td>
                </tr>
              </DataTable>
            </Sheet>
          </Sample>
          <Sample of="tabs" says="One panel at a time.">
            <SomeTabs />
          </Sample>
          <Sample of="progress" says="How far, and of how much.">
            <Progress label="Reading" done={37} total={60} />
          </Sample>
          <Sample of="unmet" says="Every condition at once, each with the way to it.">
            <Unmet unmet={[{ kind: 'x', message: '7 cards are in review.', station: 'review' }]} here="tally" onGo={nothing} />
          </Sample>
          <Sample of="mask" says="A name is not in the page at all while masked.">
            <MaskContext value>
              <p>
                <PersonName instead="row 231">Any Name</PersonName>, <Private>any address</Private>
              </p>
            </MaskContext>
          </Sample>
          <Sample of="kbd" says="A key as printed on its cap.">
            <Kbd>Backspace</Kbd>
          </Sample>
          <Sample of="said" says="What the desk behind the window says, in the window’s language; else marked as English.">
            <p>
              <Said>The ground rules are silent on revocation.</Said>
            </p>
          </Sample>
          <Sample of="strength-hint" says="How well a passphrase would hold.">
            <StrengthHint passphrase="correct horse" />
          </Sample>
          <Sample of="dialog" says="Takes the focus, keeps it, gives it back.">
            <SomeDialog />
          </Sample>
          <Sample of="landing" says="Where focus lands when a page comes: its heading, above." />
          <Sample of="shortcuts" says="Holds what every drawn screen says its keys do." />
        </Page>
        <Sample of="rules-first" says="Stands in the place of a station that waits for frozen rules.">
          <RulesFirst station="cards" onGo={nothing} />
        </Sample>
      </main>
    </ShortcutsProvider>
  );
}

function nothing(): void {
  // A sample does nothing.
}

type SampleProps = { readonly of: string; readonly says: string; readonly children?: ReactNode };

function Sample({ of, says, children }: SampleProps) {
  return (
    <section className={css.sample} data-component={of} aria-label={of}>
      <h2>{of}</h2>
      <p>{says}</p>
      <div className={css.shown}>{children}</div>
    </section>
  );
}

function SomeTabs() {
  const [chosen, setChosen] = useState('one');
  return (
    <Tabs
      label="Sample"
      chosen={chosen}
      onChoose={setChosen}
      tabs={[
        { id: 'one', label: 'Docket (4)', content: <p>One.</p> },
        { id: 'two', label: 'Evidence', content: <p>Two.</p> },
      ]}
    />
  );
}

function SomeDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open the dialog …</Button>
      {open ? (
        <Dialog title="A dialog" onClose={() => setOpen(false)}>
          <p>It says what it asks.</p>
          <DialogActs>
            <Button tone="go" onPress={() => setOpen(false)}>
              Close it
            </Button>
          </DialogActs>
        </Dialog>
      ) : null}
    </>
  );
}
