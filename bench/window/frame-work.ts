/** From Chromium's own trace: how long the thread of the page worked for each frame, in milliseconds of processor. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's processor: what else runs on a shared machine is not in it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string; readonly frameSeqId?: number; readonly data?: { readonly detail?: string } };
};

export type Step = {
  /** From the press to the frame that the compositor drew with it, by the clock. */
  readonly clock: number;
  /** What the page's thread worked until that frame was handed over, whatever else the machine was doing. */
  readonly work: number;
  /** What `stands` was marked with, a number. */
  readonly detail: number;
};

/** From each `pressed` to the frame in which `stands` was first drawn. */
export function stepsOf(events: readonly TraceEvent[], pressed: string, stands: string): readonly Step[] {
  const main = pageThread(events);
  const onMain = events.filter(({ pid, tid }) => `${pid} ${tid}` === main);
  const tasks = onMain.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const commits = onMain.filter(({ name, ph }) => name === 'Commit' && ph === 'X');
  const drawn = events.filter(({ name }) => name === 'DrawFrame');
  const marked = (mark: string) => onMain.filter(({ name }) => name === mark).toSorted((a, b) => a.ts - b.ts);
  const standing = marked(stands);
  return marked(pressed).flatMap(({ ts: from }) => {
    const mark = standing.find(({ ts }) => ts > from);
    const commit = mark === undefined ? undefined : firstAfter(commits, mark.ts);
    if (mark === undefined || commit === undefined) return [];
    const handed = commit.ts + (commit.dur ?? 0);
    const frame = drawn.find(({ args }) => args?.frameSeqId === commit.args?.frameSeqId) ?? firstAfter(drawn, handed);
    if (frame === undefined) return [];
    const between = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts < handed);
    const work = between.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
    const detail = Number(mark.args?.data?.detail ?? 0);
    return [{ clock: (Math.max(frame.ts, handed) - from) / 1000, work, detail }];
  });
}

function firstAfter(events: readonly TraceEvent[], at: number): TraceEvent | undefined {
  return events.reduce<TraceEvent | undefined>(
    (first, event) => (event.ts >= at && (first === undefined || event.ts < first.ts) ? event : first),
    undefined,
  );
}

export function frameWork(events: readonly TraceEvent[]): readonly number[] {
  const main = pageThread(events);
  const onMain = events.filter(({ pid, tid }) => `${pid} ${tid}` === main);
  const frames = onMain.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  frames.sort((a, b) => a - b);
  const work = frames.map(() => 0);
  for (const { name, ph, ts, dur = 0, tdur = dur } of onMain) {
    if (ph !== 'X' || name !== 'RunTask') continue;
    const frame = frames.findLastIndex((begun) => begun <= ts);
    // The task that begins a frame starts just before it.
    const own = Math.max(0, frames[frame + 1] !== undefined && (frames[frame + 1] ?? 0) < ts + dur ? frame + 1 : frame);
    if (work.length > 0) work[own] = (work[own] ?? 0) + tdur / 1000;
  }
  return work.slice(1, -1);
}

/** The page that drew most frames, of all that the browser has. */
function pageThread(events: readonly TraceEvent[]): string {
  const drawn = new Map<string, number>();
  for (const { name, pid, tid } of events) {
    if (name === 'BeginMainThreadFrame') drawn.set(`${pid} ${tid}`, (drawn.get(`${pid} ${tid}`) ?? 0) + 1);
  }
  return [...drawn].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
