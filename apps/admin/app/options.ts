import type { Option } from "@tandem/ui/primitives/select";

/** The words of a closed list as choices, in their order. */
export const optionsOf = (said: Readonly<Record<string, string>>): Option[] =>
  Object.entries(said).map(([value, label]) => ({ value, label }));

/** Records as choices, by their names. */
export const optionsNamed = (records: readonly { id: string; name: string }[]): Option[] =>
  records.map(({ id, name }) => ({ value: id, label: name }));
