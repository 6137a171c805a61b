/** Long work: its progress, and how it is cancelled. A job is not a fact: what it did is in the file, what it shows is gone on closing. */
import type { JobId } from '#core/ids.ts';
import type { IntakeProblem, JobView } from '#contract/views.ts';

export type JobProgress = {
  readonly jobId: JobId;
  /** Asked between two steps; true once the neutral has cancelled. */
  readonly cancelled: () => boolean;
  readonly signal: AbortSignal;
  readonly note: (change: { readonly done?: number; readonly total?: number; readonly now?: string }) => void;
  readonly problem: (problem: IntakeProblem) => void;
};

export type JobBoard = {
  readonly list: () => readonly JobView[];
  readonly isRunning: (kind: JobView['kind']) => boolean;
  readonly start: (kind: JobView['kind'], work: (progress: JobProgress) => Promise<void>) => JobId;
  readonly cancel: (jobId: JobId) => void;
  /** Resolves when nothing runs any more. */
  readonly settled: () => Promise<void>;
};

type Job = { view: JobView; readonly startedMs: number; readonly stop: AbortController; finished: Promise<void> };

export type JobListener = (view: JobView) => void;

/** Jobs done stay listed, so that a window opened later still shows their problems. */
const LISTED = 20;

export function createJobBoard(given: {
  readonly newId: () => string;
  readonly elapsedMs: () => number;
  readonly onChange: JobListener;
  readonly onFault: (thrown: unknown) => void;
}): JobBoard {
  const jobs = new Map<JobId, Job>();

  function change(job: Job, part: Partial<JobView>): void {
    job.view = { ...job.view, ...part };
    given.onChange(job.view);
  }

  function start(kind: JobView['kind'], work: (progress: JobProgress) => Promise<void>): JobId {
    const jobId = given.newId() as JobId;
    const view: JobView = { jobId, kind, state: 'running', done: 0, total: 0, now: '', perMinute: null, problems: [] };
    const job: Job = { view, startedMs: given.elapsedMs(), stop: new AbortController(), finished: Promise.resolve() };
    jobs.set(jobId, job);
    for (const old of [...jobs.keys()].slice(0, -LISTED)) jobs.delete(old);
    const progress: JobProgress = {
      jobId,
      signal: job.stop.signal,
      cancelled: () => job.stop.signal.aborted,
      note: (part) => change(job, { ...part, perMinute: perMinute(job, part.done ?? job.view.done) }),
      problem: (problem) => change(job, { problems: [...job.view.problems, problem] }),
    };
    job.finished = run(job, () => work(progress));
    return jobId;
  }

  async function run(job: Job, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      change(job, { state: job.stop.signal.aborted ? 'cancelled' : 'done' });
    } catch (thrown) {
      change(job, { state: 'failed' });
      given.onFault(thrown);
    }
  }

  function perMinute(job: Job, done: number): number | null {
    const minutes = (given.elapsedMs() - job.startedMs) / 60_000;
    return done === 0 || minutes <= 0 ? null : Math.round(done / minutes);
  }

  return {
    list: () => [...jobs.values()].map((job) => job.view),
    isRunning: (kind) => [...jobs.values()].some(({ view }) => view.kind === kind && view.state === 'running'),
    start,
    cancel: (jobId) => jobs.get(jobId)?.stop.abort(),
    settled: async () => {
      await Promise.all([...jobs.values()].map((job) => job.finished));
    },
  };
}
