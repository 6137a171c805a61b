/** The guards that a station of the contract needs: one for each of its calls, of exactly its argument. */
import type { z } from 'zod';
import type { CountersignApi } from '#contract/api.ts';
import type { ArgumentOf, CallNames } from '#contract/call.ts';

export type Guards<T> = { readonly [G in keyof T]: GuardsOfCalls<T[G]> };
export type GuardsOf<G extends keyof CountersignApi> = GuardsOfCalls<CountersignApi[G]>;

type GuardsOfCalls<C> = { readonly [K in CallNames<C>]: z.ZodType<ArgumentOf<C[K]>> };
