/** The worker's end: a Node child process, or an Electron utility process, which has a `parentPort`. */
export type ParentChannel = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
};

export function parentChannel(): ParentChannel {
  const port = (process as { readonly parentPort?: ParentPort }).parentPort;
  if (port !== undefined && port !== null) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    };
  }
  // An orphan must not live on.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
}
