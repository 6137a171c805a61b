/** The practice matter on disk: where its files are, and what a careful neutral finds in them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { invariant } from '#core/result.ts';
import { parsePracticeTruth, type PracticeBatch, type PracticeTruth } from './practice-truth.ts';

/** All paths are absolute. */
export type PracticeMatter = {
  readonly folder: string;
  readonly rules: string;
  readonly listXlsx: string;
  readonly listCsv: string;
  /** The determined cards and the rulings as input of the `tally` command. */
  readonly register: string;
  readonly rulings: string;
  readonly exemplars: string;
  readonly batches: readonly (PracticeBatch & { readonly paths: readonly string[] })[];
  readonly truth: PracticeTruth;
};

/** `folder` where the packaged resources lie elsewhere than above this file. */
export function loadPractice(folder: string = practiceFolder()): PracticeMatter {
  const truth = parsePracticeTruth(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const at = (name: string) => join(folder, name);
  const exemplars = truth.exemplars[0]?.file;
  invariant(exemplars, 'the practice matter has exemplars');
  return {
    folder,
    rules: at('rules.json'),
    listXlsx: at('employee-list.xlsx'),
    listCsv: at('employee-list.csv'),
    register: at('register.csv'),
    rulings: at('rulings.json'),
    exemplars: at(exemplars),
    batches: truth.batches.map((batch) => ({ ...batch, paths: batch.files.map(at) })),
    truth,
  };
}

/** The nearest `resources/practice` above: the same from the sources and from the built `out/`. */
function practiceFolder(): string {
  for (let above = import.meta.dirname; above !== dirname(above); above = dirname(above)) {
    const folder = join(above, 'resources', 'practice');
    if (existsSync(join(folder, 'truth.json'))) return folder;
  }
  throw new Error('resources/practice is missing');
}
