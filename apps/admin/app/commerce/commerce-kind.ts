export const COMMERCE_KINDS = ["quotes", "orders", "subscriptions", "invoices"] as const;
export type CommerceKind = (typeof COMMERCE_KINDS)[number];

export const isCommerceKind = (text: string): text is CommerceKind => COMMERCE_KINDS.some((kind) => kind === text);

/** What one of them is called as a record that others name. */
export const OBJECT_OF = {
  quotes: "quote",
  orders: "order",
  subscriptions: "subscription",
  invoices: "invoice",
} as const satisfies Record<CommerceKind, string>;
