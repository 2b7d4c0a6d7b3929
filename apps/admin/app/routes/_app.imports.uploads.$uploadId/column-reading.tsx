import type { Field } from "@tandem/domain/imports/fields/field";
import type { ImportColumn } from "@tandem/domain/imports/upload";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Select } from "@tandem/ui/primitives/select";
import { type DraftColumn, fieldsOf } from "~/imports/draft.ts";
import { draftNames } from "~/imports/draft-form.ts";
import { questionOf } from "~/imports/draft-problems.ts";
import * as words from "~/messages/en.ts";
import { ColumnValues } from "./column-values.tsx";
import type { FileStepProps } from "./file-step.tsx";
import { cellsToTranslate } from "./value-cells.ts";

const said = words.imports.upload;
const { days, numbers } = words.imports.formats;

type Props = FileStepProps & { index: number; found: ImportColumn; column: DraftColumn; field: Field | undefined };

/** How the cells of a column are read, where there is more than one way. What cannot be known is asked. */
export function ColumnReading(props: Props) {
  const { at, file, index, column, field, changeColumn, problems } = props;
  if (!field) return null;
  const name = draftNames(at).column(index).format;
  const change = (format: string) => changeColumn(index, { format });
  const choices = questionOf(column, file, index);
  if (choices) {
    const isOpen = column.format === "";
    const isNumber = field.type === "integer" || field.type === "decimal";
    return (
      <div data-open-question={isOpen ? "" : undefined}>
        <RadioGroup
          legend={isNumber ? said.numberQuestion(column.name) : said.question(column.name)}
          name={name}
          value={column.format}
          onChange={change}
          options={choices.map(({ format, example, means }) => ({ value: format, label: said.means(example, means) }))}
          error={isOpen ? problems.find((problem) => problem.column === index)?.message : undefined}
        />
      </div>
    );
  }
  const formats = formatsOf(field, column.format);
  if (formats)
    return (
      <Select
        name={name}
        value={column.format}
        onChange={(event) => change(event.target.value)}
        aria-label={said.formatOf(column.name)}
        placeholder={said.recognise}
        options={formats}
      />
    );
  return <ColumnValues {...props} field={field} />;
}

/** Whether there is anything to say of how the column is read. */
export function hasReading({ draft, file, kinds }: FileStepProps, column: DraftColumn, index: number): boolean {
  const field = fieldsOf(draft, kinds).get(column.field);
  if (!field) return false;
  const samples = file.columns[index]?.samples ?? [];
  return formatsOf(field, column.format) !== null || cellsToTranslate(column, samples, draft, kinds).length > 0;
}

/** The formats to choose from; one that was told already is among them. */
function formatsOf({ type }: Field, told: string): { value: string; label: string }[] | null {
  const known =
    type === "day" || type === "moment"
      ? days.map((value) => ({ value, label: value }))
      : type === "decimal" || type === "integer"
        ? Object.entries(numbers).map(([value, label]) => ({ value, label }))
        : null;
  if (!known || told === "" || known.some(({ value }) => value === told)) return known;
  return [{ value: told, label: told }, ...known];
}
