/**
 * The bridge between the page's world and the preload's isolated world. Both share the DOM but no JavaScript object.
 * A CustomEvent's `detail` is structured-cloned by Chromium when it is read in another world, and dispatch is synchronous:
 * so calls return at once, as through Electron's contextBridge. The event names are random, but nothing rests on their
 * secrecy: through them a page can only call what it was given.
 */
type Packed =
  | { readonly t: 'f'; readonly i: number }
  | { readonly t: 'p'; readonly i: number }
  | { readonly t: 'e'; readonly m: string }
  | { readonly t: 'a'; readonly v: Packed[] }
  | { readonly t: 'o'; readonly v: Record<string, Packed> }
  | { readonly t: 'v'; readonly v: unknown };
type Failure = { readonly m: string } | { readonly v: Packed };
type Returned = { readonly v: Packed } | { readonly e: Failure };
type Signal =
  | { readonly k: 'call'; readonly i: number; readonly id: number; readonly a: readonly Packed[] }
  | ({ readonly k: 'ret'; readonly id: number } & Returned)
  | { readonly k: 'done'; readonly i: number; readonly v: Packed }
  | { readonly k: 'fail'; readonly i: number; readonly e: Failure }
  | { readonly k: 'expose'; readonly id: number; readonly key: string; readonly v: Packed }
  | { readonly k: 'note'; readonly note: PageNote };

export type PageNote =
  | {
      readonly k: 'open';
      readonly url: string;
      readonly name: string;
      readonly features: string;
      readonly disposition: 'foreground-tab' | 'background-tab' | 'new-window';
    }
  | { readonly k: 'navigate'; readonly url: string }
  | { readonly k: 'permission'; readonly permission: string }
  | { readonly k: 'accelerator'; readonly key: string }
  | { readonly k: 'preload-error'; readonly message: string };

type Callable = (...given: unknown[]) => unknown;
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void };

export type Bridge = {
  readonly unpack: (packed: Packed, frozen: boolean) => unknown;
  readonly note: (note: PageNote) => void;
  readonly onNote: (listener: (note: PageNote) => void) => void;
  readonly onExpose: (listener: (key: string, packed: Packed) => Returned) => void;
  readonly expose: (key: string, value: unknown) => void;
};

const DEEPEST = 1000;

