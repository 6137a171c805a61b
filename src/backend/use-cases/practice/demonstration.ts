/** The demonstration: the practice matter played to its certification, with what the machine read beside what is true. */
import { join } from 'node:path';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { issueCertification } from '#backend/use-cases/certify/certify.ts';
import { closeDesk } from '#backend/use-cases/desk/open-desk.ts';
import { theTally } from '#backend/use-cases/standing/count.ts';
import { createMatter } from '#backend/use-cases/matter/create-matter.ts';
import type { Desk, Surroundings } from '#backend/use-cases/desk/desk.ts';
import { makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { nodeSurroundings } from '#backend/use-cases/desk/node-surroundings.ts';
import { playPractice, type Progress } from './play-practice.ts';
import { done, PRACTICE_REFERENCE, PRACTICE_TITLE } from './practice-matter.ts';
import { readingFigures, readingLines, type ReadingFigures } from './reading-report.ts';
import { recount, type Recount } from '#backend/use-cases/tally/recount.ts';
import { saveCertification, saveParties } from '#backend/use-cases/certify/save-certification.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { tallyJson } from '#backend/use-cases/tally/tally-json.ts';

export type Demonstration = {
  readonly lines: readonly string[];
  readonly reading: ReadingFigures;
  readonly certification: { readonly path: string; readonly fingerprint: string };
  /** The tally as it stands, and whether the record alone gives the same. */
  readonly recounted: Pick<Recount, 'agrees' | 'tally'>;
};

export async function runDemonstration(given: {
  readonly folder: string;
  /** Null: the practice one. */
  readonly passphrase: string | null;
  readonly progress: Progress;
  /** Where the app is packaged its resources and its worker processes are elsewhere. */
  readonly practiceFolder?: string;
  readonly surroundings?: Surroundings;
}): Promise<Demonstration> {
  const { folder, progress } = given;
  const practice = loadPractice(given.practiceFolder);
  const { truth } = practice;
  const passphrase = given.passphrase ?? truth.passphrase;
  progress(`The practice matter: ${truth.notice}`);
  progress(
    given.passphrase === null
      ? `Its passphrase is the practice one: ${passphrase}`
      : 'Its passphrase is from COUNTERSIGN_PASSPHRASE.',
  );
  const desk = done(
    createMatter(
      {
        path: join(folder, 'matter.countersign'),
        title: PRACTICE_TITLE,
        reference: PRACTICE_REFERENCE,
        neutral: truth.neutral,
        passphrase,
        practice: true,
      },
      given.surroundings ?? (await nodeSurroundings()),
      followed(progress),
    ),
  );
  try {
    const cards = await playPractice(desk, practice, progress);
    const reading = readingFigures(desk, practice, cards);
    const certification = await certify(desk, { folder, passphrase, progress });
    const recounted = recount(desk);
    return {
      lines: [...readingLines(reading), ...figures(recounted), '', `The certification: ${certification.path}`],
      reading,
      certification,
      recounted: { agrees: recounted.agrees, tally: recounted.tally },
    };
  } finally {
    await closeDesk(desk);
  }
}

/** Every tenth step of a job, so that a terminal is not flooded. */
function followed(progress: Progress) {
  let said = '';
  return ({
    kind,
    done: steps,
    total,
    now,
    perMinute,
  }: {
    kind: string;
    done: number;
    total: number;
    now: string;
    perMinute: number | null;
  }) => {
    const line = `  ${kind === 'read' ? 'read' : 'opened'} ${steps}${kind === 'read' ? ` of ${total}` : ''}${perMinute === null ? '' : `, ${perMinute} a minute`}`;
    if (steps === 0 || steps % 10 !== 0 || now === '' || line.split(',')[0] === said) return;
    said = line.split(',')[0] ?? '';
    progress(line);
  };
}

async function certify(
  desk: Desk,
  { folder, passphrase, progress }: { readonly folder: string; readonly passphrase: string; readonly progress: Progress },
): Promise<Demonstration['certification']> {
  const identity = done(await makeIdentity(desk, { name: desk.matter.neutral, capacity: 'Neutral', passphrase }));
  progress(`Signing identity made: ${identity.fingerprint}`);
  const issued = done(await issueCertification(desk, { place: 'New York', kind: 'certification', reason: null, passphrase }));
  const path = join(folder, 'certification.pdf');
  done(saveCertification(desk, { version: issued.version, path }));
  done(await saveParties(desk, { version: issued.version, folder: join(folder, 'parties') }));
  const tally = theTally(desk);
  if (tally !== null)
    done(writeWhole(join(folder, 'tally.json'), new TextEncoder().encode(`${JSON.stringify(tallyJson(tally), null, 2)}\n`)));
  progress(`Certified and verified: ${issued.pages} ${issued.pages === 1 ? 'page' : 'pages'}, SHA-256 ${issued.sha256}`);
  return { path, fingerprint: identity.fingerprint };
}

function figures({ agrees, tally }: Recount): readonly string[] {
  if (tally === null) return [];
  const { outcome, people, eligible, challenged, excluded, required, counted, questioned, margin } = tally;
  return [
    '',
    `Outcome: ${outcome}`,
    `People on the list: ${people} (${eligible} eligible, ${challenged} challenged, ${excluded} excluded)`,
    `Counted: ${counted}; required: ${required}; questioned and open: ${questioned}`,
    `Margin: ${margin.worst} at worst, ${margin.best} at best`,
    `Recounted from the record alone: ${agrees ? 'the same' : 'DIFFERENT'}`,
  ];
}
