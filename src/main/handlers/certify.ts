import { readFile } from 'node:fs/promises';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { LARGEST_IDENTITY } from '#backend/keys/pkcs12.ts';
import { readListsAgain } from '#backend/use-cases/list/lists-read-again.ts';
import { certifyView, issueCertification, previewCertification } from '#backend/use-cases/certify/certify.ts';
import { disposeMaterials } from '#backend/use-cases/record/dispose.ts';
import { identityCertificate, importIdentity, makeIdentity } from '#backend/use-cases/certify/identity.ts';
import { saveDraftReport } from '#backend/use-cases/certify/draft-report.ts';
import { removeSeal, stateParticulars, takeSeal } from '#backend/use-cases/papers/particulars.ts';
import { saveCertification, saveParties, saveTimeStampRequest } from '#backend/use-cases/certify/save-certification.ts';
import { saveDocument } from '#backend/use-cases/desk/save-document.ts';
import { sealRecord } from '#backend/use-cases/sealed/seal-record.ts';
import { savePersonsProof } from '#backend/use-cases/certify/save-proof.ts';
import { saveWorksheet } from '#backend/use-cases/certify/save-worksheet.ts';
import { verifyHere } from '#backend/use-cases/certify/verify-here.ts';
import { err, ok } from '#core/result.ts';
import { basename } from 'node:path';
import type { Shell } from '../desktop.ts';
import { chosenFile } from './chosen-file.ts';
import { panelHandlers } from './panel.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';
import { tokenHandlers } from './token.ts';

const SAVING = {
  certification: { ask: 'saveCertification', types: ['pdf'] },
  certificate: {
    ask: 'saveCertificate',
    types: ['certificate'],
    suggestedName: 'signer.pem',
  },
  draft: {
    ask: 'saveDraft',
    types: ['pdf'],
    suggestedName: 'draft-for-comment.pdf',
  },
  worksheet: {
    ask: 'saveWorksheet',
    types: ['pdf'],
    suggestedName: 'confidential-worksheet.pdf',
  },
  proof: { ask: 'saveProof', types: ['proof'], suggestedName: 'proof.json' },
  disposal: {
    ask: 'saveDisposal',
    types: ['pdf'],
    suggestedName: 'certificate-of-disposal.pdf',
  },
  sealed: { ask: 'sealRecord', types: ['sealed'] },
  timeStamp: { ask: 'saveTimeStamp', types: ['timeStampRequest'] },
  parties: { ask: 'partiesFolder' },
} as const;
const IMPORTING = { ask: 'importIdentity', types: ['identity'] } as const;
const SEALING = { ask: 'chooseSeal', types: ['seal'] } as const;
/** What a phone or a scanner makes of a stamp, with room to spare. */
const LARGEST_PICTURE = 30_000_000;
const CHOOSING = {
  ask: 'verify',
  types: ['signed', 'pdf', 'signature'],
} as const;

export function certifyHandlers(session: Session, shell: Shell): Handlers<CountersignApi>['certify'] {
  return {
    state: async () => {
      await readListsAgain(session.desk());
      return certifyView(session.desk());
    },
    createIdentity: (given) => session.act((desk) => makeIdentity(desk, given)),
    importIdentity: (given) =>
      session.act(async (desk) => {
        const file = await chosenFile(shell, { question: IMPORTING, most: LARGEST_IDENTITY });
        return file.ok ? importIdentity(desk, { ...given, bytes: file.value.bytes }) : file;
      }),
    saveIdentityCertificate: () =>
      session.act(async (desk) => {
        const pem = identityCertificate(desk);
        if (pem === null) return err({ kind: 'no-identity' } as const);
        const bytes = new TextEncoder().encode(pem);
        return saveTo(shell, SAVING.certificate, ({ path }) =>
          saveDocument(desk, { what: 'certificate', addressee: null, path, bytes }),
        );
      }),
    preview: (given) => session.act((desk) => previewCertification(desk, given)),
    issue: (given) => session.act((desk) => issueCertification(desk, given)),
    stateParticulars: (given) => session.act((desk) => stateParticulars(desk, given)),
    chooseSeal: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFile(SEALING);
        if (!chosen.ok) return chosen;
        const [file] = chosen.value.files;
        const [refused] = chosen.value.refused;
        if (refused !== undefined) return err({ kind: 'unreadable', file: refused.name, detail: refused.reason } as const);
        if (file === undefined) return err({ kind: 'cancelled' } as const);
        if (file.bytes > LARGEST_PICTURE) return err({ kind: 'unreadable', file: file.name, detail: 'it is too large' } as const);
        return takeSeal(desk, { name: file.name, bytes: new Uint8Array(await readFile(file.path)) });
      }),
    removeSeal: () => session.act((desk) => removeSeal(desk)),
    saveDraft: (given) =>
      session.act((desk) => saveTo(shell, SAVING.draft, ({ path }) => saveDraftReport(desk, { ...given, path }))),
    save: ({ version }) =>
      session.act((desk) => {
        const suggestedName = `certification-${version}.pdf`;
        return saveTo(shell, { ...SAVING.certification, suggestedName }, ({ path }) =>
          saveCertification(desk, { version, path }),
        );
      }),
    saveParties: ({ version }) =>
      session.act(async (desk) => {
        const folder = await shell.dialogs.chooseFolder(SAVING.parties);
        if (!folder.ok) return folder;
        const saved = await saveParties(desk, { version, folder: folder.value });
        return saved.ok ? ok({ fileName: basename(folder.value) }) : saved;
      }),
    saveTimeStampRequest: ({ version }) =>
      session.act((desk) => {
        const suggestedName = `certification-${version}.tsq`;
        return saveTo(shell, { ...SAVING.timeStamp, suggestedName }, ({ path }) => saveTimeStampRequest(desk, { version, path }));
      }),
    saveProof: ({ version, personId }) =>
      session.act((desk) => saveTo(shell, SAVING.proof, ({ path }) => savePersonsProof(desk, { version, personId, path }))),
    saveDisposal: ({ entries, witness }) =>
      session.act((desk) => saveTo(shell, SAVING.disposal, ({ path }) => disposeMaterials(desk, { entries, witness, path }))),
    saveWorksheet: ({ passphrase }) =>
      session.act((desk) => saveTo(shell, SAVING.worksheet, ({ path }) => saveWorksheet(desk, { path, passphrase }))),
    sealRecord: ({ passphrase }) =>
      session.act((desk) => {
        const suggestedName = `${desk.matter.reference.replaceAll(/[^\w-]+/g, '-') || 'matter'}.sealed`;
        return saveTo(shell, { ...SAVING.sealed, suggestedName }, ({ path }) => sealRecord(desk, { path, passphrase }));
      }),
    verifyFile: () =>
      session.act(async (desk) => {
        const chosen = await shell.dialogs.chooseFiles(CHOOSING);
        if (!chosen.ok) return chosen;
        const files = await Promise.all(
          chosen.value.files.map(async ({ name, path }) => ({ name, bytes: new Uint8Array(await readFile(path)) })),
        );
        return verifyHere(desk, files);
      }),
    ...tokenHandlers(session, shell),
    ...panelHandlers(session, shell),
  };
}
