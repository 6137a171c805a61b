/** What every paper says of itself. */

export const practice = 'Practice matter · nothing here is real';

export const head = {
  heading: 'Head of the record',
  lead: 'Keep this paper. The record of the matter is a chain of hashes; this is its head at this moment. A record that is altered afterwards no longer contains it.',
  term: 'Head (SHA-256)',
  summary: 'The head of the record',
  alternative: (hash: string) => `QR code of the head ${hash}`,
} as const;
