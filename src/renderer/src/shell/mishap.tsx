import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './mishap.module.css';

type MishapState = { readonly fault: string | null };

/** A bug in the window: says so, keeps nothing back, and offers to draw the screen again. Acts already answered are safe in the file. */
export class Mishap extends Component<{ readonly children: ReactNode }, MishapState> {
  override state: MishapState = { fault: null };

  static getDerivedStateFromError(fault: unknown): MishapState {
    return { fault: fault instanceof Error ? fault.message : 'unknown' };
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children;
    return <NotDrawn fault={this.state.fault} onAgain={() => this.setState({ fault: null })} />;
  }
}

function NotDrawn({ fault, onAgain }: { readonly fault: string; readonly onAgain: () => void }) {
  const { mishap } = useWording(DESK);
  return (
    <main className={css.mishap} role="alert">
      <h1>{mishap.title}</h1>
      <p>{mishap.say}</p>
      <p>
        <code>{fault}</code>
      </p>
      <Button tone="go" onPress={onAgain}>
        {mishap.again}
      </Button>
    </main>
  );
}
