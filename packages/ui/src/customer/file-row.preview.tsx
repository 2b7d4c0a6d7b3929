import { Stage, State } from "../preview/stage.tsx";
import { FileRow } from "./file-row.tsx";

export const title = "File row";

export default function FileRowPreview() {
  return (
    <Stage>
      <State label="Normal and long" narrow>
        <FileRow name="Churn by region, October 2026.xlsx" href="#churn" meta="Ana, yesterday, 84 kB" />
        <FileRow
          name="baseline-note-signed-by-finance-and-operations-of-all-five-regions-final-final-2.pdf"
          href="#note"
          meta="212 kB"
        />
      </State>
      <State label="Portal" roomy narrow>
        <FileRow name="Data mapping, wave 3.xlsx" href="#mapping" meta="146 kB" />
      </State>
    </Stage>
  );
}
