/** The certificate of disposal. */
import { listed } from '../numbers.ts';

export const disposal = {
  title: 'Certificate of disposal',
  lead: 'I certify that what was entrusted to me in this matter was disposed of as follows.',
  columns: ['What', 'How', 'To whom', 'On'] as const,
  summary: 'What was disposed of, how, to whom and when',
  how: { returned: 'returned, sealed', destroyed: 'destroyed' },
  kept: (kept: readonly string[]) => `I still hold ${listed(kept)}, and whatever is not named above.`,
  what: {
    heading: 'What was disposed of',
    cards: 'authorization cards, with every copy',
    list: 'employee list, with every copy',
    exemplars: 'exemplars of signatures, with every copy',
    file: 'matter file, with every backup',
  },
  stillHeld: { certification: 'the certification', file: 'the encrypted matter file with what was scanned into it' },
  matter: 'The matter',
  matterTerm: 'Matter',
  neutralTerm: 'Neutral',
  witnessed: (name: string) => `It was done in the presence of ${name}.`,
  unwitnessed: 'No witness was present.',
  signatures: 'Signatures',
  signed: 'Signature of the neutral',
  signedByWitness: 'Signature of the witness',
  line: '______________________________',
} as const;
