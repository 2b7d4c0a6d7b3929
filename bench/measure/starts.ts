import path from "node:path";
import { startAll } from "./processes.ts";
import { median } from "./rounds.ts";

export interface StartFigures {
  /** With an empty data folder: PostgreSQL is made, and the tables; then the same with the sample data. */
  coldMs: number;
  coldWithSampleMs: number;
  /** With a data folder that has been used. */
  warmMs: number;
}

const WARM_STARTS = 3;

/** From the start of the process until API, admin and portal answer. The build is there already. */
export async function measureStarts(folder: string, say: (line: string) => void): Promise<StartFigures> {
  const start = async (name: string, env: Record<string, string> = {}) => {
    const server = await startAll(path.join(folder, name), env);
    await server.stop();
    say(`start with ${name} data folder: ${(server.readyMs / 1000).toFixed(2)} s`);
    return server.readyMs;
  };
  const coldMs = await start("empty");
  const warm: number[] = [];
  for (let round = 0; round < WARM_STARTS; round++) warm.push(await start("empty"));
  const coldWithSampleMs = await start("sample", { TANDEM_SAMPLE_DATA: "true" });
  return { coldMs, coldWithSampleMs, warmMs: median(warm) };
}
