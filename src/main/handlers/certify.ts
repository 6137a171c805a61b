import { readFile } from 'node:fs/promises';
import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { LARGEST_IDENTITY } from '#backend/keys/pkcs12.ts';
import { readListsAgain } from '#backend/use-cases/lists-read-again.ts';
import { certifyView, issueCertification, previewCertification } from '#backend/use-cases/certify.ts';
import { disposeMaterials } from '#backend/use-cases/dispose.ts';
import { identityCertificate, importIdentity, makeIdentity } from '#backend/use-cases/identity.ts';
import { saveDraftReport } from '#backend/use-cases/draft-report.ts';
import { removeSeal, stateParticulars, takeSeal } from '#backend/use-cases/particulars.ts';
import { saveCertification, saveParties, saveTimeStampRequest } from '#backend/use-cases/save-certification.ts';
import { saveDocument } from '#backend/use-cases/save-document.ts';
import { sealRecord } from '#backend/use-cases/seal-record.ts';
import { savePersonsProof } from '#backend/use-cases/save-proof.ts';
import { saveWorksheet } from '#backend/use-cases/save-worksheet.ts';
import { verifyHere } from '#backend/use-cases/verify-here.ts';
import { err, ok } from '#core/result.ts';
import { basename } from 'node:path';
import { FILE_TYPES } from '../dialogs.ts';
import type { Shell } from '../desktop.ts';
import { chosenFile } from './chosen-file.ts';
import { panelHandlers } from './panel.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';
import { tokenHandlers } from './token.ts';

const SAVING = {
  certification: { title: 'Save the certification', button: 'Save certification', filters: [FILE_TYPES.pdf] },
  certificate: {
    title: "Save the signer's certificate",
    button: 'Save certificate',
    filters: [FILE_TYPES.certificate],
    suggestedName: 'signer.pem',
  },
  draft: {
    title: 'Save the draft for comment',
    button: 'Save draft',
    filters: [FILE_TYPES.pdf],
    suggestedName: 'draft-for-comment.pdf',
  },
  worksheet: {
    title: 'Save the confidential worksheet',
    button: 'Save worksheet',
    filters: [FILE_TYPES.pdf],
    suggestedName: 'confidential-worksheet.pdf',
  },
  proof: { title: 'Save one person’s proof', button: 'Save proof', filters: [FILE_TYPES.proof], suggestedName: 'proof.json' },
  disposal: {
    title: 'Save the certificate of disposal',
    button: 'Save certificate',
    filters: [FILE_TYPES.pdf],
    suggestedName: 'certificate-of-disposal.pdf',
  },
  sealed: { title: 'Save the sealed record', button: 'Seal', filters: [FILE_TYPES.sealed] },
  timeStamp: { title: 'Save the request for a time-stamp', button: 'Save request', filters: [FILE_TYPES.timeStampRequest] },
  parties: { title: 'Choose a folder for the parties’ packages', button: 'Save here' },
};
const IMPORTING = { title: 'Choose the file of your signing identity', button: 'Import', filters: [FILE_TYPES.identity] };
const SEALING = { title: 'Choose the picture of your seal', button: 'Take it', filters: [FILE_TYPES.seal] };
/** What a phone or a scanner makes of a stamp, with room to spare. */
const LARGEST_PICTURE = 30_000_000;
const CHOOSING = {
  title: 'Choose a certification to verify, with the signatures beside it if there are any',
  button: 'Verify',
  filters: [FILE_TYPES.signed, FILE_TYPES.pdf, FILE_TYPES.signature],
};

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
