import type { Seal } from '#core/card/seal.ts';

/** What becomes of each page of a received file: a picture of our own making, or a refusal that says what to do. */
export type PageRefusalKind =
  | 'empty-file'
  | 'unsupported-kind'
  | 'too-large'
  | 'password-needed'
  | 'wrong-password'
  | 'damaged'
  | 'no-pages'
  | 'too-many-pixels'
  | 'timed-out'
  | 'out-of-memory'
  | 'rest-left';

export type PageRefusal = {
  readonly kind: PageRefusalKind;
  readonly file: string;
  /** Counted from 1; null where the whole file is refused. */
  readonly page: number | null;
  readonly reason: string;
  readonly whatToDo: string;
};

/** What is seen on a page before anyone reads it. */
export type PageLook = {
  /** `none`: blank beyond doubt. */
  readonly ink: 'none' | 'faint' | 'written';
  /** What the page says as a sheet between cards; null where it seems to be none, or none was looked for. */
  readonly separator: string | null;
  /** The cards cut out of it, row by row; null where the page is one card. */
  readonly cut: { readonly columns: number; readonly clear: boolean; readonly cards: readonly CutCard[] } | null;
};

export type CutCard = {
  readonly image: Uint8Array;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  readonly ink: PageLook['ink'];
};

export type FormField = { readonly name: string; readonly value: string };

export type PagePicture = {
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Upright as stored (the camera's own turn mark is applied); PNG or JPEG, never the received bytes. */
  readonly image: Uint8Array;
  readonly format: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** Text that the file itself carries (a digital card); null for a picture of paper. */
  readonly text: string | null;
  readonly look: PageLook;
  /** Filled form fields; on the first page only. */
  readonly form: readonly FormField[];
  /** The electronic signatures of the file, if it bears any; with its first page, where a moment to judge them by was given. */
  readonly seal: Seal | null;
};

export type PageOutcome =
  | { readonly ok: true; readonly value: PagePicture }
  | { readonly ok: false; readonly error: PageRefusal };

const ADVICE: Readonly<Record<PageRefusalKind, string>> = {
  'empty-file': 'Ask for the file again: nothing arrived.',
  'unsupported-kind': 'Ask for PDF, TIFF, JPEG, PNG, WebP or HEIC.',
  'too-large': 'Split it into files of fewer pages (in most PDF viewers: print a range of pages to a new PDF) and add those.',
  'password-needed': 'Enter its password beside the file, in the list of the delivery.',
  'wrong-password': 'Check the password with whoever sent the file and enter it again, beside the file.',
  damaged: 'Ask for this file again, or scan the paper again.',
  'no-pages': 'Ask for the file again: it holds no page.',
  'too-many-pixels': 'Scan again at 200 to 300 dpi.',
  'timed-out': 'Ask for this page as a plain scan (JPEG or TIFF).',
  'out-of-memory': 'Ask for this page as a plain scan at 200 to 300 dpi.',
  'rest-left': 'Ask for this file again as plain scans (JPEG or TIFF), or print the pages that matter to a new PDF and add that.',
};

const REASON: Readonly<Record<PageRefusalKind, string>> = {
  'empty-file': 'the file is empty',
  'unsupported-kind': 'cards cannot be read from this kind of file',
  'too-large': 'the file is too large to be opened whole',
  'password-needed': 'the file is locked with a password',
  'wrong-password': 'the password does not open the file',
  damaged: 'it is damaged or incomplete',
  'no-pages': 'it holds no page',
  'too-many-pixels': 'the picture is larger than any sheet of paper',
  'timed-out': 'opening it took too long and was stopped',
  'out-of-memory': 'opening it took too much memory and was stopped',
  'rest-left': 'page after page broke the opening of it, so the rest was left unopened',
};

/** Kinds whose detail is a figure or a kind of file of our own wording; every other detail is some library's. */
const SAYS_MORE: ReadonlySet<PageRefusalKind> = new Set(['unsupported-kind', 'too-large', 'too-many-pixels', 'rest-left']);
const OWN_WORDS = /^(?:it is |[\d.,]+ )/;

/** `detail`: a figure or a kind of file; a library's own words help nobody and are left out. */
export function refusal(
  kind: PageRefusalKind,
  at: { readonly file: string; readonly page: number | null },
  detail: string,
): PageRefusal {
  const more = SAYS_MORE.has(kind) && OWN_WORDS.test(detail);
  const reason = more ? `${REASON[kind]} (${detail})` : REASON[kind];
  return { kind, file: at.file, page: at.page, reason, whatToDo: ADVICE[kind] };
}

/** Whether a kept reason says that a password was missing or wrong. */
export function isLock(reason: string): boolean {
  return [REASON['password-needed'], REASON['wrong-password']].some((words) => reason.startsWith(words));
}
