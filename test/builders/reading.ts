import type { Posterior } from '#core/reading/ctc.ts';
import type { TextLine } from '#core/reading/text-line.ts';

const LETTERS = ' abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-.,:';

/** What a recogniser would answer for `text`: each letter sure to `sureness`, a blank step between. */
export function aPosterior(text: string, sureness = 0.95): Posterior {
  const alphabet = ['', ...LETTERS.split('')];
  const path = text.split('').flatMap((letter) => [alphabet.indexOf(letter), 0]);
  const logp = new Float32Array(path.length * alphabet.length).fill(Math.log((1 - sureness) / (alphabet.length - 1)));
  path.forEach((letter, step) => {
    logp[step * alphabet.length + letter] = Math.log(sureness);
  });
  return { steps: path.length, alphabet, logp };
}

/** A line 10 pixels to the letter and 20 high, its upper left corner at `x`, `y`. */
export function aLine(text: string, x: number, y: number): TextLine {
  return {
    text,
    confidence: 0.95,
    box: { x, y, width: text.length * 10, height: 20 },
    positions: text.split('').map((_, index) => (index + 0.5) / text.length),
  };
}
