/**
 * Navigations that never reach the network (mailto:, app://other and the like) and links that would open a window.
 * http(s) navigations are judged where requests are intercepted.
 */
import type { PageNote } from './bridge.ts';

type Link = HTMLAnchorElement | HTMLAreaElement | SVGAElement;

export function watchNavigation(note: (made: PageNote) => void): void {
  navigation.addEventListener('navigate', (event) => {
    const { url } = event.destination;
    if (/^(https?|blob|data|about|javascript):/.test(url) || event.destination.sameDocument) return;
    event.preventDefault();
    note({ k: 'navigate', url });
  });

  const onLink = (event: MouseEvent): void => {
    const link = linkOf(event);
    if (link === undefined || event.defaultPrevented) return;
    if (!leavesTheWindow(event, targetOf(link)) || (event.type === 'auxclick' && event.button !== 1)) return;
    event.preventDefault();
    note({ k: 'open', url: addressOf(link), name: targetOf(link), features: '', disposition: dispositionOf(event) });
  };
  // Bubbling: the page's own handlers come first, as in Electron.
  window.addEventListener('click', onLink);
  window.addEventListener('auxclick', onLink);
}

function linkOf(event: Event): Link | undefined {
  return event
    .composedPath()
    .find(
      (node): node is Link =>
        (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement || node instanceof SVGAElement) &&
        addressOf(node) !== '',
    );
}

function addressOf(link: Link): string {
  return typeof link.href === 'string' ? link.href : link.href.baseVal;
}

function targetOf(link: Link): string {
  return typeof link.target === 'string' ? link.target : link.target.baseVal;
}

function leavesTheWindow(event: MouseEvent, target: string): boolean {
  if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  return !['', '_self', '_top', '_parent'].includes(target);
}

function dispositionOf(event: MouseEvent): 'foreground-tab' | 'background-tab' | 'new-window' {
  if (event.shiftKey) return 'new-window';
  return event.button === 1 || event.ctrlKey ? 'background-tab' : 'foreground-tab';
}
