import type { CreateRefusal, OpenRefusal } from '#contract/refusals.ts';
import type { BoundaryRefusal } from '#contract/call.ts';
import { unreachable } from '#core/result.ts';
import { commonRefusalWords } from '#renderer/api/refusal-words.ts';

export function openRefusalWords(refusal: OpenRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'wrong-passphrase':
      return 'The file did not open with this passphrase. Check capitals and spaces; nothing was changed.';
    case 'not-a-matter':
      return `${refusal.fileName} is not a Countersign matter.`;
    case 'newer-version':
      return `${refusal.fileName} was written by a newer Countersign (file format ${refusal.fileVersion}; this app knows up to ${refusal.appVersion}). Install the newer app to open it.`;
    case 'damaged':
      return `${refusal.fileName} is damaged: ${refusal.detail}. It was left as it is. Open your latest backup, or rescue what is readable.`;
    case 'in-use':
      return `${refusal.fileName} is open in another window or on another computer. Close it there first.`;
    case 'missing':
      return `${refusal.fileName} is no longer where it was. Find it with “Open a file”.`;
    case 'cancelled':
    case 'ill-formed':
    case 'not-writable':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}

export function createRefusalWords(refusal: CreateRefusal | BoundaryRefusal): string | null {
  switch (refusal.kind) {
    case 'weak-passphrase':
      return refusal.hint;
    case 'file-exists':
      return `${refusal.fileName} is already there and is never overwritten. Choose another name.`;
    case 'field-required':
      return `Please fill in: ${refusal.field}.`;
    case 'cancelled':
    case 'ill-formed':
    case 'not-writable':
    case 'unexpected':
      return commonRefusalWords(refusal);
    default:
      return unreachable(refusal);
  }
}
