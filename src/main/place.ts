/** Where the window lives. The scheme and host are ours alone; everything that trusts the page asks for exactly this place. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'desk';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_URL = `${APP_ORIGIN}/index.html`;
export const CARD_SCHEME = 'card';

/** The window's page: from the bundle, or in a development build from the dev server. */
export type Place = { readonly url: string; readonly origin: string };

export const BUNDLED: Place = { url: APP_URL, origin: APP_ORIGIN };

export function devPlace(serverUrl: string): Place {
  return { url: serverUrl, origin: new URL(serverUrl).origin };
}

/** Parsed, not compared by prefix: `app://desk.evil/` and `app://desk@evil/` begin alike. */
export function isIn(place: Place, url: string): boolean {
  try {
    const parsed = new URL(url);
    const plain = parsed.username === '' && parsed.password === '' && parsed.port === new URL(place.origin).port;
    return plain && `${parsed.protocol}//${parsed.host}` === place.origin;
  } catch {
    return false;
  }
}

/** The app's files and pictures; in development also the dev server, its module updates included. */
export function mayLoad(url: string, place: Place): boolean {
  if (url.startsWith(`${CARD_SCHEME}://`)) return true;
  if (place.origin === APP_ORIGIN) return isIn(place, url);
  return isIn(place, url.replace(/^ws(s?):/, 'http$1:')) || url.startsWith('devtools:');
}

/** A dev server has its page reload itself when a module cannot be replaced; the built page never does. */
export function isDevReload(url: string, place: Place): boolean {
  return place.origin !== APP_ORIGIN && isIn(place, url);
}
