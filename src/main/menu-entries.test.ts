import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuOf } from './menu-entries.ts';
import { nativeEn } from './wording/native.en.ts';
import { nativeEs } from './wording/native.es.ts';

const flat = (entries: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  entries.flatMap((entry) => [entry, ...flat((entry.submenu ?? []) as MenuItemConstructorOptions[])]);

test.each([true, false])(
  'every entry has words of the language, and none is left to the English of its role (on a Mac: %s)',
  (onMac) => {
    const given = { onMac, inDevelopment: false };
    const [english, spanish] = [nativeEn, nativeEs].map((say) =>
      flat(menuOf(given, say.menu)).filter(({ type }) => type !== 'separator'),
    );
    expect(spanish?.filter(({ label }) => label === undefined)).toEqual([]);
    expect(spanish?.length).toBe(english?.length);
    const same = spanish?.filter(({ label }, at) => label === english?.[at]?.label).map(({ label }) => label);
    expect(same).toEqual(onMac ? ['Countersign'] : []);
  },
);
