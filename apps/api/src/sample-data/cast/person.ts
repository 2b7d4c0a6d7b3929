import type { ContactRole, ValuePathStage } from "@tandem/domain/contacts/contact";
import type { z } from "zod";

/** One contact of the cast; days count back from today, and stand for a whole life at that company. */
export interface CastContact {
  key: string;
  name: string;
  title: string;
  department: string;
  email: string;
  phone: string | null;
  roles: ContactRole[];
  stage: z.infer<typeof ValuePathStage>;
  hasPortal: boolean;
  /** sees only the own tickets in the portal */
  ownTicketsOnly: boolean;
  /** days ago when we came to know them; none: from the first day */
  joined: number | null;
  /** days ago when they left the company */
  left: number | null;
  /** days ago and the title from then on */
  promoted: { daysAgo: number; title: string } | null;
  timeZone: string | null;
  /** the same human at another company of the book */
  samePersonAs: { company: string; contact: string } | null;
}

type Options = Partial<Omit<CastContact, "key" | "name" | "title" | "department" | "roles" | "stage">>;

/** People of one company, with an address under its domain unless told. */
export const peopleOf =
  (domain: string) =>
  (
    key: string,
    [name, title, department]: [string, string, string],
    roles: ContactRole[],
    stage: CastContact["stage"],
    options: Options = {},
  ): CastContact => ({
    key,
    name,
    title,
    department,
    roles,
    stage,
    email: `${asciiAddress(name)}@${domain}`,
    phone: null,
    hasPortal: false,
    ownTicketsOnly: false,
    joined: null,
    left: null,
    promoted: null,
    timeZone: null,
    samePersonAs: null,
    ...options,
  });

const LETTERS: Record<string, string> = {
  ł: "l",
  ø: "o",
  æ: "ae",
  ß: "ss",
  å: "aa",
  ä: "ae",
  ö: "oe",
  ü: "ue",
  đ: "d",
};

/** "Łukasz Wójcik" → "lukasz.wojcik". */
function asciiAddress(name: string): string {
  const plain = [...name.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join("");
  return plain
    .normalize("NFD")
    .replace(/[^a-z -]/g, "")
    .trim()
    .replace(/ +/g, ".");
}
