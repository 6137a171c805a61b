import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { JobView } from '#contract/views.ts';
import { useAct } from '#renderer/api/act.ts';
import { useClient } from '#renderer/api/client.ts';
import { useViews } from '#renderer/api/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { DESK } from '#renderer/wording/desk.ts';
import { useWording } from '#renderer/wording/language.ts';
import type { DeskWording } from '#renderer/wording/desk.en.ts';
import { readableNumber } from '#renderer/ui/written.ts';
import { Said } from '#renderer/ui/said.tsx';
import css from './job-strip.module.css';

/** Long work, on whichever station she is: what it does, how far it is, how to stop it. */
export const JobStrip = memo(function JobStrip() {
  const { jobs: say } = useWording(DESK);
  const jobs = useQuery(useViews().jobs());
  const running = (jobs.data ?? []).filter((job) => job.state === 'running');
  return (
    <div className={css.strip} role="status" aria-label={say.running} hidden={running.length === 0}>
      {running.map((job) => (
        <RunningJob key={job.jobId} job={job} />
      ))}
    </div>
  );
});

function RunningJob({ job }: { readonly job: JobView }) {
  const cancel = useAct(useClient().jobs.cancel);
  const { jobs: say } = useWording(DESK);
  const title = job.kind === 'import' ? say.import : say.reading;
  return (
    <div className={css.job}>
      <strong>{title}</strong>
      <Progress label={title} done={job.done} total={job.total} />
      <span className={css.figures}>{figures(job, say).join(' · ')}</span>
      <span className={css.now}>
        <Said>{job.now}</Said>
      </span>
      <Button size="small" pending={cancel.pending} onPress={() => void cancel.run({ jobId: job.jobId })}>
        {say.stop}
      </Button>
    </div>
  );
}

function figures({ done, total, perMinute }: JobView, say: DeskWording['jobs']): readonly string[] {
  const far = total < done ? say.done(readableNumber(done)) : say.doneOf(readableNumber(done), readableNumber(total));
  if (perMinute === null) return [far];
  const pace = say.perMinute(readableNumber(Math.round(perMinute)));
  if (perMinute <= 0 || total <= done) return [far, pace];
  const minutes = Math.ceil((total - done) / perMinute);
  return [far, pace, minutes <= 1 ? say.aMinuteLeft : say.minutesLeft(readableNumber(minutes))];
}
