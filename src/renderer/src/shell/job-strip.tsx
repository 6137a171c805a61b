import { useQuery } from '@tanstack/react-query';
import type { JobView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { readableNumber } from '#renderer/ui/written.ts';
import css from './job-strip.module.css';

/** Long work, on whichever station she is: what it does, how far it is, how to stop it. */
export function JobStrip() {
  const jobs = useQuery(useViews().jobs());
  const running = (jobs.data ?? []).filter((job) => job.state === 'running');
  return (
    <div className={css.strip} role="status" aria-label="Running work" hidden={running.length === 0}>
      {running.map((job) => (
        <RunningJob key={job.jobId} job={job} />
      ))}
    </div>
  );
}

function RunningJob({ job }: { readonly job: JobView }) {
  const cancel = useAct(useClient().jobs.cancel);
  const title = job.kind === 'import' ? 'Taking in cards' : 'Reading cards';
  return (
    <div className={css.job}>
      <strong>{title}</strong>
      <Progress label={title} done={job.done} total={job.total} />
      <span className={css.figures}>
        {readableNumber(job.done)} {job.total < job.done ? 'done' : `of ${readableNumber(job.total)}`}
        {job.perMinute === null ? '' : ` · ${readableNumber(Math.round(job.perMinute))} pages per minute`}
        {timeLeft(job)}
      </span>
      <span className={css.now}>{job.now}</span>
      <Button size="small" pending={cancel.pending} onPress={() => void cancel.run({ jobId: job.jobId })}>
        Stop after this page
      </Button>
    </div>
  );
}

function timeLeft({ done, total, perMinute }: JobView): string {
  if (perMinute === null || perMinute <= 0 || total <= done) return '';
  const minutes = Math.ceil((total - done) / perMinute);
  return minutes <= 1 ? ' · about a minute left' : ` · about ${readableNumber(minutes)} minutes left`;
}
