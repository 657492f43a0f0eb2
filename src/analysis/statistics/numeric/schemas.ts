import { z } from 'zod';

/**
 * Numbers as they come from JSON: finite, at least one.
 *
 * @source policyloom: forms of statistics' inputs
 * @example series.safeParse([]).success // => false
 */
export const series = z.array(z.number()).min(1);

/** A whole number of things, 0 and more. */
export const count = z.int().nonnegative();

/** A whole number of things, 1 and more. */
export const positiveCount = z.int().positive();

/** A number that is not negative. */
export const amount = z.number().nonnegative();

/** Share inside an interval, above 0 and below 1. */
export const confidence = z.number().gt(0).lt(1);

/** Rows of equal length, at least one row and one column. */
export const rectangular = <Cell extends z.ZodType>(cell: Cell) =>
  z
    .array(z.array(cell).min(1))
    .min(1)
    .refine((rows) => rows.every((row) => row.length === rows[0]?.length), 'All rows must be equally long');

/** As many rows as columns. */
export const square = <Cell extends z.ZodType>(cell: Cell) =>
  rectangular(cell).refine(
    (rows) => rows.length === rows[0]?.length,
    'There must be as many rows as columns',
  );
