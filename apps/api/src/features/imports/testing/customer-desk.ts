import type { Import, ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { expect } from "vitest";
import { bodyOf } from "../../../testing/test-api.ts";
import type { Importer } from "./bring-in.ts";

type Page<T> = { items: T[] };

export type CustomerDesk = Awaited<ReturnType<typeof openDesk>>;

let desks = 0;

/** A company with one contact, and a system of its own that tells of it, so that numbers of tests do not meet. */
export async function openDesk(importer: Importer) {
  desks += 1;
  const name = `Desk ${desks}`;
  const domain = `desk-${desks}.example`;
  const ben = { name: "Ben Okafor", email: `ben@${domain}` };
  const post = <T>(path: string, body: unknown) => bodyOf<T>(importer.admin.request("POST", path, body));
  const { id } = await post<{ id: string }>("/v1/companies", { name, domain });
  const contact = await post<{ id: string }>(`/v1/companies/${id}/contacts`, ben);
  const read = <T>(path: string) => bodyOf<T>(importer.admin.request("GET", `/v1/companies/${id}${path}`));

  return {
    id,
    name,
    domain,
    ben: { ...ben, id: contact.id },
    read,
    list: async <T>(path: string) => (await read<Page<T>>(path)).items,
    async only<T>(path: string): Promise<T> {
      const { items } = await read<Page<T>>(path);
      expect(items).toHaveLength(1);
      return items[0] as T;
    },
    change: (path: string, body: unknown) => importer.admin.request("PATCH", `/v1/companies/${id}${path}`, body),
    /** A file about this company, told by its system. */
    bring: (kind: ImportKind, csv: string, mapping: ImportMapping): Promise<Import> =>
      importer.bringIn(kind, csv, { company: { value: domain }, ...mapping }, { source: domain.replace(".", "-") }),
    /** What the timeline tells of one type, newest first. */
    told: async (type: string) =>
      (await read<Page<TimelineEvent>>(`/timeline?limit=200&types=${type}`)).items.map(
        ({ title, body, occurredAt, actor, contactIds, facts }) => ({
          title,
          body,
          occurredAt: new Date(occurredAt).toISOString(),
          by: actor.name,
          contactIds,
          facts,
        }),
      ),
  };
}

/** What was refused of a file, as row, column and reason. */
export const refusalsOf = ({ errors }: Pick<Import, "errors">) =>
  errors.map(({ row, column, message }) => [row, column, message]);
