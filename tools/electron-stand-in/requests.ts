/**
 * Every request of the browser, caught by one browser-level session (it also sees popups, frames of other origins and
 * workers): judged by the app's rules, then answered by the app's scheme handlers or refused. Nothing leaves.
 */
import type { CDPSession } from 'playwright-core';
import type { Schemes } from './schemes.ts';
import type { View } from './view.ts';

export type RequestSeen = {
  readonly url: string;
  readonly method: string;
  /** Chromium's name, such as 'Document' or 'Image'. */
  readonly kind: string;
  readonly ofMainFrame: boolean;
  readonly referrer: string;
};
export type Verdict = { readonly cancel?: boolean; readonly redirectURL?: string };
/** What Electron would have let out, and who stopped it. Tests ask that nothing was left to the stand-in. */
export type Outside = { readonly url: string; readonly by: 'app' | 'stand-in' };

export type RequestPolicy = {
  readonly onBeforeRequest: (request: RequestSeen) => Promise<Verdict>;
  /** A navigation of a main frame that main did not ask for: true to stop it. */
  readonly onNavigate: (view: View, url: string) => boolean;
  readonly onPopup: (url: string) => void;
};

type Paused = {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
};
type FailReason = 'Aborted' | 'BlockedByClient' | 'Failed' | 'AddressUnreachable';
type Header = { readonly name: string; readonly value: string };

export type RequestGate = {
  readonly browser: CDPSession;
  readonly schemes: Schemes;
  readonly views: ReadonlyMap<string, View>;
  readonly policy: RequestPolicy;
  readonly outside: Outside[];
};

const BROWSERS_OWN = /^(data|blob|about|devtools|chrome|chrome-error):/;
const THIS_MACHINE = /^(https?|wss?):\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

export async function openGate(gate: RequestGate, onError: (url: string, error: unknown) => void): Promise<void> {
  gate.browser.on('Fetch.requestPaused', (paused) => {
    judge(gate, paused).catch((error: unknown) => onError(paused.request.url, error));
  });
  await gate.browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function judge(gate: RequestGate, paused: Paused): Promise<void> {
  const { schemes, policy, outside } = gate;
  const url = schemes.toApp(paused.request.url);
  const view = gate.views.get(paused.frameId);
  const isDocument = paused.resourceType === 'Document';
  if (isDocument && view === undefined && (await isPage(gate.browser, paused.frameId))) {
    policy.onPopup(url);
    return fail(gate, paused, 'Aborted');
  }
  if (isDocument && view !== undefined && !wasAskedFor(view, paused.request.url) && policy.onNavigate(view, url))
    return fail(gate, paused, 'Aborted'); // 'Aborted' leaves the page shown as it is

  const headers = headersToApp(schemes, paused.request.headers);
  const { method } = paused.request;
  const verdict = await policy.onBeforeRequest({
    url,
    method,
    kind: paused.resourceType,
    ofMainFrame: view !== undefined,
    referrer: headers['referer'] ?? '',
  });
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const custom = schemes.known(scheme);
  if (verdict.cancel === true) {
    if (!custom) outside.push({ url, by: 'app' });
    return fail(gate, paused, 'BlockedByClient'); // a main frame then shows an error page, as in Electron
  }
  if (verdict.redirectURL !== undefined) return redirect(gate, paused, schemes.toBrowser(verdict.redirectURL));
  if (custom) return serve(gate, paused, { scheme, url, headers });
  if (BROWSERS_OWN.test(url) || THIS_MACHINE.test(url)) return proceed(gate, paused);
  outside.push({ url, by: 'stand-in' });
  return fail(gate, paused, 'AddressUnreachable');
}

async function isPage(browser: CDPSession, targetId: string): Promise<boolean> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.some((target) => target.targetId === targetId && target.type === 'page');
}

function wasAskedFor(view: View, url: string): boolean {
  const asked = view.expected === url.replace(/#.*/s, '');
  if (asked) view.expected = null;
  return asked;
}

function headersToApp(schemes: Schemes, given: Readonly<Record<string, string>>): Record<string, string> {
  const headers = Object.entries(given).map(([name, value]) => {
    const lower = name.toLowerCase();
    return [lower, lower === 'origin' ? schemes.originToApp(value) : schemes.toApp(value)] as const;
  });
  return Object.fromEntries(headers);
}

async function serve(
  gate: RequestGate,
  paused: Paused,
  asked: { readonly scheme: string; readonly url: string; readonly headers: Record<string, string> },
): Promise<void> {
  const handler = gate.schemes.handlerOf(asked.scheme);
  if (handler === undefined) return fail(gate, paused, 'Failed');
  const { method, postDataEntries } = paused.request;
  const bodyless = method === 'GET' || method === 'HEAD' || postDataEntries === undefined;
  const body = bodyless ? null : Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')));
  let response: Response;
  try {
    response = await handler(new Request(asked.url.replace(/#.*/s, ''), { method, headers: asked.headers, body }));
  } catch (error) {
    console.error(`electron stand-in: the handler of ${asked.scheme}: failed for ${asked.url}`, error);
    return fail(gate, paused, 'Failed');
  }
  if (response.type === 'error') return fail(gate, paused, 'Failed');
  await gate.browser.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: headersToBrowser(gate.schemes, response.headers, asked.url),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'), // whole: CDP has no streamed answer
  });
}

function headersToBrowser(schemes: Schemes, headers: Headers, page: string): Header[] {
  const list: Header[] = [];
  for (const [name, value] of headers) list.push({ name, value: headerToBrowser(schemes, { name, value }, page) });
  return list;
}

function headerToBrowser(schemes: Schemes, { name, value }: Header, page: string): string {
  switch (name.toLowerCase()) {
    case 'content-security-policy':
    case 'content-security-policy-report-only':
      return schemes.cspToBrowser(value, page);
    case 'access-control-allow-origin':
      return value === '*' ? value : new URL(schemes.toBrowser(value)).origin;
    case 'location':
      return schemes.toBrowser(value);
    default:
      return value;
  }
}

async function fail(gate: RequestGate, { requestId }: Paused, errorReason: FailReason): Promise<void> {
  await gate.browser.send('Fetch.failRequest', { requestId, errorReason });
}

async function proceed(gate: RequestGate, { requestId }: Paused): Promise<void> {
  await gate.browser.send('Fetch.continueRequest', { requestId });
}

async function redirect(gate: RequestGate, { requestId }: Paused, to: string): Promise<void> {
  const responseHeaders = [{ name: 'location', value: to }];
  await gate.browser.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
}
