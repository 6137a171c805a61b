/** The token process: the only one that loads a library from elsewhere. It has no matter, lives for one request, and is ended after it. */
import { parentChannel } from '#backend/ocr/parent-channel.ts';
import { listTokens, signOnToken } from './token-acts.ts';
import type { ToToken } from './token-job.ts';

const parent = parentChannel();

parent.onMessage((message) => {
  const asked = message as ToToken;
  try {
    const result = asked.kind === 'list' ? listTokens(asked.module) : signOnToken(asked.module, asked);
    parent.send({ kind: 'done', id: asked.id, result });
  } catch (fault) {
    parent.send({ kind: 'failed', id: asked.id, message: fault instanceof Error ? fault.name : '' });
  }
});
parent.send({ kind: 'ready' });
