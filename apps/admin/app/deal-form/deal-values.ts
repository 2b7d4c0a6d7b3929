import { currencyExponent } from "@tandem/domain/money/currency-exponent";
import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";

/** The form of a deal as the API takes it. Without clearance for money the form has no value, and none is sent. */
export function dealValues(form: FormData) {
  return {
    name: textOf(form, "name"),
    ...(form.has("amount") && { value: moneyOf(textOf(form, "amount"), textOf(form, "currency")) }),
    probability: numberOrNull(form, "probability"),
    ownerMemberId: textOrNull(form, "ownerMemberId"),
    contactId: textOrNull(form, "contactId"),
    openedOn: textOrNull(form, "openedOn"),
    expectedCloseOn: textOrNull(form, "expectedCloseOn"),
    nextStep: textOrNull(form, "nextStep"),
    productIds: form.getAll("productIds").map(String),
  };
}

/** The stage with what closing needs; a day or a reason is sent only where the form has one. */
export function stageValues(form: FormData) {
  const [closedOn, lostReason] = [textOrNull(form, "closedOn"), textOrNull(form, "lostReason")];
  return {
    stageId: textOf(form, "stageId"),
    ...(closedOn && { closedOn }),
    ...(lostReason && { lostReason }),
  };
}

/** "186,000.50", "186.000,50" and "186 000" are amounts; what is none goes on as it is, for the API to name it. */
export function moneyOf(text: string, currency: string): { minor: number; currency: string } | null {
  if (text === "") return null;
  const digits = currencyExponent(currency);
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  const parts = /^(-?\d+(?:[.,]\d{3})*?)(?:[.,](\d+))?$/.exec(bare);
  const [, whole = "", fraction = ""] = parts ?? [];
  const isGroup = fraction.length === 3 && digits !== 3;
  const cents = isGroup ? "" : fraction;
  if (!parts || cents.length > digits) return { minor: text as unknown as number, currency };
  const units = `${whole}${isGroup ? fraction : ""}`.replace(/[.,]/g, "");
  return { minor: Number(units + cents.padEnd(digits, "0")), currency };
}

/** An amount as a form shows it: "186000.50", without the cents where there are none. */
export function amountText({ minor, currency }: { minor: number; currency: string }): string {
  const digits = currencyExponent(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const [whole, cents] = digits === 0 ? [text, ""] : [text.slice(0, -digits), text.slice(-digits)];
  return `${minor < 0 ? "-" : ""}${whole}${/^0*$/.test(cents) ? "" : `.${cents}`}`;
}
