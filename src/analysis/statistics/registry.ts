import { registryAgreement } from './registry-agreement.ts';
import { registryBursts } from './registry-bursts.ts';
import { registryChangePoints } from './registry-change-points.ts';
import { registryCoWords } from './registry-co-words.ts';
import { registryIndicators } from './registry-indicators.ts';
import { registryInequality } from './registry-inequality.ts';
import { registryNetwork } from './registry-network.ts';
import { registryRegression } from './registry-regression.ts';
import { registrySpatial } from './registry-spatial.ts';
import { registryText } from './registry-text.ts';
import { registryTrend } from './registry-trend.ts';
import type { Statistic } from './statistic.ts';

/** Every statistic that can be run by its name, family by family. Names are unique. */
export const registry: readonly Statistic[] = [
  ...registryAgreement,
  ...registryTrend,
  ...registryChangePoints,
  ...registryBursts,
  ...registryInequality,
  ...registryText,
  ...registryCoWords,
  ...registryNetwork,
  ...registrySpatial,
  ...registryRegression,
  ...registryIndicators,
];

/** The statistic of that name; undefined when there is none. */
export function findStatistic(name: string): Statistic | undefined {
  return registry.find((entry) => entry.name === name);
}
