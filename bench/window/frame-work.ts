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
  readonly args?: { readonly name?: string };
};

/** From each `pressed` to the `drawn` after it: the work of the page's thread in between, whatever else the machine was doing. */
export function workBetween(events: readonly TraceEvent[], pressed: string, drawn: string): readonly number[] {
  const main = pageThread(events);
  const onMain = events.filter(({ pid, tid }) => `${pid} ${tid}` === main);
  const tasks = onMain.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const marked = (mark: string) => onMain.filter(({ name }) => name === mark).map(({ ts }) => ts);
  const ends = marked(drawn).toSorted((a, b) => a - b);
  return marked(pressed).flatMap((from) => {
    const to = ends.find((end) => end > from);
    if (to === undefined) return [];
    const between = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts < to);
    return [between.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0)];
  });
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
