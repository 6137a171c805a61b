/** Identities, the preview, what is issued, the panel, and the papers for each reader. */
import type { DisposalGiven } from './disposal-views.ts';
import type { NoResultReason } from '#core/certification/facts.ts';
import type { Particulars } from '#core/certification/particulars.ts';
import type { PersonId, Sha256 } from '#core/ids.ts';
import { command, query } from './call.ts';
import type { CertifyRefusal, SaveRefusal } from './refusals.ts';
import type {
  CertificationView,
  CertifyView,
  IdentityView,
  ParticularsView,
  PreviewView,
  MemberSignedView,
  PanelMemberView,
  SealedFileView,
  TokenView,
  VerificationView,
} from './certification-views.ts';
import type { Saved } from './views.ts';

export const certifyApi = {
  state: query<null, CertifyView>(),
  createIdentity: command<
    {
      readonly name: string;
      readonly capacity: string;
      readonly key: 'ecdsa-p256' | 'rsa-3072';
      readonly passphrase: string;
    },
    IdentityView,
    CertifyRefusal
  >(),
  /** A PKCS#12 file, chosen in main's dialog. A blank capacity is the certificate's. */
  importIdentity: command<
    { readonly filePassphrase: string; readonly capacity: string; readonly passphrase: string },
    IdentityView,
    CertifyRefusal
  >(),
  /** The library of a token, chosen in main's dialog: what could sign, of the tokens that are in. */
  chooseToken: command<null, readonly TokenView[], CertifyRefusal>(),
  /** A certificate of what was chosen last. The PIN is asked for one signature, and not kept; a blank capacity is the certificate's. */
  useToken: command<
    { readonly fingerprint: Sha256; readonly capacity: string; readonly pin: string },
    IdentityView,
    CertifyRefusal
  >(),
  saveIdentityCertificate: command<null, Saved, CertifyRefusal | SaveRefusal>(),
  /** Another member of the panel, by her certificate, chosen in main's dialog. */
  nameMember: command<null, PanelMemberView, CertifyRefusal>(),
  dismissMember: command<{ readonly fingerprint: Sha256 }, null, CertifyRefusal>(),
  /** The file of a member's signature, made elsewhere, chosen in main's dialog. */
  takeInSignature: command<{ readonly version: number }, MemberSignedView, CertifyRefusal>(),
  /** A member signs at this desk, with her PKCS#12 file, chosen in main's dialog; nothing of it is kept. */
  signAsMember: command<{ readonly version: number; readonly filePassphrase: string }, MemberSignedView, CertifyRefusal>(),
  /** What another neutral sealed for a panel on which this matter's identity sits: shown before it is signed. */
  openSealedFile: command<null, SealedFileView & { readonly fileName: string }, CertifyRefusal>(),
  /** Signs the file that was opened last, if it is that one. */
  coSign: command<{ readonly sha256: Sha256; readonly passphrase: string }, Saved, CertifyRefusal>(),
  preview: command<
    {
      readonly place: string;
      readonly kind: 'certification' | 'no-result';
      /** Of a report without a result: why. */
      readonly ground: NoResultReason | null;
      readonly reason: string | null;
      /** Of several units the one to certify; null where there is one. */
      readonly unit: string | null;
    },
    PreviewView,
    CertifyRefusal
  >(),
  issue: command<
    {
      readonly place: string;
      readonly passphrase: string;
      readonly kind: 'certification' | 'no-result';
      readonly ground: NoResultReason | null;
      readonly reason: string | null;
      readonly unit: string | null;
    },
    CertificationView,
    CertifyRefusal
  >(),
  stateParticulars: command<Particulars, ParticularsView, CertifyRefusal>(),
  /** A picture, chosen in main's dialog. */
  chooseSeal: command<null, ParticularsView, CertifyRefusal>(),
  removeSeal: command<null, ParticularsView, CertifyRefusal>(),
  /** For the parties to comment on: unsigned, marked on every page. */
  saveDraft: command<
    {
      readonly kind: 'certification' | 'no-result';
      readonly ground: NoResultReason | null;
      readonly reason: string | null;
      readonly unit: string | null;
      readonly commentsUntil: string | null;
    },
    Saved,
    CertifyRefusal
  >(),
  save: command<{ readonly version: number }, Saved, CertifyRefusal>(),
  /** Nameless packages for both parties, into a folder chosen in main's dialog. */
  saveParties: command<{ readonly version: number }, Saved, CertifyRefusal>(),
  /** For an authority that the neutral takes it to: nothing is sent from here. */
  saveTimeStampRequest: command<{ readonly version: number }, Saved, CertifyRefusal>(),
  /** One person's own proof of what that version counted of her. */
  saveProof: command<{ readonly version: number; readonly personId: PersonId }, Saved, CertifyRefusal>(),
  saveDisposal: command<DisposalGiven, Saved, CertifyRefusal>(),
  saveWorksheet: command<{ readonly passphrase: string }, Saved, CertifyRefusal>(),
  /** What the challenge period needs, without names, into a file of its own under a passphrase of its own. */
  sealRecord: command<{ readonly passphrase: string }, Saved, CertifyRefusal>(),
  verifyFile: command<null, VerificationView & { readonly fileName: string }, CertifyRefusal>(),
} as const;
