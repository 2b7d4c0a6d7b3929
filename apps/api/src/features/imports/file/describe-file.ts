import { guessColumns, type SampledColumn } from "@tandem/domain/imports/guess-columns";
import { guessKind } from "@tandem/domain/imports/guess-kind";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { ImportFile } from "@tandem/domain/imports/upload";
import type { FileLook } from "./look-at-file.ts";

const SHOWN_CELLS = 5;
const LONGEST_SHOWN = 200;

/** What is said of a file before it is imported: its columns with samples, and what it seems to be. */
export function describeFile(
  { name, bytes, kind }: { name: string; bytes: number; kind?: ImportKind | undefined },
  look: FileLook,
): Omit<ImportFile, "savedMappingId"> {
  const named = look.header.flatMap((column, index) => (column === "" ? [] : { column, index }));
  const columns = named.map(({ column, index }) => ({ name: column, all: cellsOf(look.rows, index) }));
  const sampled: SampledColumn[] = columns.map(({ name: column, all }) => ({ name: column, cells: [...new Set(all)] }));
  const guessedKind = kind ?? guessKind(name, sampled);
  const guesses = guessedKind ? guessColumns(guessedKind, sampled) : [];
  return {
    name,
    bytes,
    encoding: look.encoding,
    delimiter: look.delimiter,
    problem: look.problem,
    sampledRows: look.rows.length,
    hasMoreRows: look.hasMoreRows,
    kind: guessedKind,
    columns: columns.map(({ name: column, all }, index) => {
      const { score: _, ...guess } = guesses[index] ?? { score: 0, field: null };
      return {
        name: column,
        samples: [...new Set(all)].slice(0, SHOWN_CELLS).map((cell) => cell.slice(0, LONGEST_SHOWN)),
        filled: look.rows.length > 0 ? all.length / look.rows.length : 0,
        guess: guess.field === null ? null : guess,
      };
    }),
  };
}

const cellsOf = (rows: readonly (readonly string[])[], index: number): string[] =>
  rows.flatMap((cells) => cells[index]?.trim() || []);
