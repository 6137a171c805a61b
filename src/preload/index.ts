/** Exposes the derived client as `window.countersign`; no channel name, no event object and no Electron module crosses. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { deriveClient, type Wire } from './client.ts';
import { holdDroppedFiles } from './dropped-files.ts';

const wire: Wire = {
  invoke: async (channel, given) => ipcRenderer.invoke(channel, given),
  listen: (channel, listener) => {
    const heard = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, heard);
    return () => {
      ipcRenderer.removeListener(channel, heard);
    };
  },
};
const dropped = holdDroppedFiles(window, (file) => webUtils.getPathForFile(file));

contextBridge.exposeInMainWorld(
  'countersign',
  deriveClient(wire, (channel, given) =>
    channel === 'cards.importDropped' && typeof given === 'object' && given !== null
      ? { ...given, paths: dropped.take() }
      : given,
  ),
);
