import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CompanyFile } from "@tandem/domain/files/file";
import { expect } from "vitest";
import { bodyOf, startTestApi, type TestCaller } from "../../../testing/test-api.ts";

export type Filing = Awaited<ReturnType<typeof startFiling>>;

export interface HandedIn {
  name?: string;
  type?: string;
  content?: string | Uint8Array<ArrayBuffer>;
  fields?: Record<string, string>;
  by?: TestCaller;
}

/** The API with a data folder of its own, and a member who hands files in. */
export async function startFiling() {
  const api = await startTestApi();
  const dataDir = await mkdtemp(path.join(tmpdir(), "tandem-files-"));
  api.services.config.dataDir = dataDir;
  const ana = await api.as("member");

  /** The request as it is, for those that are to be refused. */
  async function send(
    companyId: string,
    { name = "plan.pdf", type, content = "A plan", fields = {}, by = ana }: HandedIn,
  ) {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.append(key, value);
    form.append("file", new Blob([content], type ? { type } : {}), name);
    return api.app.request(`/v1/companies/${companyId}/files`, {
      method: "POST",
      headers: { Authorization: `Bearer ${by.token}` },
      body: form,
    });
  }

  async function handIn(companyId: string, file: HandedIn = {}): Promise<CompanyFile> {
    const answer = await send(companyId, file);
    expect(answer.status, await answer.clone().text()).toBe(201);
    return bodyOf<CompanyFile>(answer);
  }

  const list = async (companyId: string, query = "", by: TestCaller = ana) =>
    (await bodyOf<{ items: CompanyFile[] }>(by.request("GET", `/v1/companies/${companyId}/files${query}`))).items;

  return {
    ...api,
    ana,
    dataDir,
    send,
    handIn,
    list,
    /** What is on the disk of a company, whole or not. */
    stored: (companyId: string) => readdir(path.join(dataDir, "files", companyId)).catch(() => []),
    async close() {
      await api.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
