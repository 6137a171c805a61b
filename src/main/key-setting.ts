/** The keys that the person put elsewhere, kept on this machine between runs. They name no one and belong to no matter. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isKeyMap, type KeyMap } from '#contract/key-views.ts';

export type KeySetting = { readonly current: () => KeyMap; readonly choose: (keys: KeyMap) => void };

export function makeKeySetting(file: string): KeySetting {
  let current = read(file);
  return {
    current: () => current,
    choose: (keys) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.part`, JSON.stringify({ keys }));
      renameSync(`${file}.part`, file);
      current = keys;
    },
  };
}

function read(file: string): KeyMap {
  try {
    const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { readonly keys?: unknown };
    return isKeyMap(keys) ? keys : {};
  } catch {
    return {}; // the first run, or a file someone broke: the keys are then those that are printed
  }
}
