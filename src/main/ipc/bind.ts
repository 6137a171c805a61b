/** Ties the contract's calls to their handlers. The order is the defence: who asks, what they ask, then the act. */
import { api, type CountersignApi } from '#contract/api.ts';
import type { BoundaryRefusal, Handlers } from '#contract/call.ts';
import { diskTroubleOf } from '#backend/db/disk-trouble.ts';
import type { Diagnostics } from '#backend/diagnostics/diagnostics.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { z } from 'zod';
import { guards } from './guards.ts';
import type { Guards } from './guards-of.ts';
import { payloadProblem } from './payload.ts';

/** The app gives all of them; a test the few it is about. A call without one is answered as unexpected. */
export type SomeHandlers<T> = { readonly [G in keyof Handlers<T>]?: Partial<Handlers<T>[G]> };

export type Binding<Event> = {
  /** Electron's `ipcMain.handle`. */
  readonly handle: (channel: string, listener: (event: Event, ...given: unknown[]) => Promise<unknown>) => void;
  readonly isOurs: (event: Event) => boolean;
  readonly diagnostics: Diagnostics;
  /** A short random reference for the person to quote. */
  readonly newReference: () => string;
};

type Guard = z.ZodType;
type Handler = (given: unknown) => unknown;
type Answer = Result<unknown, unknown>;

export class SenderRefused extends Error {
  override readonly name = 'SenderRefused';
}

export function bindHandlers<Event>(handlers: SomeHandlers<CountersignApi>, binding: Binding<Event>): void {
  for (const { channel, group, name, kind } of callsOf(api)) {
    const guard = memberOf(guards satisfies Guards<CountersignApi>, group, name) as Guard | null;
    const handler = memberOf(handlers, group, name) as Handler | null;
    binding.handle(channel, async (event, ...given) => {
      if (!binding.isOurs(event)) {
        binding.diagnostics({ level: 'warning', name: `ipc.sender-refused:${channel}` });
        throw new SenderRefused('This page may not ask.');
      }
      const argument = judge(guard, given);
      if (!argument.ok) {
        binding.diagnostics({ level: 'warning', name: `ipc.ill-formed:${channel}` });
        return argument;
      }
      return answer({ channel, kind, handler, given: argument.value }, binding);
    });
  }
}

function judge(guard: Guard | null, given: readonly unknown[]): Result<unknown, BoundaryRefusal> {
  const illFormed = (detail: string): Result<never, BoundaryRefusal> => err({ kind: 'ill-formed', detail });
  if (guard === null) return illFormed('no guard');
  if (given.length !== 1) return illFormed('one argument is taken');
  const problem = payloadProblem(given[0]);
  if (problem !== null) return illFormed(problem);
  const parsed = guard.safeParse(given[0]);
  if (parsed.success) return ok(parsed.data);
  // Where, not what: the value stays out of the answer and the diagnostics.
  const [issue] = parsed.error.issues;
  return illFormed(issue === undefined ? '' : `${issue.path.map(String).join('.')}: ${issue.code}`);
}

async function answer<Event>(
  call: {
    readonly channel: string;
    readonly kind: 'query' | 'command';
    readonly handler: Handler | null;
    readonly given: unknown;
  },
  { diagnostics, newReference }: Binding<Event>,
): Promise<Answer> {
  try {
    if (call.handler === null) throw new Error('No handler');
    const value = await call.handler(call.given);
    return call.kind === 'query' ? ok(value) : (value as Answer);
  } catch (error) {
    const reference = newReference();
    diagnostics({ level: 'fault', name: `ipc.unexpected:${call.channel}`, reference, thrown: error });
    const disk = diskTroubleOf(error);
    return err({ kind: 'unexpected', reference, ...(disk === null ? {} : { disk }) } satisfies BoundaryRefusal);
  }
}

type CallEntry = { readonly channel: string; readonly group: string; readonly name: string; readonly kind: 'query' | 'command' };

/** Every call of the contract with its channel. */
export function callsOf(contract: CountersignApi): readonly CallEntry[] {
  return Object.entries(contract).flatMap(([group, members]) =>
    Object.entries(members).flatMap(([name, { kind }]: [string, { kind: string }]) =>
      kind === 'query' || kind === 'command' ? [{ channel: `${group}.${name}`, group, name, kind }] : [],
    ),
  );
}

function memberOf(tree: object, group: string, name: string): unknown {
  const members = ownMember(tree, group);
  return typeof members === 'object' && members !== null ? ownMember(members, name) : null;
}

function ownMember(holder: object, name: string): unknown {
  return Object.hasOwn(holder, name) ? (holder as Record<string, unknown>)[name] : null;
}
