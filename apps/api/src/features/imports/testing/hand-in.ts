import type { Import } from "@tandem/domain/imports/import";
import type { ImportStep, ImportUpload } from "@tandem/domain/imports/upload";
import { ZipFile } from "yazl";
import { bodyOf, type TestCaller } from "../../../testing/test-api.ts";
import type { Importer } from "./bring-in.ts";

export type Content = string | Uint8Array;
/** A step as it is sent: what has a default may be left out. */
export type AskedStep = Pick<ImportStep, "file" | "kind" | "mapping"> & Partial<ImportStep>;

/** Uploads as the page makes them, with the jobs run by hand. */
export function uploadsOf(importer: Importer) {
  const send = (name: string, content: Content, by: TestCaller = importer.admin) => {
    const form = new FormData();
    form.append("file", new Blob([Buffer.from(content)]), name);
    const headers = { Authorization: `Bearer ${by.token}` };
    return importer.app.request("/v1/import-uploads", { method: "POST", headers, body: form });
  };

  async function handIn(name: string, content: Content): Promise<ImportUpload> {
    const answer = await send(name, content);
    if (answer.status !== 201) throw new Error(`refused: ${await answer.text()}`);
    return bodyOf<ImportUpload>(answer);
  }

  const start = (uploadId: string, steps: readonly AskedStep[], dryRun = false) =>
    importer.admin.request("POST", `/v1/import-uploads/${uploadId}/imports`, { dryRun, steps });

  async function accept(uploadId: string, steps: readonly AskedStep[], dryRun = false): Promise<string[]> {
    const answer = await start(uploadId, steps, dryRun);
    if (answer.status !== 202) throw new Error(`refused: ${await answer.text()}`);
    return (await bodyOf<{ imports: { id: string }[] }>(answer)).imports.map(({ id }) => id);
  }

  return {
    send,
    handIn,
    start,
    accept,
    /** Starts the steps, runs them all, and reads their reports in the order in which they ran. */
    async bringIn(uploadId: string, steps: readonly AskedStep[], dryRun = false): Promise<Import[]> {
      const ids = await accept(uploadId, steps, dryRun);
      await importer.run(ids[0] ?? "");
      return Promise.all(ids.map(importer.report));
    },
  };
}

export async function zipOf(files: Record<string, Content>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
