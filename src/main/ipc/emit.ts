import { api, type CountersignApi } from '#contract/api.ts';
import type { Emitter } from '#contract/call.ts';

/** `emit.news.changed(…)` and the like, derived from the contract. */
export function makeEmitter(send: (channel: string, payload: unknown) => void): Emitter<CountersignApi> {
  const groups = Object.entries(api).map(([group, members]) => {
    const events = Object.entries(members).filter(([, { kind }]: [string, { kind: string }]) => kind === 'event');
    return [group, Object.fromEntries(events.map(([name]) => [name, (payload: unknown) => send(`${group}.${name}`, payload)]))];
  });
  return Object.fromEntries(groups) as Emitter<CountersignApi>;
}
