/** What the page says. */

export const HEADLINES = {
  passed: 'Intact, and signed by the neutral whose fingerprint you gave.',
  failed: 'Do not rely on this file: it was altered, or is not what it claims to be. The checks below say why.',
  indeterminate:
    'Intact since it was signed, but by whom is not known: give the neutral’s fingerprint from elsewhere than this file.',
  'members-missing':
    'Intact, and sealed by the neutral whose fingerprint you gave, for a panel of which not every member’s signature was chosen.',
  'pages-not-drawn':
    'Nothing was changed since it was signed. It bears letters that this page does not carry, so its pages were not drawn again: use the page that came with the file, or “countersign verifier --all-letters”.',
} as const;

export const RESULT_WORDS = { passed: 'passed', failed: 'failed', indeterminate: 'indeterminate', 'not-run': 'not run' } as const;

/** By shape as well as by colour. */
export const LIGHT_MARKS = { green: '●', amber: '▲', red: '■' } as const;

export const LIGHT_NAMES = { integrity: 'Integrity', identity: 'Identity', time: 'Time' } as const;
