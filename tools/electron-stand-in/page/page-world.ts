/** The page's own world: what must be replaced there because Chromium asks nobody (window.open, custom schemes, permissions). */
import { standInBridge, type PageNote } from './bridge.ts';

export type PageWorldSettings = {
  readonly toPage: string;
  readonly toIsolated: string;
  /** The standard custom schemes, by name. */
  readonly schemes: Readonly<Record<string, { readonly supportFetchAPI?: boolean; readonly corsEnabled?: boolean }>>;
};

export function standInPageWorld(settings: PageWorldSettings): void {
  const bridge = window === window.top ? standInBridge(settings.toIsolated, settings.toPage) : null;
  const note = (made: PageNote): void => bridge?.note(made); // frames below the top: refused without telling the handler

  bridge?.onExpose((key, packed) => {
    if (key in window) return { e: { m: 'Cannot bind an API on top of an existing property on the window object' } };
    const value = bridge.unpack(packed, true);
    Object.defineProperty(window, key, { value, enumerable: true, configurable: false, writable: false });
    return { v: { t: 'v', v: undefined } };
  });
  refuseWindows(note);
  mapRequests(settings.schemes);
  tellPermissions(note);
  refuseChoosers();
}

/** window.open must answer at once: always null; the main process's window-open handler is told. */
function refuseWindows(note: (made: PageNote) => void): void {
  const open = (url: string | URL = 'about:blank', name = '', features = ''): null => {
    note({
      k: 'open',
      url: new URL(String(url) || 'about:blank', document.baseURI).href,
      name: name,
      features: features,
      disposition: features ? 'new-window' : 'foreground-tab',
    });
    return null;
  };
  Object.defineProperty(window, 'open', { configurable: false, writable: false, value: open });
}

/** fetch and XMLHttpRequest refuse an unknown scheme in the renderer; images, media, styles do not (they are intercepted as they are). */
function mapRequests(schemes: PageWorldSettings['schemes']): void {
  const mapped = (url: string): string | null => {
    const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
    const privileges = schemes[scheme.toLowerCase()];
    if (privileges === undefined) return null;
    const host = authority.toLowerCase();
    const name = host === '' || host === '.' ? '_' : host;
    const to = `https://${name}.${scheme.toLowerCase()}.standin.localhost${rest.startsWith('/') ? '' : '/'}${rest}`;
    if (privileges.supportFetchAPI !== true) throw new TypeError(`Failed to fetch: URL scheme "${scheme}" is not supported.`);
    const own = new URL(to).origin === location.origin;
    if (!own && privileges.corsEnabled !== true)
      throw new TypeError(`Failed to fetch: scheme "${scheme}" is not enabled for CORS.`);
    return to;
  };
  const realFetch = window.fetch;
  const RealRequest = Request;
  window.fetch = async function fetch(input, init) {
    const to = mapped(input instanceof RealRequest ? input.url : String(input));
    if (to === null) return realFetch.call(window, input, init);
    return realFetch.call(window, input instanceof RealRequest ? new RealRequest(to, input) : to, init);
  };
  // oxlint-disable-next-line typescript/unbound-method -- called with the request as `this`
  const realOpen = XMLHttpRequest.prototype.open as (this: XMLHttpRequest, ...given: unknown[]) => void;
  XMLHttpRequest.prototype.open = function open(this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    realOpen.call(this, method, mapped(String(url)) ?? url, ...rest);
  };
}

/** Chromium would open a chooser of its own and wait; Electron, with no handler for it, refuses at once. */
function refuseChoosers(): void {
  const world = window as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>;
  const refused = (owner: string, method: string, name: string): void => {
    const methods = world[owner]?.prototype;
    if (methods === undefined || !(method in methods)) return;
    methods[method] = async () => {
      throw new DOMException(`${owner}.${method}: nothing was chosen`, name);
    };
  };
  refused('MediaDevices', 'getDisplayMedia', 'NotSupportedError');
  refused('USB', 'requestDevice', 'NotFoundError');
  refused('Serial', 'requestPort', 'NotFoundError');
  refused('HID', 'requestDevice', 'NotFoundError');
  refused('Bluetooth', 'requestDevice', 'NotFoundError');
}

/** Chromium denies every permission; here the main process's handler is told that one was asked for. */
function tellPermissions(note: (made: PageNote) => void): void {
  const told = (owner: object | undefined, method: string, permission: string): void => {
    if (owner === undefined) return;
    const methods = owner as Record<string, unknown>;
    const real = methods[method];
    if (typeof real !== 'function') return;
    methods[method] = function toldFirst(this: unknown, ...given: unknown[]): unknown {
      note({ k: 'permission', permission });
      return Reflect.apply(real, this, given);
    };
  };
  const world = window as unknown as Record<string, { prototype: object } | undefined>;
  told(world['Notification'], 'requestPermission', 'notifications');
  told(world['Geolocation']?.prototype, 'getCurrentPosition', 'geolocation');
  told(world['Geolocation']?.prototype, 'watchPosition', 'geolocation');
  told(world['MediaDevices']?.prototype, 'getUserMedia', 'media');
  told(world['Clipboard']?.prototype, 'readText', 'clipboard-read');
  told(world['Clipboard']?.prototype, 'read', 'clipboard-read');
}
