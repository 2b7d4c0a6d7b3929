const FOLDERS: Partial<Record<string, string>> = {
  call: "calls",
  note: "notes",
  contact: "contacts",
  ticket: "tickets",
  objective: "objectives",
  deal: "deals",
  service: "services",
  meeting: "meetings",
  task: "tasks",
  signal: "signals",
  quote: "commerce/quotes",
  order: "commerce/orders",
  invoice: "commerce/invoices",
  subscription: "commerce/subscriptions",
};

/** Where each has no page of its own yet, the tab that shows it. */
const TABS: Partial<Record<string, string>> = {
  deliverable: "services",
  email: "communications",
  company: "",
};

interface Named {
  object: string;
  id: string;
  isArchived?: boolean;
}

/** Where a record is opened; null where it was put away, or is no more than what is said of it. */
export function recordPath(companyId: string, { object, id, isArchived = false }: Named): string | null {
  if (isArchived) return null;
  const base = `/companies/${companyId}`;
  const folder = FOLDERS[object];
  if (folder) return `${base}/${folder}/${id}`;
  const tab = TABS[object];
  if (tab === undefined) return null;
  return tab ? `${base}/${tab}` : base;
}
