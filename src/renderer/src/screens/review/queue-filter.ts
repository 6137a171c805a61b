/** How the queue is sifted. Pure. */
import type { QueueFilter } from '#contract/queue-views.ts';

export const EVERY_CARD: QueueFilter = { show: 'left', batchId: null, reason: null, layout: null };

export function isSifted({ batchId, reason, layout }: QueueFilter): boolean {
  return batchId !== null || reason !== null || layout !== null;
}
