/** The package ships no types; ours are in `pdfkit-types.ts`. */
declare module 'pdfkit' {
  // oxlint-disable-next-line typescript/consistent-type-imports -- an ambient module cannot import a neighbour in another way
  type PdfKit = import('./pdfkit-types.ts').PdfKit;
  export const PDFDocument: PdfKit;
  const byDefault: PdfKit;
  export default byDefault;
}
