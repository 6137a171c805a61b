import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import { BUNDLED } from '../place.ts';
import { isOurSender } from './sender.ts';

const ours = { id: 1 } as WebContents;
const frame = { url: 'app://desk/index.html', origin: 'app://desk', parent: null };
type Event = Parameters<typeof isOurSender>[0];
const from = (senderFrame: object | null, id = 1): Event => ({ sender: { id }, senderFrame }) as unknown as Event;

test('the main frame of our window at our address may ask', () => {
  expect(isOurSender(from(frame), ours, BUNDLED)).toBe(true);
});

test.each([
  ['another window', from(frame, 2)],
  ['a frame inside ours', from({ ...frame, parent: {} })],
  ['a frame already gone', from(null)],
  ['another origin', from({ ...frame, origin: 'https://evil.example' })],
  ['an opaque origin', from({ ...frame, origin: 'null' })],
  ['our origin at a foreign address', from({ ...frame, url: 'https://evil.example/' })],
  ['an address that begins alike', from({ ...frame, url: 'app://desk.evil/index.html', origin: 'app://desk.evil' })],
  ['an address with a name before it', from({ ...frame, url: 'app://desk@evil/index.html' })],
])('%s may not', (_name, event) => {
  expect(isOurSender(event, ours, BUNDLED)).toBe(false);
});

test('before there is a window nobody may ask', () => {
  expect(isOurSender(from(frame), null, BUNDLED)).toBe(false);
});
