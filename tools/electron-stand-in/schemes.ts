/**
 * Chromium cannot navigate to a scheme it does not know, so a standard scheme is shown to it as an https origin of its own:
 *   app://desk/x?y#z  <->  https://desk.app.standin.localhost/x?y#z
 * `.localhost` never leaves the machine, even if the interception failed. The app sees only its own URLs.
 */
import type { Privileges } from 'electron';

const SUFFIX = '.standin.localhost';
const EMPTY_HOST = '_';
const CUSTOM_URL = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const MAPPED_URL = /^https:\/\/([^/?#:]+)\.([a-z0-9+-]+)\.standin\.localhost(:\d+)?(.*)$/is;

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export class Schemes {
  readonly privileges = new Map<string, Privileges>();
  #handlers: ReadonlyMap<string, SchemeHandler> = new Map();

  /** Those of the session that the windows are in. */
  useHandlers(handlers: ReadonlyMap<string, SchemeHandler>): void {
    this.#handlers = handlers;
  }

  handlerOf(scheme: string): SchemeHandler | undefined {
    return this.#handlers.get(scheme);
  }

  known(scheme: string): boolean {
    return this.privileges.has(scheme) || this.#handlers.has(scheme);
  }

  toBrowser(url: string): string {
    const [, rawScheme = '', authority = '', rest = ''] = CUSTOM_URL.exec(url) ?? [];
    const scheme = rawScheme.toLowerCase();
    if (this.privileges.get(scheme)?.standard !== true) return url;
    const [host = '', port] = authority.toLowerCase().split(':');
    if (!/^[a-z0-9.-]*$/.test(host)) throw new Error(`electron stand-in: the host of ${url} cannot be mapped`);
    const name = host === '' || host === '.' ? EMPTY_HOST : host;
    return `https://${name}.${scheme}${SUFFIX}${port === undefined ? '' : `:${port}`}${rest.startsWith('/') ? '' : '/'}${rest}`;
  }

  toApp(url: string): string {
    const found = MAPPED_URL.exec(url);
    if (found === null) return url;
    const [, host = '', scheme = '', port = '', rest = ''] = found;
    return `${scheme}://${host === EMPTY_HOST ? '' : host}${port}${rest}`;
  }

  /** The browser's idea of an origin, as Electron would say it. */
  originToApp(origin: string): string {
    return origin === 'null' ? 'null' : this.toApp(`${origin}/`).replace(/\/$/, '');
  }

  /** Each source of a known scheme also allows its mapped twin; 'self' also allows the page's own origin written out. */
  cspToBrowser(policy: string, page: string): string {
    const directives = policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, ...sources.flatMap((source) => this.#sourceToBrowser(source, page))].join(' ');
    });
    return directives.join('; ');
  }

  #sourceToBrowser(source: string, page: string): readonly string[] {
    if (source === "'self'") {
      const own = /^[a-z0-9+.-]+:\/\/[^/?#]*/i.exec(page)?.[0];
      return own !== undefined && this.toBrowser(page) !== page ? [source, own] : [source];
    }
    const bare = /^([a-z0-9+.-]+):(\/\/\*?)?$/i.exec(source)?.[1]?.toLowerCase();
    if (bare !== undefined && this.known(bare)) return [source, `https://*.${bare}${SUFFIX}`];
    const mapped = this.toBrowser(source);
    if (mapped === source) return [source];
    return [source, /\/\/[^/]+\/.+/.test(source) ? mapped : mapped.replace(/\/$/, '')];
  }
}

/** As Chromium serialises an origin; opaque ones are 'null'. */
export function originOf(url: string): string {
  if (url.startsWith('file:')) return 'file://';
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';
}
