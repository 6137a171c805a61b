/** A posterior over fewer classes: cases, accents and look-alikes put together, so that one spelling serves for all. */
import type { Posterior } from './ctc.ts';
import { folded } from './fold.ts';

type Share = { readonly to: string; readonly share: number };

/** What a written letter is often taken for; the mass goes over in part, so a true digit still costs. */
const LETTER_LOOKS: Readonly<Record<string, readonly Share[]>> = {
  '0': [{ to: 'o', share: 0.6 }],
  '1': [
    { to: 'i', share: 0.4 },
    { to: 'l', share: 0.4 },
  ],
  '|': [
    { to: 'i', share: 0.4 },
    { to: 'l', share: 0.4 },
  ],
  '!': [{ to: 'i', share: 0.5 }],
  ':': [{ to: 'i', share: 0.3 }],
  '(': [{ to: 'c', share: 0.4 }],
  '2': [{ to: 'z', share: 0.4 }],
  '3': [{ to: 'e', share: 0.3 }],
  '4': [
    { to: 'a', share: 0.3 },
    { to: 'y', share: 0.2 },
  ],
  '5': [{ to: 's', share: 0.5 }],
  '6': [
    { to: 'g', share: 0.3 },
    { to: 'b', share: 0.3 },
  ],
  '7': [{ to: 't', share: 0.2 }],
  '8': [{ to: 'b', share: 0.4 }],
  '9': [{ to: 'g', share: 0.4 }],
  l: [
    { to: 'l', share: 0.75 },
    { to: 'i', share: 0.25 },
  ],
  i: [
    { to: 'i', share: 0.9 },
    { to: 'l', share: 0.1 },
  ],
};

const DIGIT_LOOKS: Readonly<Record<string, readonly Share[]>> = {
  o: [
    { to: '0', share: 0.6 },
    { to: 'o', share: 0.4 },
  ],
  q: [{ to: '9', share: 0.5 }],
  l: [
    { to: '1', share: 0.5 },
    { to: 'l', share: 0.4 },
  ],
  i: [
    { to: '1', share: 0.5 },
    { to: 'i', share: 0.4 },
  ],
  '!': [
    { to: '1', share: 0.4 },
    { to: '/', share: 0.4 },
  ],
  '(': [
    { to: '1', share: 0.2 },
    { to: '/', share: 0.3 },
  ],
  ')': [
    { to: '1', share: 0.2 },
    { to: '/', share: 0.3 },
  ],
  '|': [
    { to: '1', share: 0.4 },
    { to: '/', share: 0.4 },
  ],
  '1': [
    { to: '1', share: 0.9 },
    { to: '/', share: 0.1 },
  ],
  '/': [
    { to: '/', share: 0.9 },
    { to: '1', share: 0.1 },
  ],
  z: [{ to: '2', share: 0.6 }],
  s: [
    { to: '5', share: 0.4 },
    { to: 's', share: 0.6 },
  ],
  b: [
    { to: '6', share: 0.4 },
    { to: 'b', share: 0.6 },
  ],
  g: [
    { to: '9', share: 0.35 },
    { to: '6', share: 0.25 },
    { to: 'g', share: 0.4 },
  ],
  y: [
    { to: '4', share: 0.3 },
    { to: 'y', share: 0.7 },
  ],
  t: [
    { to: '7', share: 0.2 },
    { to: 't', share: 0.8 },
  ],
  d: [
    { to: '0', share: 0.15 },
    { to: 'd', share: 0.85 },
  ],
  u: [
    { to: '0', share: 0.15 },
    { to: 'u', share: 0.85 },
  ],
};

/** Over `a` to `z`; spaces and punctuation count as nothing, so "O'Brien" and "OBRIEN" are one spelling. */
export function nameClasses(posterior: Posterior): Posterior {
  return regrouped(posterior, 'abcdefghijklmnopqrstuvwxyz'.split(''), (letter) => {
    const plain = folded(letter);
    const looks = LETTER_LOOKS[plain];
    if (looks !== undefined) return looks;
    return /^[a-z]$/.test(plain) ? [{ to: plain, share: 1 }] : [{ to: '', share: 1 }];
  });
}

/** Over digits, the letters of month names, and one separator `/` for slash, dash, dot, comma and space. */
export function dateClasses(posterior: Posterior): Posterior {
  return regrouped(posterior, '0123456789/abcdefghijlmnoprstuvyz'.split(''), (letter) => {
    const plain = folded(letter);
    const looks = DIGIT_LOOKS[plain];
    if (looks !== undefined) return looks;
    if (/^[-/.,' _]$/.test(plain))
      return plain === ' '
        ? [
            { to: '', share: 0.6 },
            { to: '/', share: 0.4 },
          ]
        : [{ to: '/', share: 1 }];
    return /^[0-9a-z]$/.test(plain) ? [{ to: plain, share: 1 }] : [{ to: '', share: 1 }];
  });
}

function regrouped(posterior: Posterior, letters: readonly string[], groupOf: (letter: string) => readonly Share[]): Posterior {
  const alphabet = ['', ...letters];
  const indexOf = new Map(alphabet.map((letter, index) => [letter, index]));
  const flow: { from: number; to: number; share: number }[] = [];
  posterior.alphabet.forEach((letter, from) => {
    if (from === 0) flow.push({ from, to: 0, share: 1 });
    else {
      for (const { to, share } of groupOf(letter)) {
        const index = indexOf.get(to);
        if (index !== undefined) flow.push({ from, to: index, share });
      }
    }
  });
  const before = posterior.alphabet.length;
  const after = alphabet.length;
  const mass = new Float64Array(posterior.steps * after).fill(1e-6);
  for (let step = 0; step < posterior.steps; step++) {
    for (const { from, to, share } of flow) {
      mass[step * after + to] = (mass[step * after + to] ?? 0) + share * Math.exp(posterior.logp[step * before + from] ?? -20);
    }
  }
  return { steps: posterior.steps, alphabet, logp: Float32Array.from(mass, (value) => Math.log(value)) };
}
