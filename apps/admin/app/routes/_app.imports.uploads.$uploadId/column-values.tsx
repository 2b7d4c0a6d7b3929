import type { Field } from "@tandem/domain/imports/fields/field";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Input } from "@tandem/ui/primitives/input";
import { Select } from "@tandem/ui/primitives/select";
import { useState } from "react";
import type { DraftColumn } from "~/imports/draft.ts";
import { draftNames, LEFT_EMPTY } from "~/imports/draft-form.ts";
import * as words from "~/messages/en.ts";
import type { FileStepProps } from "./file-step.tsx";
import { cellsToTranslate } from "./value-cells.ts";

const said = words.imports.upload;

type Props = FileStepProps & { index: number; column: DraftColumn; field: Field };

/** What cells mean that are spelled otherwise here: "Annual" is yearly, "GTXPro" is GTX Pro. */
export function ColumnValues({ at, index, file, column, field, draft, kinds, changeColumn }: Props) {
  const cells = cellsToTranslate(column, file.columns[index]?.samples ?? [], draft, kinds);
  const unknown = cells.filter(({ isUnknown }) => isUnknown).length;
  const [startsOpen] = useState(unknown > 0);
  if (cells.length === 0) return null;
  const told = Object.keys(column.values).length;
  function translate(cell: string, value: string) {
    const { [cell]: _, ...others } = column.values;
    changeColumn(index, { values: value === "" ? others : { ...others, [cell]: value === LEFT_EMPTY ? "" : value } });
  }
  return (
    <Disclosure
      open={startsOpen}
      className="w-full min-w-0"
      summary={
        <>
          {said.valuesOf(told)}
          {unknown > 0 && <span className="ml-2 text-orange">{said.valuesUnknown(unknown)}</span>}
        </>
      }
    >
      <ul className="grid gap-1.5 pb-1">
        {cells.map(({ cell, isUnknown }, place) => (
          <li key={cell} className="grid grid-cols-2 items-center gap-2 text-xs">
            <span className={isUnknown ? "truncate font-medium text-orange" : "truncate"} title={cell}>
              {cell}
            </span>
            <CellValue
              name={draftNames(at).column(index).value(place)}
              label={said.valueOf(cell, column.name)}
              field={field}
              told={column.values[cell]}
              onTell={(value) => translate(cell, value)}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type CellValueProps = {
  name: string;
  label: string;
  field: Field;
  /** "" where it means that the field is not given; nothing where it stands as it is. */
  told: string | undefined;
  onTell(value: string): void;
};

function CellValue({ name, label, field, told, onTell }: CellValueProps) {
  const own = { name, "aria-label": label, value: told === "" ? LEFT_EMPTY : (told ?? "") };
  if (field.type !== "choice")
    return <Input {...own} placeholder={said.asItStands} onChange={(event) => onTell(event.target.value)} />;
  return (
    <Select
      {...own}
      onChange={(event) => onTell(event.target.value)}
      placeholder={said.asItStands}
      options={[
        ...field.options.map((option) => ({ value: option, label: optionWord(option) })),
        { value: LEFT_EMPTY, label: said.asEmpty },
      ]}
    />
  );
}

/** "not_started" as it is read: "Not started". */
export const optionWord = (option: string): string =>
  (option.charAt(0).toUpperCase() + option.slice(1)).replaceAll("_", " ");
