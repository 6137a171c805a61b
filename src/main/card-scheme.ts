/** `card://<sha256>[?width=N]`: pictures of the open matter, by hash only. */
import { isSha256, type Sha256 } from '#core/ids.ts';
import type { SchemeAnswer } from './app-scheme.ts';

export type Picture = { readonly bytes: Uint8Array; readonly type: string };
/** Null where no matter is open or it holds no such picture. `width` in pixels, null for the picture as kept. */
export type PictureLookup = (sha256: Sha256, wanted: { readonly width: number | null }) => Promise<Picture | null>;

/** Only what the page's sandbox decodes and nothing that could run or be framed. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);
const WIDEST_PX = 8192;

export type CardRequest = { readonly sha256: Sha256; readonly width: number | null };

/** The whole URL must have exactly the one form; anything else is no card. */
export function parseCardUrl(url: string): CardRequest | null {
  const [, hash = '', widthText] = /^card:\/\/([0-9a-f]{64})\/?(?:\?width=([1-9]\d{0,4}))?$/.exec(url) ?? [];
  if (!isSha256(hash)) return null;
  const width = widthText === undefined ? null : Number(widthText);
  return width !== null && width > WIDEST_PX ? null : { sha256: hash, width };
}

export function serveCards(lookup: PictureLookup, onFault: (error: unknown) => void): SchemeAnswer {
  return async (request) => {
    const wanted = request.method === 'GET' ? parseCardUrl(request.url) : null;
    if (wanted === null) return refuse(400);
    try {
      const picture = await lookup(wanted.sha256, { width: wanted.width });
      if (picture === null || !SHOWN.has(picture.type)) return refuse(404);
      return new Response(new Uint8Array(picture.bytes), {
        headers: headers(picture.type, 'private, max-age=31536000, immutable'),
      });
    } catch (error) {
      onFault(error);
      return refuse(500);
    }
  };
}

function refuse(status: 400 | 404 | 500): Response {
  return new Response(null, { status, headers: headers('text/plain', 'no-store') });
}

/** Kept in memory only: the window's session has no cache on disk. */
function headers(type: string, caching: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': caching,
  };
}
