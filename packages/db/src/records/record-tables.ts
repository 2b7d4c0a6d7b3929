/** The tables of records that an import makes for companies, with which columns each has beside its own. */
export const RECORD_TABLES = {
  quotes: { dated: true, archivable: true, numbered: true },
  orders: { dated: true, archivable: true, numbered: true },
  subscriptions: { dated: true, archivable: true, numbered: true },
  invoices: { dated: true, archivable: true, numbered: true },
  services: { dated: true, archivable: true, numbered: true },
  deliverables: { dated: true, archivable: true, numbered: true },
  objectives: { dated: true, archivable: true, numbered: true },
  meetings: { dated: true, archivable: true, numbered: true },
  calls: { dated: true, archivable: true, numbered: true },
  notes: { dated: true, archivable: true, numbered: true },
  tickets: { dated: true, archivable: true, numbered: true },
  signals: { dated: true, archivable: true, numbered: true },
  ticketMessages: { dated: false, archivable: false, numbered: true },
  productUsage: { dated: false, archivable: false, numbered: true },
  churnDates: { dated: false, archivable: false, numbered: true },
  attributeValues: { dated: false, archivable: false, numbered: false },
} as const satisfies Record<string, RecordTableShape>;

interface RecordTableShape {
  /** It knows when it was written first and last, and counts its versions. */
  dated: boolean;
  archivable: boolean;
  /** It keeps what its source calls it. */
  numbered: boolean;
}

export type RecordTable = keyof typeof RECORD_TABLES;
