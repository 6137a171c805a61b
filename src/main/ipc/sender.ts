import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isIn, type Place } from '../place.ts';

type Asked = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** The main frame of our own window, showing our own place: a frame inside it, or what it was lured to, may not ask. */
export function isOurSender(event: Asked, ours: WebContents | null, place: Place): boolean {
  const { sender, senderFrame } = event;
  if (ours === null || senderFrame === null || sender.id !== ours.id) return false;
  return senderFrame.parent === null && senderFrame.origin === place.origin && isIn(place, senderFrame.url);
}
