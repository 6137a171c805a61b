/** What a call about the file of a matter must look like. */
import { z } from 'zod';
import type { GuardsOf } from './guards-of.ts';
import { id, line, nothing, passphrase } from './guard-parts.ts';

export const mattersGuards = {
  recent: nothing,
  create: z.strictObject({ title: line, reference: line, neutral: line, passphrase }),
  choose: nothing,
  open: z.strictObject({ chosenId: id(), passphrase }),
  rescue: z.strictObject({ chosenId: id(), passphrase }),
  openPractice: nothing,
  forget: z.strictObject({ recentId: id() }),
  close: nothing,
  saveRecoverySheet: z.strictObject({ passphrase }),
  changePassphrase: z.strictObject({ from: passphrase, to: passphrase }),
  saveBackup: nothing,
} satisfies GuardsOf<'matters'>;
