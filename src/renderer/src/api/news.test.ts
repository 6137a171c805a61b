import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { JobId } from '#core/ids.ts';
import type { JobView } from '#contract/views.ts';
import type { CountersignClient } from './client.ts';
import { followNews, topicsToRefetch, withJob } from './news.ts';

const job = (jobId: string, done: number): JobView => ({
  jobId: jobId as JobId,
  kind: 'import',
  state: 'running',
  done,
  total: 60,
  now: '',
  perMinute: null,
  problems: [],
});

/** A client whose news are told by the test. */
function newsroom() {
  const heard = new Map<string, (payload: unknown) => void>();
  const listen = (name: string) => (listener: (payload: unknown) => void) => {
    heard.set(name, listener);
    return () => heard.delete(name);
  };
  const client = { news: { changed: listen('changed'), job: listen('job') } } as unknown as CountersignClient;
  return { client, heard };
}

test('what main calls stale is stale, with the summary of the desk, and nothing else', () => {
  const queries = new QueryClient();
  for (const topic of ['desk', 'review', 'tally']) queries.setQueryData([topic, 'view', null], 1);
  const { client, heard } = newsroom();
  followNews(client, queries);
  heard.get('changed')?.({ topics: ['review'] });
  const stale = (topic: string) => queries.getQueryState([topic, 'view', null])?.isInvalidated;
  expect([stale('desk'), stale('review'), stale('tally')]).toEqual([true, true, false]);
});

test('the desk is not fetched twice when it is named itself', () => {
  expect(topicsToRefetch(['desk', 'rules'])).toEqual(['desk', 'rules']);
});

test('news of a job replace what was known of it and leave the others', () => {
  expect(withJob([job('a', 1), job('b', 5)], job('a', 2))).toEqual([job('b', 5), job('a', 2)]);
  expect(withJob(undefined, job('a', 1))).toEqual([job('a', 1)]);
});

test('after the window is closed nothing is listened to', () => {
  const { client, heard } = newsroom();
  followNews(client, new QueryClient())();
  expect(heard.size).toBe(0);
});
