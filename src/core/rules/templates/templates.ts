/** All templates, the industry's agreements first. */
import { albertaManitoba, britishColumbia, canadaFederal, ontario, quebec, unitedKingdom } from './abroad.ts';
import { postProduction, twoJobsInTwelveMonths, voluntaryRecognition } from './agreements.ts';
import { californiaAlrb, californiaPerb } from './california.ts';
import { illinois, illinoisEducation, minnesota } from './midwest.ts';
import { nlrbShowingOfInterest } from './nlrb.ts';
import { maine, massachusetts, newJersey, newYork, newYorkFarm } from './northeast.ts';
import type { RuleTemplate } from './template.ts';
import { oregon, washingtonCurrent, washingtonOlder } from './washington-oregon.ts';

export const templates: readonly RuleTemplate[] = [
  voluntaryRecognition,
  twoJobsInTwelveMonths,
  postProduction,
  nlrbShowingOfInterest,
  washingtonCurrent,
  washingtonOlder,
  oregon,
  newJersey,
  illinois,
  illinoisEducation,
  massachusetts,
  newYork,
  newYorkFarm,
  californiaPerb,
  californiaAlrb,
  minnesota,
  maine,
  britishColumbia,
  ontario,
  quebec,
  albertaManitoba,
  canadaFederal,
  unitedKingdom,
];
