import { expect } from "@playwright/test";
import type { MemberApi } from "./call-api.ts";

interface Import {
  id: string;
  status: string;
  counts: { created: number; rejected: number };
}

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Brings rows of two columns, "Id" and "Name", in as a file; every one of them has to become a record. */
export async function importRows(
  api: MemberApi,
  kind: string,
  rows: readonly (readonly string[])[],
  mapping: object,
  source: string,
): Promise<void> {
  const form = new FormData();
  form.set("kind", kind);
  form.set("source", source);
  form.set("mapping", JSON.stringify(mapping));
  const lines = [["Id", "Name"], ...rows].map((row) => row.map(cell).join(","));
  form.set("file", new Blob([lines.join("\n")], { type: "text/csv" }), `${kind}.csv`);
  const { id } = await api<Import>("POST", "/imports", form);
  let found: Import | undefined;
  const status = async () => {
    found = await api<Import>("GET", `/imports/${id}`);
    return found.status;
  };
  await expect.poll(status, { message: `${kind} come in`, timeout: 60_000 }).toBe("done");
  expect(found?.counts).toMatchObject({ created: rows.length, rejected: 0 });
}
