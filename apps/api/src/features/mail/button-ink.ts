/** White where it can be read on the accent (contrast of at least 4.5), else near-black. */
export function buttonInkOn(accent: string): string {
  return 1.05 / (luminance(accent) + 0.05) >= 4.5 ? "#ffffff" : "#1b1a18";
}

/** Relative luminance of `#rrggbb`, 0–1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
