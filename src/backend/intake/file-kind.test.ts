import { expect, test } from 'vitest';
import { recognise } from './file-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['%PDF-1.7 …', 'pdf'],
  ['junk before %PDF-1.4', 'pdf'],
  ['\xff\xd8\xff\xe0', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
  ['\0\0\0\x18ftypheic', 'heic'],
])('%j begins a file that pages come from', (start, kind) => {
  expect(recognise(bytes(start))).toEqual({ kind });
});

test('an empty file is known as empty', () => {
  expect(recognise(new Uint8Array())).toEqual({ kind: 'empty' });
});

test.each([
  ['GIF89a', 'a GIF picture'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['\0\0\0\x18ftypisom', 'a film or sound file'],
  ['Dear neutral,', 'a text file'],
  ['\x01\x02\x03\xfe', 'of no known kind'],
])('%j is refused by what it is', (start, what) => {
  expect(recognise(bytes(start))).toEqual({ kind: 'unsupported', what });
});
