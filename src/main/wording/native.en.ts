/** What the system's own menus and dialogs say, which the window does not draw. The English gives the type (docs/adr/0017). */
export type MenuWording = Readonly<
  Record<
    | 'file'
    | 'edit'
    | 'view'
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'togglefullscreen'
    | 'close'
    | 'quit'
    | 'about'
    | 'hide'
    | 'hideOthers'
    | 'unhide',
    string
  >
>;

const menu: MenuWording = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  resetZoom: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  togglefullscreen: 'Full screen',
  close: 'Close window',
  quit: 'Quit Countersign',
  about: 'About Countersign',
  hide: 'Hide Countersign',
  hideOthers: 'Hide others',
  unhide: 'Show all',
};

/** A dialog's title and the button that takes what was chosen. Never a name of a person. */
const questions = {
  createMatter: { title: 'Keep the new matter', button: 'Create matter' },
  openMatter: { title: 'Open a matter', button: 'Open' },
  saveBackup: { title: 'Save a backup of this matter', button: 'Save backup' },
  saveRecoverySheet: { title: 'Save the recovery sheet', button: 'Save sheet' },
  keepRescued: { title: 'Keep what is rescued', button: 'Rescue' },
  importRules: { title: 'Choose a ground rules file', button: 'Import' },
  saveRulesReceipt: { title: 'Save the receipt of the ground rules', button: 'Save receipt' },
  openList: { title: 'Choose the employee list', button: 'Open list' },
  attachExemplars: { title: 'Choose signature exemplars, for the whole list', button: 'Attach' },
  saveRequest: { title: 'Save the request for exemplars', button: 'Save request' },
  importCards: { title: 'Choose the delivered cards', button: 'Import' },
  saveBatchReceipt: { title: 'Save the receipt of this batch', button: 'Save receipt' },
  takeInForm: { title: 'Choose a card form', button: 'Take in' },
  saveForm: { title: 'Save this card form', button: 'Save form' },
  attachPapers: { title: 'Choose the papers to attach', button: 'Attach' },
  savePaper: { title: 'Save the paper as it came', button: 'Save' },
  saveReceipt: { title: 'Save the receipt', button: 'Save receipt' },
  saveCertification: { title: 'Save the certification', button: 'Save certification' },
  saveCertificate: { title: 'Save the signer’s certificate', button: 'Save certificate' },
  saveDraft: { title: 'Save the draft for comment', button: 'Save draft' },
  saveWorksheet: { title: 'Save the confidential worksheet', button: 'Save worksheet' },
  saveProof: { title: 'Save one person’s proof', button: 'Save proof' },
  saveDisposal: { title: 'Save the certificate of disposal', button: 'Save certificate' },
  saveTimeStamp: { title: 'Save the request for a time-stamp', button: 'Save request' },
  partiesFolder: { title: 'Choose a folder for the parties’ packages', button: 'Save here' },
  importIdentity: { title: 'Choose the file of your signing identity', button: 'Import' },
  tokenLibrary: { title: 'Choose the library of your token (PKCS#11)', button: 'Look for tokens' },
  chooseSeal: { title: 'Choose the picture of your seal', button: 'Take it' },
  verify: { title: 'Choose a certification to verify, with the signatures beside it if there are any', button: 'Verify' },
  nameMember: { title: 'Choose the certificate of the other member', button: 'Name' },
  takeInSignature: { title: 'Choose the signature of the other member', button: 'Take in' },
  signAsMember: { title: 'Choose the signing identity of the other member', button: 'Sign' },
  openForPanel: { title: 'Choose the certification that was sealed for the panel', button: 'Open' },
  saveSignature: { title: 'Save your signature for the one who presides', button: 'Save signature' },
  saveRecord: { title: 'Save the record', button: 'Save record' },
  checkReceipt: { title: 'Choose a receipt', button: 'Check' },
  saveDayReceipt: { title: 'Save the receipt of the day', button: 'Save receipt' },
  sealRecord: { title: 'Save the sealed record', button: 'Seal' },
  openSealed: { title: 'Open a sealed record', button: 'Open' },
  broughtBack: { title: 'Choose the file that was brought back', button: 'Compare' },
  saveNotice: { title: 'Save the notice on the allegations', button: 'Save notice' },
};

const fileTypes = {
  matter: 'Countersign matter',
  sealed: 'Sealed record',
  rules: 'Ground rules',
  form: 'Card form',
  list: 'Employee list',
  cards: 'Cards',
  pictures: 'Pictures and PDF',
  seal: 'Picture',
  any: 'Any file',
  pdf: 'PDF',
  certificate: 'Certificate',
  identity: 'Signing identity',
  library: 'Library of a token',
  signature: 'Signature',
  signed: 'Certification and what lies beside it',
  timeStampRequest: 'Request for a time-stamp',
  lines: 'JSON lines',
  proof: 'Proof',
};

export type QuestionName = keyof typeof questions;
export type FileTypeName = keyof typeof fileTypes;
export type NativeWording = {
  readonly menu: MenuWording;
  readonly questions: Readonly<Record<QuestionName, { readonly title: string; readonly button: string }>>;
  readonly fileTypes: Readonly<Record<FileTypeName, string>>;
};

export const nativeEn: NativeWording = { menu, questions, fileTypes };
