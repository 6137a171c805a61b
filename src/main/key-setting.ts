/** The keys that the person put elsewhere, kept on this machine between runs. They name no one and belong to no matter. */
import { isKeyMap, type KeyMap } from '#contract/key-views.ts';
import { readKept, writeKept } from './kept-file.ts';

export type KeySetting = { readonly current: () => KeyMap; readonly choose: (keys: KeyMap) => void };

export function makeKeySetting(file: string): KeySetting {
  let current = read(file);
  return {
    current: () => current,
    choose: (keys) => {
      writeKept(file, { keys });
      current = keys;
    },
  };
}

/** The keys are those that are printed where none are kept. */
function read(file: string): KeyMap {
  const parsed = readKept(file, (kept) => {
    const { keys } = kept as { readonly keys?: unknown };
    return isKeyMap(keys) ? keys : undefined;
  });
  return parsed ?? {};
}
