/**
 * Every word of the admin, by room: `import * as words` and a page loads the rooms it names. Another language is another folder of the
 * same shape.
 */

export { bookFilter } from "./en/book-filter.ts";
export { bulk } from "./en/bulk.ts";
export { commerce } from "./en/commerce.ts";
export { communications } from "./en/communications.ts";
export { companies } from "./en/companies.ts";
export { company } from "./en/company.ts";
export { companyForm } from "./en/company-form.ts";
export { contact360 } from "./en/contact-360.ts";
export { contacts } from "./en/contacts.ts";
export { deals } from "./en/deals.ts";
export { desk } from "./en/desk.ts";
export { files } from "./en/files.ts";
export * from "./en/frame.ts";
export { glance } from "./en/glance.ts";
export { imports } from "./en/imports.ts";
export { links } from "./en/links.ts";
export { lists } from "./en/lists.ts";
export { mail } from "./en/mail.ts";
export { meetings } from "./en/meetings.ts";
export { members } from "./en/members.ts";
export { memberships } from "./en/memberships.ts";
export { objectives } from "./en/objectives.ts";
export { pictures } from "./en/pictures.ts";
export { quickActions } from "./en/quick-actions.ts";
export { records } from "./en/records.ts";
export { search } from "./en/search.ts";
export { service } from "./en/service.ts";
export { services } from "./en/services.ts";
export { settings } from "./en/settings.ts";
export { tasks } from "./en/tasks.ts";
export { tickets } from "./en/tickets.ts";
export { timeline } from "./en/timeline.ts";
export { views } from "./en/views.ts";
