/** What the records of a company are called, wherever one names another. */
export const records = {
  company: "Company",
  contact: "Contact",
  deal: "Deal",
  quote: "Quote",
  order: "Order",
  invoice: "Invoice",
  subscription: "Subscription",
  ticket: "Ticket",
  email: "E-mail",
  meeting: "Meeting",
  service: "Service",
  deliverable: "Deliverable",
  objective: "Objective",
  task: "Task",
  unnamed: "Without a name",
};
