/** The decoding process: the only one that opens received bytes. It has no database, no keys, and is ended when it takes too long. */
import sharp from 'sharp';
import type { Instant } from '#core/dates.ts';
import { readRegister } from '#backend/tables/read-register.ts';
import { readTable } from '#backend/tables/read-table.ts';
import { parentChannel } from '#backend/ocr/parent-channel.ts';
import type { DecodedForm, LookedAtPage, Opened, OpenedSource, ToDecoder, ReceivedTable } from './decode-job.ts';
import { formFields, openPdf } from './decode-pdf.ts';
import { messageOf, openHeic, openPicture } from './decode-picture.ts';
import { judgeSeal } from './judge-seal.ts';
import { drawnAt, lookAt, type LookFor } from './looked-at.ts';
import { codeOn } from './code-on-picture.ts';
import { rendition } from './rendition.ts';

sharp.cache(false);
sharp.concurrency(1);

const parent = parentChannel();
let source: OpenedSource | null = null;
let received: Uint8Array | null = null;
let arriving: Uint8Array | null = null;

parent.onMessage((message) => {
  void answer(message as ToDecoder);
});
parent.send({ kind: 'ready' });

async function answer(message: ToDecoder): Promise<void> {
  if (message.kind === 'ping') {
    parent.send({ kind: 'pong', id: message.id });
    return;
  }
  try {
    parent.send({ kind: 'done', id: message.id, result: await handle(message) });
  } catch (fault) {
    parent.send({ kind: 'failed', id: message.id, message: messageOf(fault) });
  }
}

type Handled = ReceivedTable | Opened | LookedAtPage | DecodedForm | Uint8Array | null | string;

async function handle(message: Exclude<ToDecoder, { kind: 'ping' }>): Promise<Handled> {
  switch (message.kind) {
    case 'part':
      keepPart(message);
      return null;
    case 'open':
      return open(message);
    case 'page':
      if (source === null) throw new Error('No file is open');
      return lookedAt(source, message.page, message.lookFor);
    case 'form':
      return formOnce(message.now);
    case 'close':
      close();
      return null;
    case 'table':
      return message.as === 'list' ? readTable(message) : readRegister(message);
    case 'code':
      return codeOn(message.image);
    case 'rendition':
      return rendition(message.image, message.options);
    default:
      throw new Error(`No such request: ${JSON.stringify(message satisfies never)}`);
  }
}

/** The library that draws has its own copy: after this one question the received bytes are of no more use. */
async function formOnce(now: Instant | null): Promise<DecodedForm> {
  const bytes = received;
  received = null;
  return bytes === null ? { fields: [], seal: null } : formOf(bytes, now);
}

/** A form that breaks its reader still has its seal judged. */
async function formOf(bytes: Uint8Array, now: Instant | null): Promise<DecodedForm> {
  const seal = now === null ? null : judgeSeal(bytes, now);
  const fields = await formFields(bytes).catch(() => []);
  return { fields, seal };
}

async function lookedAt(opened: OpenedSource, number: number, lookFor: LookFor): Promise<LookedAtPage> {
  const page = await opened.page(number, drawnAt(lookFor));
  return page.ok ? { ...page, look: await lookAt(page, lookFor) } : page;
}

function keepPart({ bytes, from, size }: Extract<ToDecoder, { kind: 'part' }>): void {
  if (from === 0) {
    close();
    arriving = new Uint8Array(size);
  }
  if (arriving === null || arriving.length !== size) throw new Error('The beginning of the file did not come');
  arriving.set(bytes, from);
}

async function open({ fileKind, password }: Extract<ToDecoder, { kind: 'open' }>): Promise<Opened> {
  const bytes = arriving;
  arriving = null;
  if (bytes === null) throw new Error('No file came');
  const opened = await (fileKind === 'pdf'
    ? openPdf(bytes, password)
    : fileKind === 'heic'
      ? openHeic(bytes)
      : openPicture(bytes));
  if ('ok' in opened) return opened;
  source = opened;
  received = fileKind === 'pdf' ? bytes : null;
  return { ok: true, pages: opened.pages };
}

function close(): void {
  source?.close();
  source = null;
  received = null;
  arriving = null;
}
