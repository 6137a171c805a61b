import { SENTENCES } from '#renderer/wording/sentences/all.ts';
import { useWording } from '#renderer/wording/language.ts';

/** A sentence of the desk behind the window, in the language of the window; marked as English where it came in no other. */
export function Said({ children }: { readonly children: string }) {
  const said = useWording(SENTENCES)(children);
  return said === null ? <span lang="en">{children}</span> : said;
}

/** The same, where only words can stand: a caption, a tip, a part of another sentence. */
export function useSaid(): (english: string) => string {
  const say = useWording(SENTENCES);
  return (english) => say(english) ?? english;
}
