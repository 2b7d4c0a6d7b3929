import type { Import, ImportKind } from "@tandem/domain/imports/import";
import type { ImportFile } from "@tandem/domain/imports/upload";
import type { Importer } from "../../imports/testing/bring-in.ts";
import { uploadsOf } from "../../imports/testing/hand-in.ts";

export async function exportEverything({ admin }: Importer): Promise<Uint8Array> {
  const answer = await admin.request("GET", "/v1/exports/everything.zip");
  return new Uint8Array(await answer.arrayBuffer());
}

/** Hands the zip in as the page does, takes every guess as it is made, and runs it all. */
export async function importEverything(importer: Importer, zip: Uint8Array): Promise<Map<ImportKind, Import>> {
  const uploads = uploadsOf(importer);
  const { id, files } = await uploads.handIn("tandem-everything.zip", zip);
  const steps = files.filter(({ sampledRows }) => sampledRows > 0).map(stepOf);
  const reports = await uploads.bringIn(id, steps);
  return new Map(reports.map((report) => [report.kind, report]));
}

function stepOf({ name, kind, columns }: ImportFile) {
  if (!kind) throw new Error(`${name} was not recognised`);
  const mapping = Object.fromEntries(columns.flatMap(({ name, guess }) => (guess ? [[guess.field, name]] : [])));
  return { file: name, kind, mapping };
}
