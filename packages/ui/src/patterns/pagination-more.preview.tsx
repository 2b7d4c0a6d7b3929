import { Stage, State } from "../preview/stage.tsx";
import { PaginationMore } from "./pagination-more.tsx";

export const title = "Pagination";

export default function PaginationMorePreview() {
  return (
    <Stage>
      <State label="More, loading, the last">
        <PaginationMore href="#cursor" shown="50 of 85 companies" />
        <PaginationMore href="#cursor" pending />
        <PaginationMore href={null} shown="18 of 18" />
      </State>
      <State label="Portal" roomy>
        <PaginationMore href="#older" label="Show 6 older" />
      </State>
    </Stage>
  );
}
