/** Whether anybody of the list is named anywhere in a file: as bytes, inflated, attached, or as its text. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export function hasTool(tool: string): boolean {
  const found = spawnSync(tool, ['-v'], { stdio: 'ignore' }).error === undefined;
  if (!found) process.stderr.write(`SKIPPED: ${tool} is not installed, so it judged nothing.\n`);
  return found;
}

export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

/** Everything that a curious reader could get out of the file, in lower case. */
export function everythingIn(path: string): string {
  const bytes = readFileSync(path);
  const plain = [bytes.toString('utf8'), bytes.toString('latin1'), ...inUtf16(bytes)];
  const parts = path.endsWith('.pdf') ? [...plain, ...inflated(bytes), textOf(path), ...attachmentsOf(path)] : plain;
  return `${path}\n${parts.join('\n')}`.toLowerCase();
}

function inflated(bytes: Buffer): readonly string[] {
  const parts: string[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const begin = bytes[at + 6] === 0x0d ? at + 8 : at + 7;
    try {
      const content = inflateSync(bytes.subarray(begin), { finishFlush: 2 });
      parts.push(content.toString('utf8'), content.toString('latin1'), ...inUtf16(content));
    } catch {
      // Not a deflated stream: it was searched as bytes.
    }
  }
  return parts;
}

/**
 * Both orders of bytes, beginning at either byte. Not by Buffer's `utf16le`: of bytes at an odd address, Node 24.21 frees memory that it
 * does not own (seen under glibc's checking allocator).
 */
function inUtf16(bytes: Uint8Array): readonly string[] {
  return ['utf-16le', 'utf-16be'].flatMap((order) => [0, 1].map((first) => new TextDecoder(order).decode(bytes.slice(first))));
}

function textOf(path: string): string {
  return spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout ?? '';
}

function attachmentsOf(path: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-attached-'));
  try {
    spawnSync('pdfdetach', ['-saveall', '-o', folder, path]);
    return filesUnder(folder).map((file) => `${file}\n${readFileSync(file, 'utf8')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
