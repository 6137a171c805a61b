/** `powerMonitor`: nothing here sleeps or locks by itself; a test says so by emitting, and by putting its own idle time in place. */
import type * as E from 'electron';
import { StrictEmitter } from '../emitter.ts';

const EVENTS = ['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen'];

export class PowerMonitor extends StrictEmitter {
  /** Seconds without input anywhere in the system. A member of each object, so that a test can replace it as on Electron. */
  getSystemIdleTime = (): number => 0;

  constructor() {
    super('powerMonitor', EVENTS);
  }
}

export type PowerMonitorChecked = Pick<E.PowerMonitor, 'getSystemIdleTime'>;
