import type { Random } from "./random.ts";

/**
 * Orders by hour of the shop's day, counted over 1,000 real consumer orders (Olist sample, Brazil, 2016–2018).
 */
export const ORDERS_BY_HOUR: readonly number[] = [
  21, 10, 4, 2, 2, 2, 3, 16, 32, 50, 51, 85, 48, 85, 66, 58, 79, 59, 56, 61, 61, 53, 49, 47,
];

/** Orders by weekday, Monday first, same source. */
export const ORDERS_BY_WEEKDAY: readonly number[] = [155, 137, 161, 176, 145, 103, 123];

/** How many orders have 1, 2, 3 … lines, same source. */
export const ORDERS_BY_LINE_COUNT: readonly number[] = [898, 80, 9, 5, 4, 4];

/** A distribution told by six of its quantiles: 10, 25, 50, 75, 90 and 99 %. */
export type Quantiles = readonly [number, number, number, number, number, number];

/** Hours from order to payment approval, from approval to the carrier, and from there to the door; same source. */
export const HOURS_TO_PAY: Quantiles = [0.17, 0.21, 0.35, 15.54, 35.76, 95.08];
export const HOURS_TO_SHIP: Quantiles = [11.78, 21.66, 45.95, 87.32, 146, 396.16];
export const HOURS_TO_DELIVER: Quantiles = [46.29, 96.48, 169.14, 272.02, 454.58, 899.87];

/** Two of the 1,000 orders ended cancelled. */
export const CANCELLED_SHARE = 0.002;

const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

/** Draws from a distribution by linear interpolation between its quantiles; the tails stop at 10 % and 99 %. */
export function drawQuantile(random: Random, quantiles: Quantiles): number {
  const level = random.next();
  const upper = LEVELS.findIndex((known) => level <= known);
  if (upper === 0) return quantiles[0];
  if (upper < 0) return quantiles[5];
  const [low = 0, high = 1] = LEVELS.slice(upper - 1, upper + 1);
  const [from = 0, to = 0] = quantiles.slice(upper - 1, upper + 1);
  return from + ((to - from) * (level - low)) / (high - low);
}
