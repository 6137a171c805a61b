import { DIGIT_SIZES, type DigitWeights, runDigitNetwork } from './digit-network.ts';
import { DIGIT_WEIGHTS } from './digit-weights.ts';

/** Probabilities of 0 to 9. */
export type DigitReading = Float32Array;

/** `picture`: 28 by 28, ink 1, paper 0, the digit 20 high or wide and centred by its ink. */
export function readDigit(picture: Float32Array): DigitReading {
  weights ??= loadWeights();
  return runDigitNetwork(picture, weights).probabilities;
}

let weights: DigitWeights | null = null;

function loadWeights(): DigitWeights {
  const parts = (Object.keys(DIGIT_SIZES) as (keyof DigitWeights)[]).map((part) => {
    const { scale, bytes } = DIGIT_WEIGHTS[part];
    return [part, fromBase64(bytes).map((byte) => byte * scale)] as const;
  });
  return Object.fromEntries(parts) as DigitWeights;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Signed bytes; core has neither Buffer nor atob. */
function fromBase64(text: string): Float32Array {
  const plain = text.replace(/=+$/, '');
  const out = new Float32Array(Math.floor((plain.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of plain) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 255;
    out[at++] = byte > 127 ? byte - 256 : byte;
  }
  return out;
}
