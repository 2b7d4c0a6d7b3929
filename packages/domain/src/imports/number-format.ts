const UNITS: Record<string, number> = { thousands: 3, millions: 6, billions: 9 };

export interface NumberFormat {
  decimal: "." | ",";
  /** The power of ten that one unit in the file stands for. */
  power: number;
}

export const DEFAULT_NUMBER_FORMAT: NumberFormat = { decimal: ".", power: 0 };

/** Words, apart by a space: `decimal-comma` or `decimal-point`, and `thousands`, `millions` or `billions`. Null where one is unknown. */
export function readNumberFormat(format: string): NumberFormat | null {
  const result = { ...DEFAULT_NUMBER_FORMAT };
  for (const word of format
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    if (word === "decimal-comma") result.decimal = ",";
    else if (word in UNITS) result.power = UNITS[word] ?? 0;
    else if (word !== "decimal-point") return null;
  }
  return result;
}

/**
 * The number as exact decimal text: "1,100.04" in millions is "1100040000". Groups of three digits may be set apart by
 * the other mark, a space or an apostrophe. Null where the text is not such a number.
 */
export function readDecimal(text: string, { decimal, power }: NumberFormat): string | null {
  const group = decimal === "." ? "," : "\\.";
  const parts = new RegExp(
    `^(?<sign>[-+]?)(?<whole>\\d+|[1-9]\\d{0,2}(?:[${group}'’\\s]\\d{3})+)(?:\\${decimal}(?<fraction>\\d+))?$`,
  ).exec(text)?.groups;
  if (!parts) return null;
  const fraction = parts.fraction ?? "";
  const digits = (parts.whole ?? "").replace(/\D/g, "") + fraction.padEnd(power, "0");
  const scale = Math.max(fraction.length - power, 0);
  const whole = digits.slice(0, digits.length - scale).replace(/^0+(?=\d)/, "");
  const rest = digits.slice(digits.length - scale).replace(/0+$/, "");
  const value = rest ? `${whole || "0"}.${rest}` : whole || "0";
  return parts.sign === "-" && /[1-9]/.test(value) ? `-${value}` : value;
}
