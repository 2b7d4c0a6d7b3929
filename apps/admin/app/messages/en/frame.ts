export const exportCsv = "Export CSV";

export const open360 = (name: string) => `Open the 360 of ${name}`;

export const nav = {
  companies: "Companies",
  contacts: "Contacts",
  deals: "Deals",
  settings: "Settings",
  objectives: "Objectives",
  tickets: "Tickets",
  imports: "Imports",
  members: "Members",
  signOut: "Sign out",
  devices: "Where you are signed in",
  search: "Search",
};

export const roles = { admin: "Admin", member: "Member", viewer: "Viewer" };

export const jobs = { csm: "CSM", sales: "Sales", support: "Support", services: "Services", executive: "Executive" };

export const signIn = {
  title: "Sign in",
  lede: "For the people who serve customers. Customers sign in to the portal.",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  sample: "Sample sign-ins",
  samplePassword: "Password of all three:",
};

export const forms = {
  changedMeanwhile:
    "Someone else changed this while you were writing. Reload the page to see how it is now, then change it again.",
  save: "Save",
  cancel: "Cancel",
};

export const gallery = {
  title: "Gallery",
  lede: "Every component of packages/ui in its states: empty, long, failing, loading, narrow.",
};

export const errors = {
  notFound: {
    title: "This page does not exist",
    detail: "The record may have been archived, or the address has a typo.",
  },
  forbidden: { title: "You may not open this", detail: "Ask an admin of your workspace for the right to see it." },
  failed: {
    title: "Something went wrong on our side",
    detail: "Nothing you entered was changed. Try again in a moment.",
  },
  home: "Go to your companies",
};
