import type { TestCaller } from "../../../testing/test-api.ts";
import { startFiling } from "../../files/testing/filing.ts";
import { PIXEL } from "./pixel.ts";

export type Picturing = Awaited<ReturnType<typeof startPicturing>>;

interface HandedIn {
  content?: string | Uint8Array<ArrayBuffer>;
  name?: string;
  type?: string;
  by?: TestCaller;
}

/** The API with a data folder of its own, and what hands pictures in. */
export async function startPicturing() {
  const filing = await startFiling();
  const { app, ana } = filing;

  function put(path: string, { content = PIXEL, name = "logo.png", type = "image/png", by = ana }: HandedIn = {}) {
    const form = new FormData();
    form.append("file", new Blob([content], { type }), name);
    const headers = { Authorization: `Bearer ${by.token}` };
    return app.request(`/v1${path}`, { method: "PUT", headers, body: form });
  }

  return {
    ...filing,
    put,
    get: (path: string, headers: Record<string, string> = {}) => ana.request("GET", `/v1${path}`, undefined, headers),
    remove: (path: string, by: TestCaller = ana) => by.request("DELETE", `/v1${path}`),
  };
}
