/** What other systems report about a company. */
export const ENRICHMENTS: readonly { title: string; field: string; from: string; to: string }[] = [
  { title: "Company register: number of employees", field: "employees", from: "{e1}", to: "{e2}" },
  {
    title: "Company register: new address of {site2}",
    field: "address",
    from: "Harbour road 4",
    to: "Harbour road 11",
  },
  {
    title: "Press: new hall announced in {site}",
    field: "news",
    from: "none",
    to: "hall of {n:6-30},000 square metres",
  },
  { title: "Company register: annual accounts filed", field: "accounts", from: "previous year", to: "last year" },
];

export const INTEGRATION_EVENTS: readonly { title: string; body: string; source: string }[] = [
  {
    title: "Weekly active users {n:60-90} to {m:91-140}",
    body: "Most of the growth comes from {site2}.",
    source: "product-usage",
  },
  { title: "Interface to {system}: certificate renewed", body: "Valid for another year.", source: "gateway" },
  { title: "First scan at {site2}", body: "A new site appears in the usage.", source: "product-usage" },
  {
    title: "Test order at five: {n:28-31} of 31 days on time",
    body: "Monthly summary of the test order.",
    source: "gateway",
  },
  {
    title: "Survey answered: {n:8-10} of 10",
    body: "Would recommend Halyard to others in the industry.",
    source: "survey",
  },
];
