import { divideHalfAwayFromZero } from "../money/divide.ts";

/** The value times its probability in percent, in the same minor units. */
export const weightedMinor = (minor: number, probability: number): number =>
  Number(divideHalfAwayFromZero(BigInt(minor) * BigInt(probability), 100n));
