import autocannon from "autocannon";
import type { Scenario } from "./scenarios.ts";

export interface Speed {
  perSecond: number;
  p50: number;
  p99: number;
}

export interface Measured {
  name: string;
  connections: number;
  api: Speed;
  twin: Speed;
  /** Of the API's requests/s to the twin's, round by round. */
  ratio: number;
}

export interface RoundsInput {
  apiUrl: string;
  twinUrl: string;
  seconds: number;
  rounds: number;
  connections: readonly number[];
}

/** The API and its twin by turns, so that whatever else the machine does falls on both; medians of all rounds. */
export async function measureScenario(scenario: Scenario, input: RoundsInput): Promise<Measured[]> {
  const { apiUrl, twinUrl, seconds, rounds, connections } = input;
  for (const url of [apiUrl, twinUrl]) await shoot(url, scenario, 10, 1);
  const measured: Measured[] = [];
  for (const count of connections) {
    const api: Speed[] = [];
    const twin: Speed[] = [];
    for (let round = 0; round < rounds; round++) {
      // who goes first changes too
      const turns = [
        () => shoot(apiUrl, scenario, count, seconds).then((speed) => api.push(speed)),
        () => shoot(twinUrl, scenario, count, seconds).then((speed) => twin.push(speed)),
      ];
      for (const turn of round % 2 ? turns.reverse() : turns) await turn();
    }
    const ratio = median(api.map((speed, round) => speed.perSecond / (twin[round]?.perSecond ?? 0)));
    measured.push({ name: scenario.name, connections: count, api: medianSpeed(api), twin: medianSpeed(twin), ratio });
  }
  return measured;
}

/** Asks for `seconds`; throws where anything but 2xx came back. */
const shoot = (url: string, { path, token }: Pick<Scenario, "path" | "token">, connections: number, seconds: number) =>
  shootMix(url, { paths: [path], token }, { connections, seconds });

/** The same over several paths by turns; `pace` is the requests per second of all connections, unless as many as they can. */
export async function shootMix(
  url: string,
  { paths, token }: { paths: readonly string[]; token: string },
  { connections, seconds, pace }: { connections: number; seconds: number; pace?: number },
): Promise<Speed> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((path) => ({ path })),
    ...(pace && { overallRate: pace }),
  });
  if (result.non2xx > 0 || result.errors > 0 || result["2xx"] === 0)
    throw new Error(
      `${url}${paths[0]} answered ${result["2xx"]} times, refused ${result.non2xx} times, failed ${result.errors} times.`,
    );
  return { perSecond: result["2xx"] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

const medianSpeed = (speeds: readonly Speed[]): Speed => ({
  perSecond: median(speeds.map(({ perSecond }) => perSecond)),
  p50: median(speeds.map(({ p50 }) => p50)),
  p99: median(speeds.map(({ p99 }) => p99)),
});

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
