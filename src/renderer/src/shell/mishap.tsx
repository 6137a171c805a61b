import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
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
    return (
      <main className={css.mishap} role="alert">
        <h1>This screen could not be drawn</h1>
        <p>Everything you decided is in the matter file. Draw the screen again; if it fails again, close the app and open it.</p>
        <p>
          <code>{this.state.fault}</code>
        </p>
        <Button tone="go" onPress={() => this.setState({ fault: null })}>
          Draw again
        </Button>
      </main>
    );
  }
}
