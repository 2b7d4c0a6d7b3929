import { Readable } from "node:stream";
import type { Connection } from "pg";

const ARCHIVE_BEGINS = 0x6e;
const ARCHIVE_DATA = 0x64;

/**
 * The tar of a running cluster, as PostgreSQL itself makes it for pg_basebackup: consistent to the moment it ends, with
 * the WAL in between, every page's checksum verified. Submit it to a client connected with `replication=true`.
 */
export class BaseBackup extends Readable {
  #connection: Connection | undefined;
  #archives = 0;

  submit(connection: Connection) {
    this.#connection = connection;
    connection.query("BASE_BACKUP (LABEL 'tandem', CHECKPOINT 'fast', WAL true, MANIFEST 'no')");
  }

  /** The chunk is a view on the parser's buffer, which is used again: hence the copy. */
  handleCopyData({ chunk }: { chunk: Buffer }) {
    if (chunk[0] === ARCHIVE_BEGINS && ++this.#archives > 1)
      this.destroy(new Error("The cluster has tablespaces of its own."));
    if (chunk[0] !== ARCHIVE_DATA) return;
    if (!this.push(Buffer.from(chunk.subarray(1)))) this.#connection?.stream.pause();
  }

  override _read() {
    this.#connection?.stream.resume();
  }

  handleError(error: Error) {
    this.destroy(error);
  }

  handleReadyForQuery() {
    this.push(null);
  }

  // Where it begins and ends, and its tablespaces: nothing we need.
  handleRowDescription() {}
  handleDataRow() {}
  handleCommandComplete() {}
}
