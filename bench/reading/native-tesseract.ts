/** The tesseract of this machine, one thread, as a measure to stand beside: its time for a page, and what its text says of a name. */
import { spawnSync } from 'node:child_process';
import { similarity } from '#core/reading/edit-distance.ts';
import { lettersOnly } from '#core/reading/fold.ts';

export type NativePage = { readonly text: string; readonly clock: number; readonly work: number };

/** One thread, as the reader has. */
const ENVIRONMENT = { ...process.env, OMP_THREAD_LIMIT: '1' };
const TIMES = '----times';

/** Null where none is installed. The shell tells what its children used of the processor, as "0m0.640s" for user and system. */
export function nativePage(picture: Buffer): NativePage | null {
  const started = performance.now();
  const asked = ['-c', `tesseract stdin stdout --psm 3 2>/dev/null; echo '${TIMES}'; times`];
  const { error, status, stdout } = spawnSync('sh', asked, { input: picture, env: ENVIRONMENT, encoding: 'utf8' });
  const clock = Math.round(performance.now() - started);
  const [text = '', times = ''] = (stdout ?? '').split(TIMES);
  const used = [...(times.trim().split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const work = Math.round(used.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0));
  return error !== undefined || status !== 0 || work === 0 ? null : { text, clock, work };
}

/** Words that a name has at most. */
const MOST_WORDS = 4;

/** The plain way: every run of words of a page's lines against every listed name, given name first or last; the likest counts. */
export function rankInText(text: string, names: readonly (readonly [given: string, family: string])[], truth: number): number {
  const runs = runsOfWords(text);
  const likeness = names.map(([given, family]) => {
    const spellings = [lettersOnly(given + family), lettersOnly(family + given)];
    return runs.reduce((best, run) => Math.max(best, ...spellings.map((spelling) => similarity(run, spelling))), 0);
  });
  const own = likeness[truth];
  return own === undefined ? 999 : 1 + likeness.filter((one, at) => at !== truth && one >= own).length;
}

function runsOfWords(text: string): readonly string[] {
  const runs = new Set<string>();
  for (const line of text.split('\n')) {
    const words = line.split(/\s+/).map(lettersOnly);
    for (let from = 0; from < words.length; from++) {
      for (let count = 1; count <= MOST_WORDS; count++) runs.add(words.slice(from, from + count).join(''));
    }
  }
  return [...runs].filter((run) => run.length >= 3);
}
