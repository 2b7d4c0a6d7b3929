import type { CastContact } from "./person.ts";

export type Shape = "thriving" | "attention" | "risk";
export type OwnerKey = "ana" | "tomasz" | "priya";

/** One customer of the cast, with the words its mails and tickets are about. */
export interface CastCompany {
  key: string;
  name: string;
  domain: string;
  industry: string;
  employees: number;
  foundedYear: number;
  /** yearly revenue in millions of EUR */
  revenue: number;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  phone: string;
  summary: string;
  owner: OwnerKey;
  shape: Shape;
  /** years as a customer; history in the product reaches back two */
  customerYears: number;
  currency: "EUR" | "USD" | "GBP";
  /** what runs per year, in whole units of the currency */
  yearly: number;
  seats: number;
  /** days until the renewal */
  renewsIn: number;
  parent?: string;
  partner?: string;
  tags: string[];
  sites: [string, string, string, ...string[]];
  goods: string;
  season: string;
  /** their order system */
  system: string;
  contacts: CastContact[];
}
