/** English that a page in another language still shows: words that no Spanish sentence has, outside of what is marked as English. */
import type { Page } from 'playwright-core';

/** Small words that are in nearly every English sentence and in no Spanish one. */
const ENGLISH =
  /\b(?:the|and|is|are|of|with|this|that|was|were|which|not|by|from|has|have|each|under|it|its|to|for|be|been|only|cannot|nobody|other|than|what|who|when|still|yet|its|her|their)\b/i;

/** `own`: names and words of the matter itself, which are shown as they were written. */
export async function englishLeft(page: Page, own: readonly string[] = []): Promise<readonly string[]> {
  const shown = await page.evaluate(() => {
    const marked = (node: Element | null): boolean =>
      node?.closest('[lang=en]') !== null && node?.closest('[lang=en]') !== undefined;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        const spoken = marked(node) ? [] : ['title', 'aria-label', 'placeholder', 'alt'];
        found.push(...spoken.map((name) => node.getAttribute(name) ?? ''));
      } else if (!marked(node.parentElement) && !/^(?:SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) {
        found.push(node.textContent ?? '');
      }
    }
    return [...new Set(found.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== ''))];
  });
  return shown.filter((text) => ENGLISH.test(own.reduce((rest, words) => rest.replaceAll(words, ''), text)));
}
