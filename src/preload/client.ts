/** The window's client, derived from the contract: functions of one argument, listeners that return their own remover. */
import { api, type CountersignApi } from '#contract/api.ts';
import type { Client } from '#contract/call.ts';

export type Wire = {
  readonly invoke: (channel: string, given: unknown) => Promise<unknown>;
  /** Listens until the returned function is called. */
  readonly listen: (channel: string, listener: (payload: unknown) => void) => () => void;
};
/** Changes an argument on its way out. */
export type Outgoing = (channel: string, given: unknown) => unknown;

export function deriveClient(wire: Wire, outgoing: Outgoing): Client<CountersignApi> {
  const groups = Object.entries(api).map(([group, members]) => {
    const made = Object.entries(members).map(([name, { kind }]: [string, { kind: string }]) => {
      const channel = `${group}.${name}`;
      const listen = (listener: (payload: unknown) => void): (() => void) => wire.listen(channel, (payload) => listener(payload));
      const call = async (given: unknown): Promise<unknown> => wire.invoke(channel, outgoing(channel, given));
      return [name, kind === 'event' ? listen : call];
    });
    return [group, Object.fromEntries(made)];
  });
  return Object.fromEntries(groups) as Client<CountersignApi>;
}
