const { contextBridge, ipcRenderer, webUtils } = require('electron');

let heard = () => {};
ipcRenderer.on('hello', (_event, value) => heard(value));
globalThis.preloadSecret = 'secret';

contextBridge.exposeInMainWorld('fixture', {
  version: 7,
  nested: { list: [1, { deep: true }], when: new Date(5) },
  sync: (a, b) => a + b,
  throws: () => {
    throw new RangeError('at once');
  },
  later: async (change) => change(21),
  ping: (n) => ipcRenderer.invoke('ping', n),
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  none: () => ipcRenderer.invoke('no-such-channel'),
  choose: () => ipcRenderer.invoke('choose'),
  work: (numbers) => ipcRenderer.invoke('work', numbers),
  crashWorker: () => ipcRenderer.invoke('crash-worker'),
  onHello: (listener) => {
    heard = listener;
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  tooMuch: () => {
    try {
      return typeof ipcRenderer.sendSync;
    } catch (error) {
      return error.message;
    }
  },
});
