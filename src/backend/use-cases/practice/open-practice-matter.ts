/** The practice matter: made once in the person's own folder, with the agreed rules as a draft; every later step is hers to try. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { invariant, type Result } from '#core/result.ts';
import type { OpenFileRefusal } from '#backend/db/open-matter-file.ts';
import { loadPractice } from '#backend/practice/load-practice.ts';
import type { ExemplarFile } from '#backend/use-cases/list/attach-exemplars.ts';
import { createMatter, type CreateMatterRefusal } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import type { JobListener } from '#backend/use-cases/desk/jobs.ts';
import { openMatter } from '#backend/use-cases/matter/open-matter.ts';
import type { ReceivedFile } from '#backend/use-cases/desk/read-received-file.ts';
import { saveDraft } from '#backend/use-cases/rules/rules-acts.ts';

export const PRACTICE_FILE = 'practice.countersign';

type Places = {
  /** The person's own folder for this app. */
  readonly folder: string;
  /** Where `practice/` lies. */
  readonly resources: string;
};

/** Its passphrase is no secret: nothing in it is. */
export function openPracticeMatter(
  { folder, resources }: Places,
  surroundings: Surroundings,
  onJob?: JobListener,
): Result<Desk, OpenFileRefusal> {
  const path = join(folder, PRACTICE_FILE);
  const { truth, rules } = loadPractice(join(resources, 'practice'));
  if (existsSync(path)) return openMatter({ path, secret: truth.passphrase }, surroundings, onJob);
  const made = createMatter(
    {
      path,
      title: `${truth.employer} and ${truth.union}`,
      reference: 'Practice matter',
      neutral: truth.neutral,
      passphrase: truth.passphrase,
      practice: true,
    },
    surroundings,
    onJob,
  );
  if (!made.ok) return { ok: false, error: asOpenRefusal(made.error, path) };
  const drafted = saveDraft(made.value, { rules: JSON.parse(readFileSync(rules, 'utf8')) as unknown });
  invariant(drafted.ok, 'the practice rules are a draft like any other');
  return made;
}

/** The practice exemplars are one document: its truth file says whose each page is. */
export function practiceExemplars(files: readonly ReceivedFile[], resources: string): readonly ExemplarFile[] {
  const { exemplars } = loadPractice(join(resources, 'practice')).truth;
  return files.map((file) => {
    const pages = exemplars.filter((each) => basename(each.file) === file.name);
    return pages.length === 0 ? file : { ...file, people: new Map(pages.map(({ page, employeeId }) => [page, employeeId])) };
  });
}

/** Just made, it can fail only for reasons of the place it was made in. */
function asOpenRefusal(refusal: CreateMatterRefusal, path: string): OpenFileRefusal {
  invariant(refusal.kind === 'not-writable' || refusal.kind === 'file-exists', 'the practice matter is complete');
  return { kind: 'not-writable', fileName: basename(path) };
}
