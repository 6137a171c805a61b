import { expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { deriveClient, type Wire } from './client.ts';

function recorded(): {
  readonly wire: Wire;
  readonly asked: [string, unknown][];
  readonly tell: (channel: string, payload: unknown) => void;
} {
  const asked: [string, unknown][] = [];
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  return {
    asked,
    tell: (channel, payload) => listeners.get(channel)?.forEach((listener) => listener(payload)),
    wire: {
      invoke: async (channel, given) => {
        asked.push([channel, given]);
        return 'answer';
      },
      listen: (channel, listener) => {
        const held = listeners.get(channel) ?? new Set();
        listeners.set(channel, held.add(listener));
        return () => held.delete(listener);
      },
    },
  };
}

test('every call and event of the contract is there, and nothing else', () => {
  const { wire } = recorded();
  const client = deriveClient(wire, (_channel, given) => given);
  const names = (tree: object): string[] =>
    Object.entries(tree).flatMap(([group, members]: [string, object]) => Object.keys(members).map((name) => `${group}.${name}`));
  expect(names(client)).toEqual(names(api));
});

test('a call goes out on its own channel with its one argument, changed on its way where it must be', async () => {
  const { wire, asked } = recorded();
  const client = deriveClient(wire, (channel, given) => (channel === 'review.card' ? { changed: given } : given));
  expect(await client.desk.state(null)).toBe('answer');
  await client.review.card({ cardId: 'C-1' as never });
  expect(asked).toEqual([
    ['desk.state', null],
    ['review.card', { changed: { cardId: 'C-1' } }],
  ]);
});

test('a listener hears its event until its remover is called', () => {
  const { wire, tell } = recorded();
  const heard: unknown[] = [];
  const stop = deriveClient(wire, (_channel, given) => given).news.changed((payload) => heard.push(payload));
  tell('news.changed', { topics: ['cards'] });
  tell('news.job', 'other');
  stop();
  tell('news.changed', { topics: ['rules'] });
  expect(heard).toEqual([{ topics: ['cards'] }]);
});
