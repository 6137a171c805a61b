/** The three kinds of message and the faces derived from the contract. Phantom types only: nothing here exists at run time but `kind`. */
import type { Result } from '#core/result.ts';

declare const argument: unique symbol;
declare const answer: unique symbol;
declare const refusal: unique symbol;

/** Never writes. */
export type Query<A, R> = { readonly kind: 'query'; readonly [argument]?: A; readonly [answer]?: R };
/** Always writes (or tries to) and always answers a Result. */
export type CommandCall<A, R, E> = {
  readonly kind: 'command';
  readonly [argument]?: A;
  readonly [answer]?: R;
  readonly [refusal]?: E;
};
/** From main to the window. */
export type EventCall<P> = { readonly kind: 'event'; readonly [argument]?: P };

export const query = <A, R>(): Query<A, R> => ({ kind: 'query' });
export const command = <A, R, E>(): CommandCall<A, R, E> => ({ kind: 'command' });
export const event = <P>(): EventCall<P> => ({ kind: 'event' });

/** Nothing was changed; what is wrong is the disk, or the file on it. */
export type DiskTrouble = 'full' | 'read-only' | 'gone' | 'failing' | 'damaged';

/** What the boundary itself may answer, for any call. The reference finds the line in the diagnostics; no stack crosses. */
export type BoundaryRefusal =
  | { readonly kind: 'unexpected'; readonly reference: string; readonly disk?: DiskTrouble }
  | { readonly kind: 'ill-formed'; readonly detail: string };

export type ArgumentOf<C> = C extends Query<infer A, unknown> ? A : C extends CommandCall<infer A, unknown, unknown> ? A : never;
export type AnswerOf<C> =
  C extends Query<infer _A, infer R>
    ? Result<R, BoundaryRefusal>
    : C extends CommandCall<infer _A, infer R, infer E>
      ? Result<R, E | BoundaryRefusal>
      : never;

export type CallNames<G> = { [K in keyof G]: G[K] extends EventCall<infer _P> ? never : K }[keyof G];
export type EventNames<G> = { [K in keyof G]: G[K] extends EventCall<infer _P> ? K : never }[keyof G];

/** What the window holds: every call by group and name; events as listeners that return their own remover. */
export type Client<T> = {
  readonly [G in keyof T]: {
    readonly [K in CallNames<T[G]>]: (given: ArgumentOf<T[G][K]>) => Promise<AnswerOf<T[G][K]>>;
  } & {
    readonly [K in EventNames<T[G]>]: T[G][K] extends EventCall<infer P> ? (listener: (payload: P) => void) => () => void : never;
  };
};

/** What main must provide: one function a call, the boundary's own refusals excepted. */
export type Handlers<T> = {
  readonly [G in keyof T as [CallNames<T[G]>] extends [never] ? never : G]: {
    readonly [K in CallNames<T[G]>]: T[G][K] extends Query<infer A, infer R>
      ? (given: A) => R | Promise<R>
      : T[G][K] extends CommandCall<infer A, infer R, infer E>
        ? (given: A) => Result<R, E> | Promise<Result<R, E>>
        : never;
  };
};

/** What main may emit. */
export type Emitter<T> = {
  readonly [G in keyof T]: {
    readonly [K in EventNames<T[G]>]: T[G][K] extends EventCall<infer P> ? (payload: P) => void : never;
  };
};