export function standInBridge(sendName: string, receiveName: string): Bridge {
  // Taken before the page's scripts run: the page may patch the globals later.
  // oxlint-disable-next-line typescript/unbound-method -- called with the window as `this`
  const dispatch = EventTarget.prototype.dispatchEvent;
  const MakeEvent = CustomEvent;
  // oxlint-disable-next-line typescript/unbound-method -- called with the event as `this`
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  // oxlint-disable-next-line typescript/unbound-method -- called with the value as `this`
  const kindOf = Object.prototype.toString;
  const freeze = Object.freeze;

  const mine = new Map<number, Callable>();
  const mineIds = new WeakMap<Callable, number>();
  const theirs = new Map<number, Callable>();
  const answers = new Map<number, Returned>();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let exposed: (key: string, packed: Packed) => Returned = () => ({ e: { m: 'electron stand-in: nothing to expose to' } });
  let noted: (note: PageNote) => void = () => {};

  const nextId = (): number => {
    last += 1;
    return last;
  };
  const emit = (detail: Signal): void => {
    dispatch.call(window, new MakeEvent(sendName, { detail }));
  };
  const failure = (error: unknown): Failure => (error instanceof Error ? { m: error.message } : { v: pack(error) });
  const thrown = (error: Failure): unknown => ('m' in error ? new Error(error.m) : unpack(error.v, false));

  function packFunction(value: Callable): Packed {
    const known = mineIds.get(value);
    if (known !== undefined) return { t: 'f', i: known };
    const i = nextId();
    mineIds.set(value, i);
    mine.set(i, value);
    return { t: 'f', i };
  }

  function packPromise(value: Promise<unknown>): Packed {
    const i = nextId();
    value
      .then((settled) => emit({ k: 'done', i, v: pack(settled) }))
      .catch((error: unknown) => emit({ k: 'fail', i, e: failure(error) }));
    return { t: 'p', i };
  }

  function pack(value: unknown, depth = 0, seen = new Map<object, Packed>()): Packed {
    if (depth > DEEPEST)
      throw new TypeError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.');
    if (typeof value === 'function') return packFunction(value as Callable);
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge');
    if (value === null || typeof value !== 'object') return { t: 'v', v: value };
    if (value instanceof Promise) return packPromise(value);
    const earlier = seen.get(value); // the event's clone keeps shared and cyclic references
    if (earlier !== undefined) return earlier;
    if (Array.isArray(value)) {
      const list: Packed[] = [];
      const packed: Packed = { t: 'a', v: list };
      seen.set(value, packed);
      for (const held of value as unknown[]) list.push(pack(held, depth + 1, seen));
      return packed;
    }
    if (value instanceof Error) return { t: 'e', m: value.message };
    if (value instanceof Node) throw new TypeError('electron stand-in: an Element across the context bridge is not emulated');
    if (kindOf.call(value) !== '[object Object]') return { t: 'v', v: value }; // Map, Date, typed arrays, File: cloned with the event
    const members: Record<string, Packed> = {};
    const packed: Packed = { t: 'o', v: members };
    seen.set(value, packed);
    for (const [key, held] of Object.entries(value)) members[`$${key}`] = pack(held, depth + 1, seen);
    return packed;
  }

  function remote(i: number): Callable {
    const known = theirs.get(i); // the same function again, so that listeners can be removed
    if (known !== undefined) return known;
    const made: Callable = (...given) => call(i, given);
    theirs.set(i, made);
    return made;
  }

  function unpack(packed: Packed, frozen: boolean, seen = new Map<Packed, unknown>()): unknown {
    if (seen.has(packed)) return seen.get(packed);
    const done = <T extends object>(value: T): T => (frozen ? freeze(value) : value);
    switch (packed.t) {
      case 'f':
        return done(remote(packed.i));
      case 'p':
        return new Promise((resolve, reject) => waiting.set(packed.i, { resolve, reject }));
      case 'e':
        return new Error(packed.m);
      case 'a': {
        const list: unknown[] = [];
        seen.set(packed, list);
        for (const held of packed.v) list.push(unpack(held, frozen, seen));
        return done(list);
      }
      case 'o': {
        const out = {};
        seen.set(packed, out);
        for (const [key, held] of Object.entries(packed.v)) {
          const value = unpack(held, frozen, seen);
          Object.defineProperty(out, key.slice(1), { value, enumerable: true, configurable: true, writable: true });
        }
        return done(out);
      }
      case 'v':
      default:
        return packed.v;
    }
  }

  function take(id: number, absent: string): Packed {
    const answer = answers.get(id);
    answers.delete(id);
    if (answer === undefined) throw new Error(absent);
    if ('e' in answer) throw thrown(answer.e);
    return answer.v;
  }

  function call(i: number, given: readonly unknown[]): unknown {
    const id = nextId();
    emit({ k: 'call', i, id, a: given.map((value) => pack(value)) });
    return unpack(take(id, 'electron stand-in: the other side of the context bridge is gone'), false);
  }

  function answerCall(i: number, given: readonly Packed[]): Returned {
    try {
      const called = mine.get(i);
      if (called === undefined) throw new Error('electron stand-in: no such function on this side of the context bridge');
      return { v: pack(called(...given.map((packed) => unpack(packed, false)))) };
    } catch (error) {
      return { e: failure(error) };
    }
  }

  function receive(signal: Signal): void {
    switch (signal.k) {
      case 'call':
        return emit({ k: 'ret', id: signal.id, ...answerCall(signal.i, signal.a) });
      case 'ret':
        answers.set(signal.id, signal);
        return;
      case 'done':
      case 'fail': {
        const held = waiting.get(signal.i);
        waiting.delete(signal.i);
        if (signal.k === 'done') held?.resolve(unpack(signal.v, false));
        else held?.reject(thrown(signal.e));
        return;
      }
      case 'expose':
        return emit({ k: 'ret', id: signal.id, ...exposed(signal.key, signal.v) });
      case 'note':
        return noted(signal.note);
    }
  }

  window.addEventListener(receiveName, (event) => {
    const signal = detailOf?.call(event) as Signal | null;
    if (signal === null) return;
    event.stopImmediatePropagation();
    receive(signal);
  });

  return {
    unpack: (packed, frozen) => unpack(packed, frozen),
    note: (note) => emit({ k: 'note', note }),
    onNote: (listener) => {
      noted = listener;
    },
    onExpose: (listener) => {
      exposed = listener;
    },
    expose: (key, value) => {
      const id = nextId();
      emit({ k: 'expose', id, key, v: pack(value) });
      take(id, 'electron stand-in: no page world to expose to');
    },
  };
}
