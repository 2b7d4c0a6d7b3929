import type { Database } from "@tandem/db/schema/database";
import type { SystemActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Letter, Mail, RefusedAddress } from "../features/mail/mail.ts";
import type { AppUrls } from "../http/context.ts";

/** What every job gets first. Its request id is the job's, so that what it audits can be traced. */
export interface JobContext {
  db: Kysely<Database>;
  actor: SystemActor;
  now: Date;
  requestId: string;
  urls: AppUrls;
  /** Where files are kept. */
  dataDir: string;
  /** The process is about to stop: a long job ends where it can be taken up again. */
  signal?: AbortSignal;
  log: Logger;
  sendMail(mail: Mail): Promise<void>;
  /** A mail that a person wrote; answers who refused it. */
  deliver(letter: Letter): Promise<RefusedAddress[]>;
}
