/** UTF-8 with or without a mark, UTF-16 either way, else Windows-1252, in which every byte means something. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = looksUtf16(bytes.subarray(0, 4096));
  if (utf16 !== null) return new TextDecoder(`utf-16${utf16}`).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Without a mark at its head: every second byte of western text is zero. */
export function looksUtf16(head: Uint8Array): 'le' | 'be' | null {
  const sample = Math.min(head.length - (head.length % 2), 512);
  if (sample < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample * 0.35 && even === 0) return 'le';
  return even > sample * 0.35 && odd === 0 ? 'be' : null;
}
