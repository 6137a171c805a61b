/** A file as the person chose it. Main and the command line open it; a use case never sees a dialog. */
export type ReceivedFile = {
  /** Its name without folders. */
  readonly name: string;
  /** In bytes, where it is known without reading it: what is too large to be opened is then refused before it fills the memory. */
  readonly size?: number;
  /** Throws where the file cannot be read any more: that file is listed, the others go on. */
  readonly bytes: () => Promise<Uint8Array>;
  /** For a locked PDF. */
  readonly password?: string | null;
};
