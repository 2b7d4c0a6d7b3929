import { startEmbeddedPostgres } from "@tandem/db/embedded/start-embedded-postgres";

export interface BenchServer {
  url: string;
  stop(): Promise<void>;
}

/** The PostgreSQL of DATABASE_URL, or an embedded one of its own in that folder. */
export async function openServer(
  dataDir: string,
  { durable, report }: { durable: boolean; report: (message: string) => void },
): Promise<BenchServer> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, durable, report });
}

/** Kept out of git, beside the data of `npm start`. */
export const DEFAULT_DATA_DIR = ".data-bench";
