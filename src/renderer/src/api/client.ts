import { createContext, useContext } from 'react';
import type { CountersignApi } from '#contract/api.ts';
import type { BoundaryRefusal, Client } from '#contract/call.ts';
import { invariant, type Result } from '#core/result.ts';

/** The only way out of the window: the preload's derived functions. */
export type CountersignClient = Client<CountersignApi>;

declare global {
  interface Window {
    readonly countersign: CountersignClient;
  }
}

export const ClientContext = createContext<CountersignClient | null>(null);

export function useClient(): CountersignClient {
  const client = useContext(ClientContext);
  invariant(client !== null, 'a screen is drawn inside the app');
  return client;
}

/** A query that was not answered, with the reference under which the diagnostics keep it. */
export class Unanswered extends Error {
  readonly refusal: BoundaryRefusal;

  constructor(refusal: BoundaryRefusal) {
    super(`Unanswered: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

export async function answered<T>(call: Promise<Result<T, BoundaryRefusal>>): Promise<T> {
  const answer = await call;
  if (answer.ok) return answer.value;
  throw new Unanswered(answer.error);
}
