/** A pattern of `webRequest` filters, such as `<all_urls>` or `https://*.example/*`. */
export function urlPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const found = /^(\*|[a-z0-9+.-]+):\/\/([^/]*)(\/.*)?$/i.exec(pattern);
  if (found === null) throw new TypeError(`Invalid url pattern ${pattern}`);
  const [, scheme = '', host = '', path = '/*'] = found;
  const schemes = scheme === '*' ? '(https?|wss?)' : escape(scheme);
  const port = /:\d+$/.test(host) ? '' : '(:\\d+)?';
  return new RegExp(`^${schemes}://${hostPattern(host)}${port}${escape(path)}$`, 'is');
}

function hostPattern(host: string): string {
  if (host === '*' || host === '') return '[^/]*';
  return host.startsWith('*.') ? `([^/]*\\.)?${escape(host.slice(2))}` : escape(host);
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
}
