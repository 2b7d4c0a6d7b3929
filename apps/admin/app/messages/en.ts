import { bookFilter } from "./en/book-filter.ts";
import { commerce } from "./en/commerce.ts";
import { communications } from "./en/communications.ts";
import { companies } from "./en/companies.ts";
import { company } from "./en/company.ts";
import { companyForm } from "./en/company-form.ts";
import { contact360 } from "./en/contact-360.ts";
import { contacts } from "./en/contacts.ts";
import { deals } from "./en/deals.ts";
import { desk } from "./en/desk.ts";
import { files } from "./en/files.ts";
import { frame } from "./en/frame.ts";
import { glance } from "./en/glance.ts";
import { imports } from "./en/imports.ts";
import { links } from "./en/links.ts";
import { meetings } from "./en/meetings.ts";
import { members } from "./en/members.ts";
import { objectives } from "./en/objectives.ts";
import { quickActions } from "./en/quick-actions.ts";
import { records } from "./en/records.ts";
import { search } from "./en/search.ts";
import { service } from "./en/service.ts";
import { services } from "./en/services.ts";
import { settings } from "./en/settings.ts";
import { tasks } from "./en/tasks.ts";
import { tickets } from "./en/tickets.ts";
import { timeline } from "./en/timeline.ts";
import { views } from "./en/views.ts";

/** Every word of the admin, by room; another language is another folder of the same shape. */
export const words = {
  ...frame,
  commerce,
  bookFilter,
  communications,
  companies,
  company,
  companyForm,
  contact360,
  contacts,
  deals,
  glance,
  files,
  desk,
  imports,
  links,
  members,
  objectives,
  records,
  meetings,
  search,
  service,
  services,
  tasks,
  quickActions,
  settings,
  tickets,
  timeline,
  views,
};
