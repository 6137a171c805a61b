/** The package ships no types; ours are in `pdfkit-types.ts`. */
declare module 'pdfkit' {
  export const PDFDocument: unknown;
}
