/** Text as people write it: no characters that are not seen, or that make other text look as it is not. */

// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
/** Half of a character outside the basic plane, without its other half. */
const HALF = /\p{Cs}/u;
/** Those that turn the direction of what follows, and those without width that hide in a name. */
// oxlint-disable-next-line no-control-regex -- as above
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

/** Tabs and line ends pass; half a character does not, for it would be another on the disk. */
export function isPlainText(text: string): boolean {
  return !HALF.test(text) && !CONTROLS.test(text);
}

/** A file's name as it may stand in a table, a list or a paper: what cannot be seen is shown as a mark. */
export function visibleName(name: string): string {
  return name.replaceAll(UNSEEN, '\ufffd');
}
