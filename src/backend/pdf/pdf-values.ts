/** Values as pdfkit writes them, and numbers as a content stream has them. */

/** pdfkit writes any other object by its own `toString`: so a token can stand in a dictionary as it is. */
export class Token {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get [Symbol.toStringTag](): string {
    return 'Token';
  }
  toString(): string {
    return this.text;
  }
}

export function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
}

/** pdfkit writes primitive strings as names and `String` objects as text. */
export function pdfText(text: string): string {
  return new String(text) as string;
}

export function rgb(colour: string): string {
  return (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => (Number.parseInt(pair, 16) / 255).toFixed(3)).join(' ');
}

export const fixed = (value: number): string => value.toFixed(2);
