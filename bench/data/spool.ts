import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { copyLine, type Emit } from "./copy-line.ts";

const FLUSHED_AT = 1_000_000;

export interface SpooledFile {
  table: string;
  columns: readonly string[];
  file: string;
  rows: number;
}

export interface Spool {
  emit: Emit;
  /** Every file, in the order in which its table was first spoken of; a history comes month by month. */
  close(): SpooledFile[];
  remove(): Promise<void>;
}

/**
 * Keeps rows in files, one a table, until they are copied. A history is set apart by months: copied in that order its
 * rows lie on the disk as time laid them down, and not company by company, which would flatter every page of it.
 */
export async function openSpool(folder: string): Promise<Spool> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = new Map<string, SpooledFile & { handle: number; waiting: string[]; length: number }>();
  const flush = (file: { handle: number; waiting: string[]; length: number }) => {
    writeSync(file.handle, file.waiting.join(""));
    file.waiting = [];
    file.length = 0;
  };
  return {
    emit(table, row) {
      const key =
        row.occurred_at instanceof Date && table === "timeline_events" ? `${table}-${monthOf(row.occurred_at)}` : table;
      let file = files.get(key);
      if (!file) {
        const place = path.join(folder, key);
        file = {
          table,
          columns: Object.keys(row),
          file: place,
          rows: 0,
          handle: openSync(place, "w"),
          waiting: [],
          length: 0,
        };
        files.set(key, file);
      }
      const line = copyLine(row);
      file.waiting.push(line);
      file.rows++;
      file.length += line.length;
      if (file.length > FLUSHED_AT) flush(file);
    },
    close() {
      for (const file of files.values()) {
        flush(file);
        closeSync(file.handle);
      }
      const monthly = (file: SpooledFile) => (file.table === "timeline_events" ? path.basename(file.file) : "");
      return [...files.values()]
        .map(({ table, columns, file, rows }) => ({ table, columns, file, rows }))
        .sort((a, b) => (monthly(a) < monthly(b) ? -1 : Number(monthly(a) > monthly(b))));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
