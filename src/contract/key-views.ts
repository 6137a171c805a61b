/** Keys that were put elsewhere: the command, as its group and its own key, to the key that does it now. */
export type KeyMap = Readonly<Record<string, string>>;

const MOST = 200;

export function isKeyMap(value: unknown): value is KeyMap {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const short = (text: unknown) => typeof text === 'string' && text.length > 0 && text.length <= 60;
  return entries.length <= MOST && entries.every(([command, key]) => short(command) && short(key));
}
