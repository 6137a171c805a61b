/** What a call about signing and issuing must look like. */
import { z } from 'zod';
import { NO_RESULT_REASONS } from '#core/certification/facts.ts';
import type { GuardsOf } from './guards-of.ts';
import { count, line, lineOrNull, localDate, nothing, passphrase, personId, sha256, textOrNull } from './guard-parts.ts';

const certificationKind = z.enum(['certification', 'no-result']);
const ground = z.enum(NO_RESULT_REASONS).nullable();

export const certifyGuards = {
  state: nothing,
  createIdentity: z.strictObject({ name: line, capacity: line, key: z.enum(['ecdsa-p256', 'rsa-3072']), passphrase }),
  importIdentity: z.strictObject({ filePassphrase: passphrase, capacity: line, passphrase }),
  chooseToken: z.null(),
  useToken: z.strictObject({ fingerprint: sha256, capacity: line, pin: passphrase }),
  saveIdentityCertificate: nothing,
  nameMember: nothing,
  dismissMember: z.strictObject({ fingerprint: sha256 }),
  takeInSignature: z.strictObject({ version: count }),
  signAsMember: z.strictObject({ version: count, filePassphrase: passphrase }),
  openSealedFile: nothing,
  coSign: z.strictObject({ sha256, passphrase }),
  preview: z.strictObject({ place: line, kind: certificationKind, ground, reason: textOrNull, unit: lineOrNull }),
  issue: z.strictObject({ place: line, passphrase, kind: certificationKind, ground, reason: textOrNull, unit: lineOrNull }),
  stateParticulars: z.strictObject({
    addressLines: z.array(line).max(20).readonly(),
    agreement: z.strictObject({ title: line, date: localDate.nullable(), clause: lineOrNull }).nullable(),
    present: z
      .array(z.strictObject({ name: line, role: line }))
      .max(100)
      .readonly()
      .nullable(),
  }),
  chooseSeal: nothing,
  removeSeal: nothing,
  saveDraft: z.strictObject({
    kind: certificationKind,
    ground,
    reason: textOrNull,
    unit: lineOrNull,
    commentsUntil: lineOrNull,
  }),
  save: z.strictObject({ version: count }),
  saveParties: z.strictObject({ version: count }),
  saveTimeStampRequest: z.strictObject({ version: count }),
  saveProof: z.strictObject({ version: count, personId }),
  saveDisposal: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          what: z.enum(['cards', 'list', 'exemplars', 'file']),
          how: z.enum(['returned', 'destroyed']),
          to: z.enum(['union', 'employer']).nullable(),
          on: line,
        }),
      )
      .max(4)
      .readonly(),
    witness: lineOrNull,
  }),
  saveWorksheet: z.strictObject({ passphrase }),
  sealRecord: z.strictObject({ passphrase }),
  verifyFile: nothing,
} satisfies GuardsOf<'certify'>;
