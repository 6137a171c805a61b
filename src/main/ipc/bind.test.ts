import { expect, test } from 'vitest';
import { api } from '#contract/api.ts';
import { ok } from '#core/result.ts';
import { bindHandlers, callsOf, SenderRefused, type SomeHandlers } from './bind.ts';
import { formatLine, type DiagnosticLine } from '#backend/diagnostics/diagnostics.ts';
import { guards } from './guards.ts';
import type { CountersignApi } from '#contract/api.ts';
import type { DeskView } from '#contract/views.ts';

type Listener = (event: 'ours' | 'theirs', ...given: unknown[]) => Promise<unknown>;

function bound(handlers: SomeHandlers<CountersignApi>): {
  readonly ask: (channel: string, ...given: unknown[]) => Promise<unknown>;
  readonly askAs: Listener;
  readonly lines: DiagnosticLine[];
  readonly channels: ReadonlyMap<string, Listener>;
} {
  const channels = new Map<string, Listener>();
  const lines: DiagnosticLine[] = [];
  bindHandlers<'ours' | 'theirs'>(handlers, {
    handle: (channel, listener) => channels.set(channel, listener),
    isOurs: (event) => event === 'ours',
    diagnostics: (line) => lines.push(line),
    newReference: () => 'ref-1',
  });
  const listen = async (event: 'ours' | 'theirs', channel: string, given: readonly unknown[]): Promise<unknown> => {
    const listener = channels.get(channel);
    if (listener === undefined) throw new Error(`No channel ${channel}`);
    return listener(event, ...given);
  };
  return {
    ask: async (channel, ...given) => listen('ours', channel, given),
    askAs: async (event, ...given) => listen(event, 'desk.setTheme', given),
    lines,
    channels,
  };
}

test('every call of the contract has a channel and a guard, and no event has', () => {
  const { channels } = bound({});
  expect([...channels.keys()]).toEqual(callsOf(api).map(({ channel }) => channel));
  expect(channels.has('news.changed')).toBe(false);
  const guarded = Object.entries(guards).flatMap(([group, members]) => Object.keys(members).map((name) => `${group}.${name}`));
  expect(guarded.toSorted()).toEqual([...channels.keys()].toSorted());
});

const DESK: DeskView = {
  version: '1',
  theme: 'dark',
  language: 'en',
  lockAfter: 15,
  locked: false,
  seat: 'neutral',
  matter: null,
};

test('a query answers its value, a command its own result', async () => {
  const { ask } = bound({
    desk: { state: () => DESK, setTheme: () => ok(null) },
  });
  expect(await ask('desk.state', null)).toEqual({ ok: true, value: DESK });
  expect(await ask('desk.setTheme', { theme: 'light' })).toEqual({ ok: true, value: null });
});

test('a sender that is not ours is an error and a line, and reaches no handler', async () => {
  let reached = 0;
  const { askAs, lines } = bound({
    desk: {
      setTheme: () => {
        reached += 1;
        return ok(null);
      },
    },
  });
  await expect(askAs('theirs', { theme: 'dark' })).rejects.toThrow(SenderRefused);
  expect(reached).toBe(0);
  expect(lines).toEqual([{ level: 'warning', name: 'ipc.sender-refused:desk.setTheme' }]);
});

test('a payload must be one, plain and of its shape before the handler sees it', async () => {
  const seen: unknown[] = [];
  const { ask, lines } = bound({
    desk: {
      setTheme: (given) => {
        seen.push(given);
        return ok(null);
      },
    },
  });
  const illFormed = [[], [{ theme: 'dark' }, 1], [{ theme: 'pink' }], [{}], [null], [{ theme: 'dark', more: 1 }], [new Map()]];
  for (const given of illFormed) {
    expect(await ask('desk.setTheme', ...given)).toMatchObject({ ok: false, error: { kind: 'ill-formed' } });
  }
  expect(seen).toEqual([]);
  expect(lines).toHaveLength(illFormed.length);
});

test('what a handler throws comes out as a reference; its words go nowhere', async () => {
  const { ask, lines } = bound({
    desk: {
      state: () => {
        throw new TypeError('Cannot read the card of Zelda Quimby');
      },
    },
  });
  const answer = await ask('desk.state', null);
  expect(answer).toEqual({ ok: false, error: { kind: 'unexpected', reference: 'ref-1' } });
  const written = lines.map((line) => formatLine(line, 'then')).join('\n');
  expect(written).toMatch(/^then fault ipc\.unexpected:desk\.state ref-1 .*TypeError bind\.test\.ts/);
  expect(written).not.toContain('Zelda');
});

test('a call that nobody handles is unexpected, not silent', async () => {
  expect(await bound({}).ask('tally.view', null)).toMatchObject({ error: { kind: 'unexpected' } });
});
