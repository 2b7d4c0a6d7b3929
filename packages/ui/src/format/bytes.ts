const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "84 kB", "2.4 MB": steps of 1,000, one decimal below ten. */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[step],
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}
