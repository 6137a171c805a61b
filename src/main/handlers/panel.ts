import type { CountersignApi } from '#contract/api.ts';
import type { Handlers } from '#contract/call.ts';
import { err, ok } from '#core/result.ts';
import { LARGEST_CERTIFICATE } from '#backend/keys/member-certificate.ts';
import { LARGEST_IDENTITY } from '#backend/keys/pkcs12.ts';
import { keptIdentity } from '#backend/db/certification-store.ts';
import { readSealedFile, saveCoSignature } from '#backend/use-cases/certify/co-sign-file.ts';
import { dismissMember, nameMember, signAsMember, takeInSignature } from '#backend/use-cases/certify/panel.ts';
import type { Shell } from '../desktop.ts';
import { chosenFile } from './chosen-file.ts';
import { saveTo } from './save-to.ts';
import type { Session } from './session.ts';

const NAMING = { ask: 'nameMember', types: ['certificate'] } as const;
const TAKING_IN = { ask: 'takeInSignature', types: ['signature'] } as const;
const SIGNING = { ask: 'signAsMember', types: ['identity'] } as const;
const OPENING = { ask: 'openForPanel', types: ['pdf'] } as const;
const SAVING = {
  ask: 'saveSignature',
  types: ['signature'],
} as const;

/** No signature is nearly as large, no certification either. */
const LARGEST = { signature: 1024 ** 2, sealed: 64 * 1024 ** 2 };

type PanelCalls = 'nameMember' | 'dismissMember' | 'takeInSignature' | 'signAsMember' | 'openSealedFile' | 'coSign';

export function panelHandlers(session: Session, shell: Shell): Pick<Handlers<CountersignApi>['certify'], PanelCalls> {
  let opened: { readonly sha256: string; readonly name: string; readonly bytes: Uint8Array } | null = null;
  return {
    nameMember: () =>
      session.act(async (desk) => {
        const file = await chosenFile(shell, { question: NAMING, most: LARGEST_CERTIFICATE });
        return file.ok ? nameMember(desk, { bytes: file.value.bytes }) : file;
      }),
    dismissMember: (given) => session.act((desk) => dismissMember(desk, given)),
    takeInSignature: ({ version }) =>
      session.act(async (desk) => {
        const file = await chosenFile(shell, { question: TAKING_IN, most: LARGEST.signature });
        return file.ok ? takeInSignature(desk, { version, bytes: file.value.bytes }) : file;
      }),
    signAsMember: (given) =>
      session.act(async (desk) => {
        const file = await chosenFile(shell, { question: SIGNING, most: LARGEST_IDENTITY });
        return file.ok ? signAsMember(desk, { ...given, bytes: file.value.bytes }) : file;
      }),
    openSealedFile: () =>
      session.act(async (desk) => {
        const identity = keptIdentity(desk.db);
        if (identity === null) return err({ kind: 'no-identity' } as const);
        const file = await chosenFile(shell, { question: OPENING, most: LARGEST.sealed });
        if (!file.ok) return file;
        const read = await readSealedFile(file.value.bytes, { fingerprint: identity.fingerprint, now: desk.now() });
        if (!read.ok) return read;
        opened = { ...file.value, sha256: read.value.sha256 };
        return ok({ ...read.value, fileName: file.value.name });
      }),
    coSign: ({ sha256, passphrase }) =>
      session.act(async (desk) => {
        const file = opened;
        if (file?.sha256 !== sha256)
          return err({ kind: 'file-refused', message: 'Open the file again: it is no longer at hand.' } as const);
        const suggestedName = file.name.replace(/(\.pdf)?$/i, '.p7s');
        return saveTo(shell, { ...SAVING, suggestedName }, ({ path }) =>
          saveCoSignature(desk, { bytes: file.bytes, passphrase, path }),
        );
      }),
  };
}
