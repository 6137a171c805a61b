import type { ReactNode } from 'react';
import type { Mode } from '#renderer/viewer/viewer-state.ts';
import { phrase } from './phrase.ts';

const modes: Readonly<Record<Mode, string>> = {
  side: 'Side by side',
  overlay: 'Overlay',
  slider: 'Slider',
  flicker: 'Flicker',
  difference: 'Difference',
};

const keys = {
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  move: 'Move the view',
  turnRight: 'Turn right',
  turnLeft: 'Turn left',
  bolder: 'Bolder: more contrast',
  pencil: 'Bring out pencil',
  invert: 'Invert',
  loupe: 'Loupe',
  points: 'Points: measure, or lay two images together',
  setPoint: 'Set a point under the cross',
  link: 'Move together or apart',
  nextHand: 'While apart: the keys move the next image',
  exchange: 'Exchange the second image and the third',
  less: 'Less of the exemplar',
  more: 'More of the exemplar',
  hold: 'Flicker once; hold the flicker',
};

const tools = {
  fit: 'Fit',
  turn: 'Turn',
  bolder: 'Bolder',
  boldest: 'Boldest',
  pencil: 'Pencil',
  loupe: 'Loupe',
  points: 'Points',
  invert: 'Invert',
};

const compare = {
  ways: 'Ways of comparing',
  howMuch: 'How much of the exemplar shows',
  where: 'Where the slider stands',
  together: 'Move together',
  apart: 'Move apart',
  nextHand: 'Next image',
  exchange: 'Exchange',
  inHand: 'the keys move this one',
  over: (upper: ReactNode, lower: ReactNode) => phrase`${upper} over ${lower}`,
};

const points = {
  set: (already: number) =>
    `${already === 0 ? 'Set two points' : 'Set the second point'}: press on the image, or move it under the cross.`,
  measured: (px: number, degrees: string) => `${px} pixels of the image, slant ${degrees}°`,
};

const picture = {
  notShown: 'This image could not be shown. The original is kept as it was received.',
  none: 'This card is an entry of the register: it has no image.',
};

export const viewerEn = { modes, keys, tools, compare, points, picture };

export type ViewerWording = typeof viewerEn;
