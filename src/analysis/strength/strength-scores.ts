import { z } from 'zod';
import { genres, issuerTiers } from '../../model/vocabulary.ts';
import scores from './strength-scores.json' with { type: 'json' };

const score = z.number().nonnegative();

/** Points for who issues, in what form, with how many measures. `unknown` is for what the page does not state. */
export const strengthScores = z.object({
  version: z.string(),
  source: z.string(),
  levels: z.record(z.enum([...issuerTiers, 'unknown']), score),
  forms: z.record(z.enum([...genres, 'unknown']), score),
  /** Factor of a document without a policy instrument, what each different instrument adds, and the most there is. */
  measures: z.object({ none: score, each: score, most: score }),
});

export type StrengthScores = Readonly<z.infer<typeof strengthScores>>;

/**
 * The scoring table that is used unless another is given. To change it, spread it and replace what differs.
 *
 * @source 彭纪生, 仲为国 & 孙文祥 2008 (forms); levels and factor of measures: policyloom
 */
export const usualStrengthScores: StrengthScores = strengthScores.parse(scores);
