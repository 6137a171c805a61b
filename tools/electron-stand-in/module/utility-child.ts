/** The child of utilityProcess.fork: gives the module a `process.parentPort`, then loads it. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';

type Message = { readonly data: unknown; readonly ports: readonly never[] };

const early: Message[] = [];
const port = Object.assign(new EventEmitter(), {
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('electron stand-in: parentPort.postMessage with ports is not emulated');
    process.send?.(message);
  },
  start(): void {},
});
process.on('message', (data) => {
  const message: Message = { data, ports: [] };
  if (port.listenerCount('message') > 0) port.emit('message', message);
  else early.push(message);
});
port.on('newListener', (name) => {
  if (name !== 'message') return;
  queueMicrotask(() => {
    for (const message of early.splice(0)) port.emit('message', message);
  });
});
process.on('disconnect', () => process.exit(0));

const [node = '', , file = '', ...args] = process.argv;
process.argv = [node, file, ...args];
Object.defineProperty(process, 'parentPort', { value: port });
Object.defineProperty(process, 'type', { value: 'utility' });
await import(pathToFileURL(file).href);
