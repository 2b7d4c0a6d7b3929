import type { Migration } from "kysely";
import * as workspace from "../migrations/20261121T1000-workspace.ts";
import * as companiesAndContacts from "../migrations/20261121T1010-companies-and-contacts.ts";
import * as commerce from "../migrations/20261121T1020-commerce.ts";
import * as conversations from "../migrations/20261121T1030-conversations.ts";
import * as objectives from "../migrations/20261121T1040-objectives.ts";
import * as timelineAndWork from "../migrations/20261121T1050-timeline-and-work.ts";
import * as importsAndProvenance from "../migrations/20261121T1060-imports-and-provenance.ts";
import * as portalWall from "../migrations/20261121T1070-portal-wall.ts";
import * as objectiveChangeVersions from "../migrations/20261121T1110-objective-change-versions.ts";
import * as listOrders from "../migrations/20261121T1120-list-orders.ts";
import * as importUndo from "../migrations/20261121T1200-import-undo.ts";
import * as longerNames from "../migrations/20261121T1210-longer-names.ts";
import * as findRefusalsByRow from "../migrations/20261121T1220-find-refusals-by-row.ts";
import * as bookWideOrders from "../migrations/20261121T1230-book-wide-orders.ts";
import * as searchIndexes from "../migrations/20261125T1000-search-indexes.ts";
import * as mutesAndMentions from "../migrations/20261125T1100-mutes-and-mentions.ts";
import * as outgoingMail from "../migrations/20261125T1200-outgoing-mail.ts";
import * as dealMovesAndEdits from "../migrations/20261125T1300-deal-moves-and-edits.ts";
import * as oneWayToMergeEdits from "../migrations/20261125T1310-one-way-to-merge-edits.ts";
import * as openDealsOfTheBook from "../migrations/20261125T1320-open-deals-of-the-book.ts";
import * as filesAndLinksInOrder from "../migrations/20261125T1500-files-and-links-in-order.ts";
import * as segmentsAndLists from "../migrations/20261125T1600-segments-and-lists.ts";
import * as archivedTimeline from "../migrations/20261125T1700-archived-timeline.ts";
import * as servicesAcrossTheBook from "../migrations/20261125T1710-services-across-the-book.ts";
import * as editsByField from "../migrations/20261125T1800-edits-by-field.ts";
import * as bulkActs from "../migrations/20261126T1000-bulk-acts.ts";
import * as waitingAttachments from "../migrations/20261126T1300-waiting-attachments.ts";
import * as signalsEdited from "../migrations/20261126T1310-signals-edited-contacts-sorted.ts";
import * as companyLogos from "../migrations/20261126T1320-company-logos.ts";
import * as customerDecisions from "../migrations/20261126T1720-customer-decisions.ts";
import * as objectiveTerms from "../migrations/20261126T1722-objective-terms.ts";
import * as objectiveNews from "../migrations/20261126T1800-objective-news.ts";
import * as ticketsByTheCustomer from "../migrations/20261126T1810-tickets-by-the-customer.ts";

/** Every migration by name, in order; a static record, so that a bundle holds them. */
export const migrations: Record<string, Migration> = {
  "20261121T1000-workspace": workspace,
  "20261121T1010-companies-and-contacts": companiesAndContacts,
  "20261121T1020-commerce": commerce,
  "20261121T1030-conversations": conversations,
  "20261121T1040-objectives": objectives,
  "20261121T1050-timeline-and-work": timelineAndWork,
  "20261121T1060-imports-and-provenance": importsAndProvenance,
  "20261121T1070-portal-wall": portalWall,
  "20261121T1110-objective-change-versions": objectiveChangeVersions,
  "20261121T1120-list-orders": listOrders,
  "20261121T1200-import-undo": importUndo,
  "20261121T1210-longer-names": longerNames,
  "20261121T1220-find-refusals-by-row": findRefusalsByRow,
  "20261121T1230-book-wide-orders": bookWideOrders,
  "20261125T1000-search-indexes": searchIndexes,
  "20261125T1100-mutes-and-mentions": mutesAndMentions,
  "20261125T1200-outgoing-mail": outgoingMail,
  "20261125T1300-deal-moves-and-edits": dealMovesAndEdits,
  "20261125T1310-one-way-to-merge-edits": oneWayToMergeEdits,
  "20261125T1320-open-deals-of-the-book": openDealsOfTheBook,
  "20261125T1500-files-and-links-in-order": filesAndLinksInOrder,
  "20261125T1600-segments-and-lists": segmentsAndLists,
  "20261125T1700-archived-timeline": archivedTimeline,
  "20261125T1710-services-across-the-book": servicesAcrossTheBook,
  "20261125T1800-edits-by-field": editsByField,
  "20261126T1000-bulk-acts": bulkActs,
  "20261126T1300-waiting-attachments": waitingAttachments,
  "20261126T1310-signals-edited-contacts-sorted": signalsEdited,
  "20261126T1320-company-logos": companyLogos,
  "20261126T1720-customer-decisions": customerDecisions,
  "20261126T1722-objective-terms": objectiveTerms,
  "20261126T1800-objective-news": objectiveNews,
  "20261126T1810-tickets-by-the-customer": ticketsByTheCustomer,
};
