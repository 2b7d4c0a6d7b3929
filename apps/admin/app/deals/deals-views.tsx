import { Chip } from "@tandem/ui/primitives/chip";
import * as words from "~/messages/en.ts";

/** The same deals as a table or as a board. */
export function DealsViews({ current }: { current: "table" | "board" }) {
  const said = words.deals.board;
  return (
    <>
      <Chip href="/deals" active={current === "table"} size={28}>
        {said.table}
      </Chip>
      <Chip href="/deals/board" active={current === "board"} size={28}>
        {said.short}
      </Chip>
    </>
  );
}
