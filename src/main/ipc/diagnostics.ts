/** What the shell writes for whoever keeps it running: where and what kind, never whose. */
export type DiagnosticsLine = {
  readonly level: 'info' | 'error';
  readonly what: string;
  readonly where: string;
  readonly reference?: string;
  readonly fault?: FaultDescription;
};
export type Diagnostics = { readonly line: (line: DiagnosticsLine) => void };
/** No message: it may quote a name, a path or a value. */
export type FaultDescription = { readonly name: string; readonly code: string | null; readonly frames: readonly string[] };

const FRAMES_KEPT = 8;

export function describeFault(error: unknown): FaultDescription {
  if (!(error instanceof Error)) return { name: typeof error, code: null, frames: [] };
  const code = (error as { readonly code?: unknown }).code;
  return {
    name: error.name,
    code: typeof code === 'string' && /^[A-Z_]{2,40}$/.test(code) ? code : null,
    frames: framesOf(error),
  };
}

/** `function (file:line)`, the folders of this machine left out. */
function framesOf(error: Error): readonly string[] {
  // The stack begins with the message, which may have lines that look like frames.
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  const lines = (at < 0 ? '' : stack.slice(at + error.message.length))
    .split('\n')
    .filter((found) => /^\s+at .*:\d+:\d+\)?$/.test(found));
  return lines.slice(0, FRAMES_KEPT).map((found) =>
    found
      .trim()
      .replace(/^at /, '')
      .replace(/(?:file:\/\/)?[^\s()]*[/\\]/g, ''),
  );
}
