/** The words of the panel on Certify: who signs beside the neutral, and how such a signature is made and comes here. */
const titles = {
  title: 'The panel',
  alone:
    'You decide alone. On a panel, name each other member by her certificate before you sign: the document then says that they sign it too.',
  lead: (others: number) =>
    `You preside over a panel of ${others + 1}. What you sign from now on names ${others === 1 ? 'this member' : 'these members'}; each signs the file that you have sealed.`,
  certificate: 'Certificate',
  dismiss: 'Take off',
  dismissOf: (name: string) => `Take ${name} off the panel`,
  name: 'Name a member …',
  coSign: 'Sign what another has sealed …',
};

const signatures = {
  waits: 'Waits for the panel',
  missing: 'has not signed',
  signed: (when: string) => `signed, taken in ${when}`,
  takeIn: 'Take in a signature …',
  signHere: 'A member signs here …',
  signHereTitle: (version: number) => `A member signs version ${version}`,
  signHereLead:
    'The member chooses a PKCS#12 file of her own (.p12 or .pfx) and types its passphrase. It is opened for this one signature; neither file nor passphrase is kept.',
  filePassphrase: 'Passphrase of the member’s file',
  chooseAndSign: 'Choose the file and sign …',
};

const coSigning = {
  title: 'Sign what another neutral has sealed',
  lead: 'Open the certification that the one who presides has sent you. It is verified and shown before you sign; the file itself is not changed. Your signature is saved in a file of its own, which you send back.',
  open: 'Open the certification …',
  verified: (fileName: string) =>
    `${fileName} is as it was sealed, and names you as a member. Compare the fingerprint with one that you have from elsewhere.`,
  practice: 'This is of a practice matter: it certifies nothing.',
  document: 'Document',
  documentIs: (file: { readonly title: string; readonly reference: string; readonly version: number }) =>
    `${file.title}, ${file.reference}, version ${file.version}`,
  says: 'It says',
  sealedBy: 'Sealed by',
  theirFingerprint: 'Its fingerprint',
  members: 'Other members',
  sign: 'Sign and save the signature …',
  saved: (fileName: string) => `Saved as ${fileName}. Send it to the one who presides.`,
};

export const panelEn = { titles, signatures, coSigning };

export type PanelWording = typeof panelEn;
