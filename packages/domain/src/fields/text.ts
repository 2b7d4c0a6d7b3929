import { z } from "zod";

/** A required line of text: trimmed, 1 to `max` characters. */
export const requiredText = (max: number) =>
  z.string().trim().min(1, "Must not be empty").max(max, `At most ${max} characters`);

/** What a person wrote, kept to the last blank: white space alone is refused, and nothing is taken off its edges. */
export const writtenText = (max: number) =>
  z
    .string()
    .min(1, { error: "Must not be empty", abort: true })
    .max(max, `At most ${max} characters`)
    .refine((text) => text.trim() !== "", "must not be white space alone");

/** An optional text: trimmed; empty means none. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `At most ${max} characters`)
    .transform((text) => (text === "" ? null : text))
    .nullable();

/** As zod's, but that letters of any script may stand before the @ (RFC 6531): stanisław.wójcik@wp.pl has one. */
const ADDRESS =
  /^(?!\.)(?!.*\.\.)[\p{L}\p{M}\p{N}_'+\-.]*[\p{L}\p{M}\p{N}_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/u;

export const EmailAddress = z
  .email({ pattern: ADDRESS, error: "Not an e-mail address" })
  .max(254, "At most 254 characters")
  .transform((text) => text.toLowerCase());

/** A host name as a company's domain: `northwind.example`; a pasted address loses its scheme, www and path. */
export const DomainName = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) =>
    text
      .replace(/^[a-z]+:\/\//, "")
      .replace(/^www\./, "")
      .replace(/[/?#].*$/, ""),
  )
  .pipe(
    z
      .string()
      .max(253, "At most 253 characters")
      .regex(
        /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
        "Not a domain such as northwind.example",
      ),
  );

export const WebAddress = z
  .url({ protocol: /^https?$/, error: "Not a web address (https://…)" })
  .max(500, "At most 500 characters");
