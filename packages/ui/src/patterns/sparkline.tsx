export type SparklineProps = {
  /** The oldest first. */
  values: readonly number[];
  /** What the line says, in words. */
  label: string;
  width?: number;
  height?: number;
};

/** Counts over time as steps on a scale from zero, ending in a dot: a shape beside the number, never instead of it. */
export function Sparkline({ values, label, width = 120, height = 28 }: SparklineProps) {
  if (values.length < 2) return null;
  const top = Math.max(...values, 1);
  const step = (width - 6) / values.length;
  const y = (value: number) => round(height - 3 - (value / top) * (height - 6));
  const path = values.map((value, i) => `${i === 0 ? "M0," : "V"}${y(value)}H${round((i + 1) * step)}`).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="shrink-0"
    >
      <path d={path} fill="none" stroke="var(--chart)" strokeWidth={1.5} strokeLinejoin="round" />
      <circle cx={round(values.length * step)} cy={y(values.at(-1) ?? 0)} r={2.5} fill="var(--chart)" />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
