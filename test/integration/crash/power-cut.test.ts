/** Power is lost at any byte of the whole job: what was acknowledged is there, what was not is not, and never a half. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, testSurroundings, type Folder } from '#test/builders/matter.ts';
import {
  afterPowerCut,
  checkpointPages,
  FRAME,
  recorded,
  withPagesWritten,
  type Found,
  type Recorded,
} from '#test/builders/power-cut.ts';
import { wholeJob } from '#test/builders/whole-job.ts';

let folder: Folder;
let job: Recorded;
const surroundings = testSurroundings();

beforeAll(async () => {
  folder = aFolder();
  job = await recorded(folder, wholeJob());
});
afterAll(() => folder.remove());

const cutAt = (bytes: number): Found =>
  afterPowerCut(folder, { file: job.file, log: Buffer.from(job.log.subarray(0, bytes)) }, surroundings);

const sound = { whole: true, agrees: true, broken: 0, readOnly: null };

/** The state that the last whole transaction before `bytes` left. */
const known = new Map<number, Found>();
function stateAt(bytes: number): Found {
  const commit = job.commits.filter((end) => end <= bytes).at(-1) ?? 0;
  const found = known.get(commit) ?? cutAt(commit);
  known.set(commit, found);
  return found;
}

test('the job was recorded act by act, in more transactions than acts', () => {
  expect(job.acknowledged.length).toBeGreaterThan(15);
  expect(job.commits.length).toBeGreaterThan(job.acknowledged.length);
  expect(job.acknowledged.every(({ logBytes }) => job.commits.includes(logBytes))).toBe(true);
});

test('at the end of every transaction the record is whole, the recount agrees, and events only ever grow', () => {
  let before = 0;
  for (const end of job.commits) {
    const found = stateAt(end);
    expect([end, found]).toEqual([end, { ...sound, head: found.head }]);
    expect(found.head.seq).toBeGreaterThanOrEqual(before);
    before = found.head.seq;
  }
});

test('every act that was acknowledged is there after a cut at any later moment, by the hash of its event', () => {
  for (const { logBytes, head } of job.acknowledged) expect(stateAt(logBytes).head).toEqual(head);
});

test('a transaction cut off in the middle of a frame, of its header or of its last byte never happened', () => {
  const frames = Array.from({ length: Math.floor((job.log.length - 32) / FRAME) }, (_, index) => 32 + (index + 1) * FRAME);
  const cuts = frames.map((end, index) => end - [1, FRAME / 2, FRAME - 7][index % 3]!);
  expect(cuts.length).toBeGreaterThan(150);
  for (const cut of cuts) expect([cut, cutAt(cut)]).toEqual([cut, stateAt(cut)]);
});

test('a frame whose bytes are noise, or that was never written though the next was, ends the log there', () => {
  for (let at = 32, nought = true; at + FRAME <= job.log.length; at += FRAME * 5, nought = !nought) {
    const torn = Buffer.from(job.log);
    torn.fill(nought ? 0 : 0xa5, at + 100, at + 3000);
    const found = afterPowerCut(folder, { file: job.file, log: torn }, surroundings);
    expect([at, found]).toEqual([at, stateAt(at)]);
  }
});

test('power lost while the log is written back into the file loses nothing, however many pages were written and the last one torn', () => {
  const pages = checkpointPages(job.log, job.log.length);
  const end = stateAt(job.log.length);
  for (let count = 1; count <= pages.size; count += Math.ceil(pages.size / 40)) {
    const file = withPagesWritten(job.file, pages, count);
    expect([count, afterPowerCut(folder, { file, log: job.log }, surroundings)]).toEqual([count, end]);
  }
});
