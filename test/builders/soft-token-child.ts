/** Puts certificates onto a software token, in a process of its own: library, PIN, then pairs of a file in DER and a `CKA_ID`. */
import { readFileSync } from 'node:fs';
import { loadCryptoki, template, ulong, ULONG_BYTES, ulongAt } from '#backend/tokens/cryptoki.ts';

const [library = '', pin = '', ...pairs] = process.argv.slice(2);
const READ_AND_WRITE = 6;
const ATTRIBUTE = { class: 0, token: 1, private: 2, value: 0x11, kind: 0x80, subject: 0x101, id: 0x102 };

const call = loadCryptoki(library);
call('C_Initialize', null);
const slots = Buffer.alloc(8 * ULONG_BYTES);
call('C_GetSlotList', 1, slots, ulong(8));
const handle = ulong(0);
// The first is the one that was made ready.
call('C_OpenSession', ulongAt(slots), READ_AND_WRITE, null, null, handle);
const session = ulongAt(handle);
call('C_Login', session, 1, Buffer.from(pin), pin.length);
for (let at = 0; at < pairs.length; at += 2) {
  const wanted = [
    { type: ATTRIBUTE.class, value: ulong(1) },
    { type: ATTRIBUTE.token, value: Buffer.of(1) },
    { type: ATTRIBUTE.private, value: Buffer.of(0) },
    { type: ATTRIBUTE.kind, value: ulong(0) },
    { type: ATTRIBUTE.subject, value: Buffer.of(0x30, 0) },
    { type: ATTRIBUTE.id, value: Buffer.from(pairs[at + 1] ?? '', 'hex') },
    { type: ATTRIBUTE.value, value: readFileSync(pairs[at] ?? '') },
  ];
  call('C_CreateObject', session, template(wanted), wanted.length, ulong(0));
}
