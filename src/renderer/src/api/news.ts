import type { QueryClient } from '@tanstack/react-query';
import type { Topic } from '#contract/api.ts';
import type { JobView } from '#contract/views.ts';
import type { CountersignClient } from './client.ts';

/** Main says what went stale; nothing else refetches. The desk's summary stands beside every act, so it always goes with it. */
export function topicsToRefetch(topics: readonly Topic[]): readonly Topic[] {
  return [...new Set<Topic>([...topics, 'desk'])];
}

export function withJob(jobs: readonly JobView[] | undefined, job: JobView): readonly JobView[] {
  const others = (jobs ?? []).filter((known) => known.jobId !== job.jobId);
  return [...others, job];
}

/** Listens until the returned function is called. */
export function followNews(client: CountersignClient, queries: QueryClient): () => void {
  const stopChanged = client.news.changed(({ topics }) => {
    for (const topic of topicsToRefetch(topics)) void queries.invalidateQueries({ queryKey: [topic] });
  });
  const stopJob = client.news.job((job) => {
    queries.setQueryData<readonly JobView[]>(['jobs', 'jobs.list', null], (jobs) => withJob(jobs, job));
  });
  return () => {
    stopChanged();
    stopJob();
  };
}
