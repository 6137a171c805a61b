/** `protocol` and `session`: the app's schemes and its rules for requests and permissions. */
import type * as E from 'electron';
import type { RequestSeen, Verdict } from '../requests.ts';
import type { SchemeHandler, Schemes } from '../schemes.ts';
import { NotEmulated, checkOptions, strict } from '../strict.ts';
import { urlPattern } from './url-pattern.ts';

type BeforeRequest = (details: E.OnBeforeRequestListenerDetails, callback: (answer: E.CallbackResponse) => void) => void;
type PermissionHandler = NonNullable<Parameters<E.Session['setPermissionRequestHandler']>[0]>;
type Rule = { readonly urls: readonly RegExp[]; readonly types: readonly string[] | null; readonly judge: BeforeRequest };

const BUILT_IN = /^(https?|wss?|file|data|blob|about)$/;
const PRIVILEGES = {
  standard: 'any',
  secure: 'any',
  supportFetchAPI: 'any',
  corsEnabled: 'any',
  stream: 'any',
  codeCache: 'any',
  bypassCSP: [false],
  allowServiceWorkers: [false],
} as const;
const RESOURCE_TYPES: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

function makeProtocol(schemes: Schemes, handlers: Map<string, SchemeHandler>, isReady: () => boolean) {
  return strict('protocol', {
    registerSchemesAsPrivileged(list: E.CustomScheme[]): void {
      if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of list) {
        checkOptions(`privileges of ${scheme}`, privileges, PRIVILEGES);
        if (privileges.standard === true && privileges.secure !== true)
          throw new NotEmulated(`a standard scheme that is not secure (${scheme})`);
        schemes.privileges.set(scheme.toLowerCase(), privileges);
      }
    },
    handle(scheme: string, handler: SchemeHandler): void {
      if (!isReady()) throw new Error('protocol.handle before app is ready: the session is not available');
      if (BUILT_IN.test(scheme)) throw new NotEmulated(`protocol.handle of the built-in scheme ${scheme}`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}. The scheme has been registered`);
      handlers.set(scheme, handler);
    },
    unhandle(scheme: string): void {
      handlers.delete(scheme);
    },
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
  } satisfies Pick<E.Protocol, 'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled'> & { handle: unknown });
}

/** One session: what the app sees of it, and the rules it set. */
export type SessionRules = {
  readonly session: object;
  readonly protocol: object;
  readonly handlers: ReadonlyMap<string, SchemeHandler>;
  readonly onBeforeRequest: (request: RequestSeen) => Promise<Verdict>;
  /** The app's answer; null when it never said. */
  readonly onPermission: (contents: E.WebContents, permission: string, url: string) => boolean | null;
};

export function makeSession(schemes: Schemes, isReady: () => boolean): SessionRules {
  const handlers = new Map<string, SchemeHandler>();
  const protocol = makeProtocol(schemes, handlers, isReady);
  let rule: Rule | null = null;
  let permissions: PermissionHandler | null = null;
  let lastId = 0;

  const webRequest = strict('session.webRequest', {
    onBeforeRequest(first: E.WebRequestFilter | BeforeRequest | null, second?: BeforeRequest | null): void {
      const filter = typeof first === 'object' ? first : null;
      const judge = typeof first === 'function' ? first : (second ?? null);
      const urls = filter?.urls.length ? filter.urls : ['<all_urls>'];
      rule = judge === null ? null : { urls: urls.map(urlPattern), types: filter?.types ?? null, judge };
    },
  });

  const session = strict('session', {
    protocol,
    webRequest,
    setPermissionRequestHandler(handler: PermissionHandler | null): void {
      permissions = handler;
    },
    // Chromium denies everything here, so these are never asked.
    setPermissionCheckHandler(_handler: unknown): void {},
    setDevicePermissionHandler(_handler: unknown): void {},
    setDisplayMediaRequestHandler(_handler: unknown): void {},
    setSpellCheckerEnabled(_enable: boolean): void {},
    setSpellCheckerLanguages(_languages: string[]): void {},
    isPersistent: (): boolean => false,
    on(event: string): void {
      if (event !== 'will-download') throw new NotEmulated(`session event '${event}'`); // downloads are refused
    },
  });

  return {
    session,
    protocol,
    handlers,
    async onBeforeRequest(request) {
      const resourceType = resourceTypeOf(request);
      if (rule === null || !rule.urls.some((pattern) => pattern.test(request.url))) return {};
      if (rule.types !== null && !rule.types.includes(resourceType)) return {};
      const { judge } = rule;
      lastId += 1;
      const details = { ...request, id: lastId, resourceType, timestamp: Date.now(), uploadData: [] };
      return new Promise((resolve) => judge(details as unknown as E.OnBeforeRequestListenerDetails, resolve));
    },
    onPermission(contents, permission, url) {
      if (permissions === null) return null;
      let granted = false;
      const details = { requestingUrl: url, isMainFrame: true } as E.PermissionRequest;
      permissions(
        contents,
        permission as Parameters<PermissionHandler>[1],
        (given) => {
          granted = given;
        },
        details,
      );
      return granted;
    },
  };
}

function resourceTypeOf(request: RequestSeen): string {
  if (request.kind === 'Document') return request.ofMainFrame ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES[request.kind] ?? 'other';
}
