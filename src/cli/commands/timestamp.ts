import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { timeStampRequest } from '#backend/pdf/time-stamp-request.ts';
import { writeWhole } from '#backend/use-cases/desk/save-document.ts';
import { EXIT, type Command } from '../command.ts';
import { givenIn } from '#cli/given.ts';
import { refused } from '#cli/refusals.ts';

export const timestamp: Command = {
  name: 'timestamp',
  summary: 'writes a request for a time-stamp, to be carried to an authority',
  usage: `countersign timestamp FILE.pdf --out FILE.tsq

Writes a request (RFC 3161) that holds the SHA-256 of the file and nothing else of it. Countersign makes no connection: take the request to a
machine with a network and send it to an authority of your choice, for instance
  curl -H 'Content-Type: application/timestamp-query' --data-binary @FILE.tsq ADDRESS > FILE.tsr
and keep the answer beside the certification. It is checked with: countersign verify FILE.pdf --beside FILE.tsr --trust AUTHORITY.pem
Exit code: 0 written; 3 refused.`,
  run: async (context) => {
    const given = givenIn(context, { out: { type: 'string' } });
    const [file] = given?.positionals ?? [];
    const out = given?.text('out') ?? null;
    if (file === undefined || out === null)
      return refused(context, { kind: 'field-required', field: file === undefined ? 'FILE.pdf' : '--out FILE.tsq' });
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch (error) {
      context.note(
        `${basename(file)} cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'}).`,
      );
      return EXIT.badInput;
    }
    const written = writeWhole(out, timeStampRequest(bytes, randomBytes(16)));
    if (!written.ok) return refused(context, written.error);
    context.out(out);
    return EXIT.done;
  },
};
