import type { Field, KindFields } from "@tandem/domain/imports/fields/field";
import type { ImportFile, ImportStep } from "@tandem/domain/imports/upload";
import { describe, expect, it } from "vitest";
import { draftAsTold, draftOf, draftReadAgain, stepOf } from "./draft.ts";
import { draftNames, LEFT_EMPTY, readDraft } from "./draft-form.ts";
import { problemsOf } from "./draft-problems.ts";

const field = (name: string, told: Partial<Field> = {}) => ({ name, type: "text", max: 200, ...told }) as Field;

const contacts: KindFields = {
  noun: "contact",
  fields: [
    field("name", { required: "A contact needs a name." }),
    field("firstName"),
    field("startedOn", { type: "day" }),
    field("phones", { type: "texts", each: "text" }),
    field("job", { type: "choice", options: ["sales", "support"] }),
    field("value", { type: "decimal" }),
    field("currency", { type: "currency" }),
  ],
  parts: { of: "name", from: ["firstName"] },
};
const kinds = { contacts };

const column = (name: string, guess: Partial<NonNullable<ImportFile["columns"][number]["guess"]>> | null = null) => ({
  name,
  samples: ["03/04/2017"],
  filled: 1,
  guess: guess && { field: "name", format: null, choices: [], values: {}, ...guess },
});

const fileWith = (columns: ImportFile["columns"]): ImportFile => ({
  name: "people.csv",
  bytes: 1,
  encoding: "utf-8",
  delimiter: ",",
  problem: null,
  sampledRows: 2,
  hasMoreRows: false,
  kind: "contacts",
  columns,
  savedMappingId: null,
});

const BOTH = [
  { format: "DD/MM/YYYY", example: "03/04/2017", means: "3 April 2017" },
  { format: "MM/DD/YYYY", example: "03/04/2017", means: "4 March 2017" },
];

describe("the draft of a mapping", () => {
  it("begins with what was recognised", () => {
    const file = fileWith([column("Who", {}), column("Remark")]);
    expect(stepOf(draftOf(file, kinds))).toEqual({
      file: "people.csv",
      kind: "contacts",
      mapping: { name: "Who" },
      source: "csv",
      encoding: "utf-8",
      delimiter: ",",
    });
  });

  it("gives back exactly the mapping it was told", () => {
    const mapping: ImportStep["mapping"] = {
      name: "Who",
      phones: { columns: ["Phone", "Mobile"] },
      startedOn: { column: "Since", format: "DD/MM/YYYY" },
      job: { column: "Job", values: { Vendor: "sales", none: "" } },
      currency: { value: "USD" },
      firstName: "Who",
    };
    const file = fileWith(["Who", "Phone", "Mobile", "Since", "Job"].map((name) => column(name)));
    const told = { kind: "contacts", source: "crm", match: "name", mapping } as const;
    expect(stepOf(draftAsTold(file, told, kinds))).toMatchObject({ source: "crm", match: "name", mapping });
  });

  it("passes over columns that the file does not have", () => {
    const told = { kind: "contacts", source: "csv", mapping: { name: "Who", startedOn: "Since" } } as const;
    expect(stepOf(draftAsTold(fileWith([column("Who")]), told, kinds))?.mapping).toEqual({ name: "Who" });
  });

  it("asks for the currency of amounts that have no column for it", () => {
    const file = fileWith([column("Sum", { field: "value" })]);
    expect(draftOf(file, kinds).constants).toEqual([{ field: "currency", value: "" }]);
    expect(stepOf(draftOf(file, kinds))?.mapping).toEqual({ value: "Sum" });
  });

  it("keeps what was said of columns that are still there when the file is read in another encoding", () => {
    const before = draftOf(fileWith([column("Who"), column("Caf�")]), kinds);
    const said = { ...before, columns: before.columns.map((one) => ({ ...one, field: "firstName" })) };
    const again = draftReadAgain(said, fileWith([column("Who"), column("Café", {})]), true, kinds);
    expect(again.columns.map((one) => one.field)).toEqual(["firstName", "name"]);
  });
});

describe("what is left to settle", () => {
  const problems = (columns: ImportFile["columns"], change: (draft: ReturnType<typeof draftOf>) => void = () => {}) => {
    const file = fileWith(columns);
    const draft = draftOf(file, kinds);
    change(draft);
    return problemsOf(draft, file, kinds);
  };

  it("is a required field without a column, unless its parts have one", () => {
    expect(problems([column("Who")])).toMatchObject([{ column: null }]);
    expect(problems([column("First", { field: "firstName" })])).toEqual([]);
  });

  it("is a date that can be read in two ways, until somebody says in which", () => {
    const columns = [column("Who", {}), column("Since", { field: "startedOn", choices: BOTH })];
    expect(problems(columns)).toMatchObject([{ column: 1 }]);
    const answer = (draft: ReturnType<typeof draftOf>) =>
      Object.assign(draft.columns[1] ?? {}, { format: "DD/MM/YYYY" });
    expect(problems(columns, answer)).toEqual([]);
  });

  it("is a field from two columns, where it holds one value", () => {
    expect(problems([column("Who", {}), column("Name", {})])).toMatchObject([{ column: 1 }]);
    const phones = ["Phone", "Mobile"].map((name) => column(name, { field: "phones" }));
    expect(problems([column("Who", {}), ...phones])).toEqual([]);
  });

  it("is nothing in a file that is left out", () => {
    expect(problems([column("Who")], (draft) => Object.assign(draft, { isIncluded: false }))).toEqual([]);
  });
});

describe("the form of a draft", () => {
  it("is read back as it was, line breaks in names included", () => {
    const names = draftNames(0);
    const form = new FormData();
    const known = {
      file: "people.csv",
      readAs: { kind: "contacts", encoding: "utf-8", delimiter: "," },
      columns: [
        {
          name: "Job\nof them",
          guessed: "job",
          values: { Vendor: "sales", Old: "support" },
          cells: ["Vendor", "none", "Old"],
        },
      ],
      shared: {},
    };
    form.set(names.known, JSON.stringify(known));
    form.set(names.kind, "contacts");
    form.set(names.encoding, "utf-8");
    form.set(names.delimiter, "\t");
    form.set(names.column(0).field, "job");
    form.set(names.column(0).value(0), "support");
    form.set(names.column(0).value(1), LEFT_EMPTY);
    form.set(names.column(0).value(2), "");
    form.append(names.constantField, "currency");
    form.append(names.constantValue, "USD");
    form.append(names.constantField, "");
    form.append(names.constantValue, "");
    const [draft] = readDraft(form).draft;
    expect(draft).toMatchObject({
      isIncluded: true,
      delimiter: "\t",
      constants: [{ field: "currency", value: "USD" }],
    });
    expect(draft?.columns).toEqual([
      { name: "Job\nof them", field: "job", format: "", values: { Vendor: "support", none: "" } },
    ]);
  });
});
