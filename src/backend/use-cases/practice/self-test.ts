/**
 * What an installed Countersign proves of itself on the machine it was put on: the practice matter from end to end, with the app's own
 * worker processes, and its outcome beside the truth that came with it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPractice } from '#backend/practice/load-practice.ts';
import { readFace } from '#backend/pdf/face-files.ts';
import { SCRIPT_FACES } from '#backend/pdf/script-faces.ts';
import { verifyPdf } from '#backend/pdf/verify/verify-pdf.ts';
import type { Surroundings } from '#backend/use-cases/desk/desk.ts';
import { runDemonstration, type Demonstration } from './demonstration.ts';
import type { Progress } from './play-practice.ts';

export type SelfTestCheck = { readonly claim: string; readonly holds: boolean; readonly found: string };

type Given = {
  /** A folder of its own is made in it, and taken away again: what is in it is invented, and lies there in the clear. */
  readonly within: string;
  readonly practiceFolder: string;
  readonly surroundings: Surroundings;
  readonly progress: Progress;
};

export async function runSelfTest({ within, practiceFolder, surroundings, progress }: Given): Promise<readonly SelfTestCheck[]> {
  const folder = mkdtempSync(join(within, 'countersign-self-test-'));
  try {
    const parts = [await checked(TOKENS, async () => tokenProcess(folder, surroundings)), await checked(FACES, facesThere)];
    const made = await attempted(async () =>
      runDemonstration({ folder, passphrase: null, progress, practiceFolder, surroundings }),
    );
    if (typeof made === 'string') return [...parts, { claim: PLAYED, holds: false, found: made }];
    for (const line of made.lines) progress(line);
    return [
      ...parts,
      readAsKnown(made),
      countedAsInTruth(made, practiceFolder),
      recountedAlike(made),
      await verified(made, surroundings),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const PLAYED = 'The practice matter is done to its certification';
const TOKENS = 'The program that asks smart cards starts, and refuses a file that is no library';
const FACES = 'The faces for other scripts are there';
/** Of ten people on the list, the readers and the engine find this many first: fewer, and a reader or its data is missing. */
const FIRST_OF_TEN = 7;

type Found = Omit<SelfTestCheck, 'claim'>;

/** What throws is a part that is missing or broken: it is said, and the other parts are still looked at. */
async function checked(claim: string, look: () => Promise<Found>): Promise<SelfTestCheck> {
  const found = await attempted(look);
  return typeof found === 'string' ? { claim, holds: false, found } : { claim, ...found };
}

async function attempted<T extends object>(run: () => Promise<T>): Promise<T | string> {
  try {
    return await run();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** No card is needed for it: where the native part does not load, the process answers otherwise. */
async function tokenProcess(folder: string, { tools }: Surroundings): Promise<Found> {
  const file = join(folder, 'no-library');
  writeFileSync(file, 'This is no library.');
  const answer = await tools.tokens().list(file);
  const why = answer.ok ? 'it was taken for one' : answer.error.why;
  return { holds: why === 'not-pkcs11', found: why };
}

async function facesThere(): Promise<Found> {
  const files = Object.values(SCRIPT_FACES).map(({ file }) => file);
  for (const file of files) readFace(file);
  return Promise.resolve({ holds: true, found: `${files.length} of them` });
}

function readAsKnown({ reading: { first, onList, datesRight, dates } }: Demonstration): SelfTestCheck {
  return {
    claim: 'Both readers read the scans',
    holds: 10 * first >= FIRST_OF_TEN * onList && 2 * datesRight > dates,
    found: `the true person first for ${first} of ${onList}, ${datesRight} of ${dates} dates right`,
  };
}

function countedAsInTruth({ recounted: { tally } }: Demonstration, practiceFolder: string): SelfTestCheck {
  const { afterRulings } = loadPractice(practiceFolder).truth.expected;
  const figures = ['outcome', 'people', 'eligible', 'challenged', 'excluded', 'required', 'counted', 'questioned'] as const;
  const alike =
    figures.every((figure) => tally?.[figure] === afterRulings[figure]) &&
    tally?.margin.worst === afterRulings.margin.worst &&
    tally.margin.best === afterRulings.margin.best;
  return {
    claim: 'The tally is the one that the practice matter is known to have',
    holds: alike,
    found:
      tally === null ? 'no tally' : `${tally.outcome}, ${tally.counted} counted of ${tally.eligible}, ${tally.required} required`,
  };
}

function recountedAlike({ recounted }: Demonstration): SelfTestCheck {
  return {
    claim: 'The record alone gives the same tally',
    holds: recounted.agrees,
    found: recounted.agrees ? 'the same' : 'different',
  };
}

async function verified({ certification }: Demonstration, surroundings: Surroundings): Promise<SelfTestCheck> {
  const claim = 'The certification passes its own verifier';
  const checked = await verifyPdf(readFileSync(certification.path), {
    pinned: [certification.fingerprint.replaceAll(/[^0-9a-f]/gi, '').toLowerCase()],
    trusted: [],
    now: surroundings.now(),
    matter: null,
  });
  if (!checked.ok) return { claim, holds: false, found: checked.error.kind };
  return { claim, holds: checked.value.result === 'passed', found: checked.value.result };
}
