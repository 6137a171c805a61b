/** One person's proof, as the file that she holds: read strictly, and judged against the commitment that was certified. */
import { z } from 'zod';
import { isSha256, type HashBytes, type Sha256 } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { provesInclusion, type Commitment, type CommittedPerson, type InclusionProof } from './commitments.ts';

const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value), 'not a SHA-256');
const proofSchema = z.strictObject({
  schema: z.literal('countersign/inclusion@1'),
  matter: z.string().max(200),
  person: z.strictObject({
    personId: z.string().max(1_000),
    state: z.enum(['eligible', 'excluded', 'challenged']),
    counted: z.boolean(),
  }),
  salt: sha256,
  place: z.int().min(0),
  size: z.int().min(1),
  path: z.array(sha256).max(64).readonly(),
  root: sha256,
}) satisfies z.ZodType<InclusionProof>;

export type InclusionJudgement = {
  readonly result: 'passed' | 'failed' | 'indeterminate';
  /** For the person who holds the proof. */
  readonly words: string;
  /** Only where it is proved. */
  readonly person: CommittedPerson | null;
};

/** The error is a sentence. */
export function readInclusionProof(text: string): Result<InclusionProof, string> {
  try {
    const parsed = proofSchema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(parsed.data);
    const [first] = parsed.error.issues;
    return err(`This is no proof of ours: ${first === undefined ? 'another form' : `${first.path.join('.')} ${first.message}`}.`);
  } catch {
    return err('This is no proof of ours: it is not JSON.');
  }
}

/** `certified`: the commitment of a certification that was itself verified, and whether its signer is known. */
export function judgeInclusion(
  text: string,
  certified: { readonly commitment: Commitment | null; readonly result: 'passed' | 'failed' | 'indeterminate' },
  hash: HashBytes,
): InclusionJudgement {
  const proof = readInclusionProof(text);
  if (!proof.ok) return { result: 'failed', words: proof.error, person: null };
  if (certified.result === 'failed')
    return { result: 'failed', words: 'The certification itself does not hold, so nothing is proved by it.', person: null };
  if (certified.commitment === null)
    return { result: 'failed', words: 'The certification prints no commitment to compare the proof with.', person: null };
  if (!provesInclusion(proof.value, certified.commitment, hash))
    return { result: 'failed', words: 'The proof does not lead to the commitment that the certification prints.', person: null };
  const { person } = proof.value;
  const words = `Proved: of ${person.personId} the certification counted “${STATES[person.state]}, ${person.counted ? 'with a card counted' : 'no card counted'}”.`;
  return certified.result === 'passed'
    ? { result: 'passed', words, person }
    : { result: 'indeterminate', words: `${words} Whether the certification is the neutral’s own is not known here.`, person };
}

const STATES = { eligible: 'eligible', excluded: 'not in the unit', challenged: 'challenged' } as const;
