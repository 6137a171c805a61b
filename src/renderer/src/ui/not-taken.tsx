import { Private } from './mask.tsx';
import { Notice } from './notice.tsx';
import { Said } from './said.tsx';

export type FileNotTaken = { readonly file: string; readonly reason: string };

type NotTakenProps = { readonly words: string; readonly files: readonly FileNotTaken[] };

/** Of several files chosen at once some may be refused: each by its name and why. A file's name can be a person's. */
export function NotTaken({ words, files }: NotTakenProps) {
  if (files.length === 0) return null;
  return (
    <Notice tone="refused">
      {words}
      {files.map(({ file, reason }) => (
        <p key={file}>
          <Private>{file}</Private>: <Said>{reason}</Said>
        </p>
      ))}
    </Notice>
  );
}
