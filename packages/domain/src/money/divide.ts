/** Rounded once, half away from zero, as people round money; `by` is above zero. */
export function divideHalfAwayFromZero(value: bigint, by: bigint): bigint {
  const magnitude = value < 0n ? -value : value;
  const rounded = (magnitude * 2n + by) / (by * 2n);
  return value < 0n ? -rounded : rounded;
}
