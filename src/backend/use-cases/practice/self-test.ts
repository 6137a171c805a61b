/**
 * What an installed Countersign proves of itself on the machine it was put on: the practice matter from end to end, with the app's own
 * worker processes, and its outcome beside the truth that came with it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadPractice } from '#backend/practice/load-practice.ts';
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
    const made = await runDemonstration({ folder, passphrase: null, progress, practiceFolder, surroundings });
    for (const line of made.lines) progress(line);
    return [countedAsInTruth(made, practiceFolder), recountedAlike(made), await verified(made, surroundings)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
