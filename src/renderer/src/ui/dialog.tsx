import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import css from './dialog.module.css';

type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** `beside` leaves the image uncovered that the question is about. */
  readonly shape?: 'middle' | 'wide' | 'help' | 'drawer' | 'beside';
  /** False while a command runs: its outcome must be seen. */
  readonly dismissable?: boolean;
};

/** Traps focus, returns it, closes on Escape. Drawn only while it is open. */
export function Dialog({ title, children, onClose, shape = 'middle', dismissable = true }: DialogProps) {
  const { controls } = useWording(DESK);
  return (
    <ModalOverlay
      className={css.veil ?? ''}
      data-modal=""
      data-shape={shape}
      isOpen
      isDismissable={dismissable && shape === 'drawer'}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={css.frame ?? ''} data-shape={shape}>
        <AriaDialog className={css.dialog ?? ''}>
          <div className={css.head}>
            <Heading slot="title" className={css.title ?? ''}>
              {title}
            </Heading>
            <button type="button" className={css.close} aria-label={controls.close} onClick={onClose} disabled={!dismissable}>
              ✕
            </button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of acts at the foot of a dialog: what it does first, the way out last. */
export function DialogActs({ children }: { readonly children: ReactNode }) {
  return <div className={css.acts}>{children}</div>;
}
