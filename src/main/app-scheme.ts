/** `app://desk/…`: the window's own files, and nothing else of the disk. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './csp.ts';
import { APP_ORIGIN, isIn } from './place.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export type SchemeAnswer = (request: Request) => Promise<Response>;

/**
 * The bundle is listed once, and a request is looked up in that list as it stands: a path with `..`, encoded or not, is
 * simply not in it, so no path of a request ever reaches the file system.
 */
export function serveApp(bundleFolder: string): SchemeAnswer {
  const files = listFiles(bundleFolder);
  return async (request) => {
    if (request.method !== 'GET' || !isIn({ url: APP_ORIGIN, origin: APP_ORIGIN }, request.url)) return refuse(403);
    const file = files.get(new URL(request.url).pathname);
    const type = file === undefined ? undefined : TYPES[extname(file)];
    if (file === undefined || type === undefined) return refuse(404);
    return new Response(new Uint8Array(await readFile(file)), { headers: headers(type) });
  };
}

/** From URL path to file. */
function listFiles(folder: string, prefix = '/'): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) files.set(prefix + encodeURIComponent(entry.name), path);
    if (entry.isDirectory()) {
      for (const [url, file] of listFiles(path, `${prefix}${encodeURIComponent(entry.name)}/`)) files.set(url, file);
    }
  }
  return files;
}

function refuse(status: 403 | 404): Response {
  return new Response(null, { status, headers: headers('text/plain') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
