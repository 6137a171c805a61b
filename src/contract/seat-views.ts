/** Who sits before the window. While it is not the neutral, nothing of what she decided is shown. */
export type Seat = 'neutral' | 'second-reviewer' | 're-review';
