/** The languages of the window, the first by default. What the desk issues (certification, receipts, record) stays English. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
