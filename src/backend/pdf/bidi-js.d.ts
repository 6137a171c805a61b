/** The package's own types say `default` where a module of its kind is the function itself. Only what we use. */
declare module 'bidi-js' {
  type Levels = { readonly levels: Uint8Array };
  type Bidi = {
    /** One level for each UTF-16 unit; odd ones run from right to left. */
    readonly getEmbeddingLevels: (text: string, base: 'ltr' | 'rtl') => Levels;
    readonly getMirroredCharacter: (character: string) => string | null;
  };
  function bidiFactory(): Bidi;
  export = bidiFactory;
}
