import { expect, test } from 'vitest';
import { holdDroppedFiles } from './dropped-files.ts';

type Drop = (event: DragEvent) => void;

function window(): {
  readonly target: Parameters<typeof holdDroppedFiles>[0];
  readonly drop: (files: readonly string[], isTrusted: boolean) => void;
} {
  let listener: Drop = () => {};
  return {
    target: {
      addEventListener: (_type, given) => {
        listener = given;
      },
    },
    drop: (files, isTrusted) =>
      listener({ isTrusted, dataTransfer: { files: files.map((name) => ({ name })) } } as unknown as DragEvent),
  };
}

const pathOf = ({ name }: File): string => (name === 'made up' ? '' : `/delivered/${name}`);

test('the last drop by hand is handed on once', () => {
  const { target, drop } = window();
  const held = holdDroppedFiles(target, pathOf);
  expect(held.take()).toEqual([]);
  drop(['a.pdf'], true);
  drop(['b.pdf', 'made up', 'c.pdf'], true);
  expect(held.take()).toEqual(['/delivered/b.pdf', '/delivered/c.pdf']);
  expect(held.take()).toEqual([]);
});

test('a drop made by a script is not held, and does not disturb one made by hand', () => {
  const { target, drop } = window();
  const held = holdDroppedFiles(target, pathOf);
  drop(['a.pdf'], true);
  drop(['passwd'], false);
  expect(held.take()).toEqual(['/delivered/a.pdf']);
});
