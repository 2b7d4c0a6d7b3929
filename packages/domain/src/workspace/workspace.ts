import { z } from "zod";
import { CurrencyCode } from "../fields/money.ts";
import { Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";
import { isCurrency } from "../money/currency-exponent.ts";
import { isTimeZone } from "./workspace-day.ts";

const weekStart = z.int().min(0).max(6);

/** What holds for everyone: whose day it is, in which currency sums are told, and how the portal greets. */
export const Workspace = z.object({
  name: z.string(),
  /** IANA; "today", "overdue" and "midnight" are by it */
  timeZone: z.string(),
  /** the reporting currency */
  currency: CurrencyCode,
  locale: z.string(),
  /** 0 is Sunday, 1 is Monday */
  weekStart,
  accent: z.string(),
  welcomeText: z.string(),
  senderName: z.string().nullable(),
  version: Version,
});
export type Workspace = z.infer<typeof Workspace>;

const Locale = z.string().max(35).refine(isLocale, "Not a language such as en or nl-NL");

export const UpdateWorkspaceInput = z
  .strictObject({
    name: requiredText(120),
    timeZone: z.string().max(60).refine(isTimeZone, "Not a time zone such as Europe/Amsterdam"),
    currency: z.string().refine(isCurrency, "Not a currency of ISO 4217 such as EUR"),
    locale: Locale,
    weekStart,
    accent: z
      .string()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/, "Not a colour such as #2450d8"),
    welcomeText: z.string().trim().max(500, "At most 500 characters"),
    senderName: optionalText(120),
  })
  .partial()
  .extend({ version: Version });
export type UpdateWorkspaceInput = z.infer<typeof UpdateWorkspaceInput>;

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** What anybody may know before signing in to the portal. */
export const Branding = z.object({ name: z.string(), accent: z.string(), welcomeText: z.string() });
export type Branding = z.infer<typeof Branding>;
