import { Stage, State } from "../preview/stage.tsx";
import { SearchField } from "./search-field.tsx";

export const title = "Search field";

export default function SearchFieldPreview() {
  return (
    <Stage>
      <State label="With its key" narrow>
        <SearchField label="Find in this view" shortcut="/" />
      </State>
      <State label="Filled" narrow>
        <SearchField label="Search in 214 events" defaultValue="label printer drops the first scan after sleep" />
      </State>
      <State label="Portal" roomy narrow>
        <SearchField label="Search tickets" />
      </State>
    </Stage>
  );
}
