export const companies = {
  title: "Companies",
  create: "New company",
  find: "Find a company",
  ownerMe: "Me",
  ownerNone: "No owner",
  columns: {
    name: "Company",
    relationship: "Relationship",
    owner: "Owner",
    openDeals: "Open deals",
    lastActivity: "Last activity",
    renewal: "Renewal",
    dueIn: "Due in",
    tickets: "Tickets",
  },
  views: {
    all: "All companies",
    mine: "My companies",
    renewal: "Renewal in 120 days",
    prospects: "Prospects",
    archived: "Archived",
  },
  relationships: { prospect: "Prospect", customer: "Customer", former: "Former", partner: "Partner" },
  summary: (count: string, value: string | null) => (value ? `${count}, ${value} in open deals` : count),
  count: (count: number, isMore: boolean) =>
    isMore ? `more than ${count} companies` : count === 1 ? "1 company" : `${count} companies`,
  unconverted: (count: number) => `${count} more without a rate`,
  none: {
    title: "No company matches",
    detail: "Nothing in this view fits what you search and filter for.",
    clear: "Clear search and filters",
  },
  emptyList: {
    title: (name: string) => `Nothing on “${name}” yet`,
    detail: "Tick companies in the book, then choose List in the bar that appears and add them to this one.",
    open: "Pick companies in the book",
  },
  first: {
    title: "No companies yet",
    detail:
      "The book of business fills with what you create here or bring in from your CRM with `npm run import`: companies first, then their contacts and deals.",
  },
};
