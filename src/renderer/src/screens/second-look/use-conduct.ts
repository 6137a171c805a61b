import { useEffect, useRef } from 'react';
import type { CardId } from '#core/ids.ts';
import { useClient } from '#renderer/api/client.ts';

/** Wheel turns that follow each other are one look. */
const ONE_LOOK_MS = 400;

/**
 * How long a card was before her and how often she moved the image. Sent beside a decision that was made; main keeps it only
 * while she has her log turned on. Nothing waits for it, and nothing is shown of it.
 */
export function useConduct(cardId: CardId): () => void {
  const client = useClient();
  const seen = useRef({ since: 0, looks: 0, lookedAt: 0 });
  useEffect(() => {
    seen.current = { since: performance.now(), looks: 0, lookedAt: 0 };
    const onLook = ({ target }: Event) => {
      const now = performance.now();
      if (!(target instanceof Element) || target.closest('figure') === null) return;
      if (now - seen.current.lookedAt > ONE_LOOK_MS) seen.current.looks += 1;
      seen.current.lookedAt = now;
    };
    document.addEventListener('pointerdown', onLook, { passive: true });
    document.addEventListener('wheel', onLook, { passive: true });
    return () => {
      document.removeEventListener('pointerdown', onLook);
      document.removeEventListener('wheel', onLook);
    };
  }, []);
  return () => {
    const milliseconds = Math.round(performance.now() - seen.current.since);
    // Her log is not worth an error: the decision stands whether or not it was timed.
    void client.secondLook.note({ cardId, milliseconds, looks: seen.current.looks }).catch(() => null);
  };
}
