/** `session`: the default one and those in memory. All windows of a run share one, the first window's. */
import type * as E from 'electron';
import type { Schemes } from '../schemes.ts';
import { NotEmulated, checkOptions, strict } from '../strict.ts';
import { makeSession, type SessionRules } from './session.ts';

type Preferences = Pick<E.WebPreferences, 'session' | 'partition'>;

export function makeSessions(schemes: Schemes, isReady: () => boolean) {
  const standard = makeSession(schemes, isReady);
  const inMemory = new Map<string, SessionRules>();
  let used: SessionRules | null = null;

  const fromPartition = (partition: string, options: E.FromPartitionOptions = { cache: true }): object => {
    if (!isReady()) throw new Error('Session can only be received when app is ready');
    checkOptions('session.fromPartition', options, { cache: 'any' });
    if (partition === '') return standard.session;
    if (partition.startsWith('persist:')) throw new NotEmulated('a persistent partition');
    const made = inMemory.get(partition) ?? makeSession(schemes, isReady);
    inMemory.set(partition, made);
    return made.session;
  };

  return {
    protocol: standard.protocol,
    session: strict('session', {
      get defaultSession() {
        return standard.session;
      },
      fromPartition,
    }),
    /** The session for a window with these preferences. */
    ofWindow({ session, partition }: Preferences): object {
      const wanted = session ?? (partition === undefined ? standard.session : fromPartition(partition));
      const rules = [standard, ...inMemory.values()].find((known) => known.session === wanted);
      if (rules === undefined) throw new TypeError('webPreferences.session is no session of this app');
      if (used !== null && used !== rules) throw new NotEmulated('windows of different sessions');
      used = rules;
      schemes.useHandlers(rules.handlers);
      return rules.session;
    },
    inUse: (): SessionRules => used ?? standard,
  };
}
